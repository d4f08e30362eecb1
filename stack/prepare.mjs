// Needs nothing but Node: it is what makes the rest there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const NODE = [20, 19];

/**
 * Installs the packages when they are not those of package-lock.json, and generates the Prisma client when it is not
 * the one of the schema. Says so, and ends the process when it cannot.
 * @param {{ development: boolean }} options whether the packages for tests are wanted too
 */
export function prepare({ development }) {
  // Process groups and signals, by which the stack stops in order, are not to be had there.
  if (process.platform === 'win32') fail('dangwu runs on Linux and macOS; on Windows, inside WSL 2');
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < NODE[0] || (major === NODE[0] && minor < NODE[1])) {
    fail(`dangwu needs Node ${NODE.join('.')} or newer; this is ${process.versions.node}`);
  }
  if (!isInstalled(development)) {
    console.log('installing the packages');
    // Not `npm ci`: behind a registry that lacks the optional packages of other platforms it refuses the lock file.
    // What is installed is what the lock file says all the same, and the lock file stays as it is.
    const args = ['install', '--no-save', ...(development ? ['--include=dev'] : [])];
    const done = spawnSync('npm', args, { cwd: ROOT, stdio: 'inherit' });
    if (done.status !== 0) fail('npm install failed: see above');
  }
  generateClient();
}

// By content: the times of files say little after a checkout or a copy.
function isInstalled(development) {
  const wanted = packages(join(ROOT, 'package-lock.json'));
  const present = packages(join(ROOT, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const there = present[path];
    if (there) return there.version === entry.version;
    return entry.optional || entry.devOptional || (entry.dev && !development);
  });
}

function packages(lock) {
  return existsSync(lock) ? JSON.parse(readFileSync(lock, 'utf8')).packages : {};
}

function generateClient() {
  const prisma = join(ROOT, 'node_modules', 'prisma');
  const hash = createHash('sha256');
  for (const file of [join(ROOT, 'prisma', 'schema.prisma'), join(prisma, 'package.json')])
    hash.update(readFileSync(file));
  const wanted = hash.digest('hex');
  const stamp = join(ROOT, 'prisma', 'generated', '.made-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('generating the Prisma client');
  const done = spawnSync(process.execPath, [join(prisma, 'build', 'index.js'), 'generate'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  });
  if (done.status !== 0) fail(`prisma generate failed:\n${done.stdout}${done.stderr}`);
  writeFileSync(stamp, wanted);
}

function fail(why) {
  console.error(why);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) prepare({ development: true });
