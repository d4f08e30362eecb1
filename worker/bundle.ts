import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';

const ROOT = resolve(__dirname, '..');
const CACHE = join(ROOT, 'node_modules', '.cache', 'dangwu');

/** Folders of which something is in every bundle. */
const SOURCES = ['domain', 'procedures', 'workflows', 'activities'].map((folder) => join(ROOT, folder));

/** The workflows of the product. */
const PRODUCT = join(ROOT, 'workflows', 'all.ts');

/**
 * The workflow code as one file, kept until a source or the lock file changes: bundling takes seconds, a restart should not.
 * @param workflowsPath the file that exports every workflow type; what it takes beside the product's folders lies in its own
 * @returns the path of the bundle
 */
export async function workflowBundle(workflowsPath = PRODUCT): Promise<string> {
  const file = join(CACHE, `workflows-${fingerprint(workflowsPath)}.js`);
  if (existsSync(file)) return file;
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    // Loaded once a worker, and not again for each case in its memory: with the workflows comes all that they import. None
    // of these modules keeps anything of a case (they are frozen once loaded), which a test of the bundle holds.
    preloadModules: [workflowsPath],
    // Errors still name file and line; the sources themselves are half of the bundle.
    webpackConfigHook: (config) => ({ ...config, devtool: 'inline-nosources-source-map' }),
  });
  mkdirSync(CACHE, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, code);
  renameSync(draft, file);
  return file;
}

function fingerprint(workflowsPath: string): string {
  // This file too: it says how the bundle is made.
  const hash = createHash('sha256').update(workflowsPath).update(readFileSync(__filename));
  for (const folder of new Set([...SOURCES, dirname(workflowsPath)])) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    for (const name of files.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16);
}
