// Builds the console into console/dist when its sources are others than those it was built from.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const FOLDER = import.meta.dirname;
const DIST = join(FOLDER, 'dist');
const STAMP = join(DIST, '.made-from');
const PACKED = /\.(js|css|svg)$/;

/**
 * @param {(line: string) => void} say is told when there is something to do
 * @returns {Promise<boolean>} whether it was built now
 */
export async function buildConsole(say = console.log) {
  const wanted = sourcesHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return false;
  say('building the console');
  const { build } = await import('vite');
  // Whatever the process that builds is for: React has a slower build for those who develop with it.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  // Beside the one that is served, and in its place when it is whole: two may build at once.
  const making = `${DIST}.${process.pid}`;
  await build({
    configFile: join(FOLDER, 'vite.config.mjs'),
    root: FOLDER,
    mode: 'production',
    build: { outDir: making, emptyOutDir: true },
  });
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  await pack(making);
  writeFileSync(join(making, '.made-from'), wanted);
  put(making, wanted);
  return true;
}

/** Puts what was made in the place of what was there; whoever was first has made the same. */
function put(making, wanted) {
  // Somebody else has, and may be serving it: it is not taken away again.
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) {
    rmSync(making, { recursive: true, force: true });
    return;
  }
  // Another one may be putting his there at this moment.
  rmSync(DIST, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  try {
    renameSync(making, DIST);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(STAMP)) throw error;
  }
}

/** By content: the times of files say little after a checkout or a copy. The lock file stands for the packages. */
function sourcesHash() {
  const hash = createHash('sha256').update(readFileSync(join(FOLDER, '..', 'package-lock.json')));
  for (const name of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.startsWith('dist') || !/\.\w+$/.test(name)) continue;
    hash.update(name).update(readFileSync(join(FOLDER, name)));
  }
  return hash.digest('hex');
}

/** Compressed once here, not for every request. */
async function pack(folder) {
  const assets = join(folder, 'assets');
  await Promise.all(
    readdirSync(assets)
      .filter((name) => PACKED.test(name))
      .map(async (name) => {
        const bytes = readFileSync(join(assets, name));
        writeFileSync(join(assets, `${name}.gz`), await promisify(gzip)(bytes, { level: 9 }));
        writeFileSync(join(assets, `${name}.br`), await promisify(brotliCompress)(bytes));
      }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildConsole();
