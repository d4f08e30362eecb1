import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sharedStack } from '../support/stack';

const ROOT = resolve(__dirname, '..', '..');

const MEGABYTE = 1024 * 1024;

test('the workflow bundle is at most 2 MB: each cached workflow pays for it', () => {
  expect(statSync(sharedStack().bundle).size).toBeLessThanOrEqual(2 * MEGABYTE);
});

/** The modules in the bundle, by the names that webpack gives them. */
const modules = () => {
  const names = readFileSync(sharedStack().bundle, 'utf8').matchAll(/^\/\*\*\*\/ "([^"]+)"$/gm);
  return [...names].map(([, name]) => name as string);
};

test('all of it is loaded once a worker: the workflows, and with them what they import', () => {
  const bundle = readFileSync(sharedStack().bundle, 'utf8');
  const preloading = /preloadModules = function preloadModules\(\) \{([^}]*)\}/.exec(bundle)?.[1] ?? '';
  const preloaded = [...preloading.matchAll(/__webpack_require__\(.* "([^"]+)"\);/g)].map(([, name]) => name);
  expect(preloaded).toEqual(['./workflows/all.ts']);
});

test('what all cases of a worker share keeps nothing of any: no module has a variable or a collection of its own', () => {
  const ours = modules().filter((name) => /^\.\/.+\.ts$/.test(name));
  expect(ours.length).toBeGreaterThan(20);
  const keeping = ours.filter((name) =>
    /^(export )?((let|var) |const \w+(: [^=]+)? = (new (Map|Set|WeakMap|WeakSet)\b|\[\];|\{\};))/m.test(
      readFileSync(join(ROOT, name), 'utf8'),
    ),
  );
  expect(keeping).toEqual([]);
});

test('it holds the workflows, the domain, and what the SDK brings', () => {
  const all = modules();
  expect(all).toContain('./workflows/relation-transfer.ts');
  expect(all).toContain('./procedures/relation-transfer/table.ts');
  const ours = all.filter((name) => name.startsWith('./') && !name.startsWith('./node_modules/'));
  // What of a procedure may be here is what its table reaches: tests/domain/import-direction.test.ts holds that.
  const pure = /^\.\/(workflows|domain)\/|^\.\/procedures\/[^/]+\/(?!opener|guards|finders|papers|list)[a-z-]+\.ts$/;
  expect(ours.filter((name) => !pure.test(name))).toEqual([]);
  const packages = new Set(all.flatMap((name) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? []));
  for (const forbidden of [
    'zod',
    'express',
    '@prisma/client',
    'pg',
    'pino',
    '@temporalio/client',
    '@temporalio/worker',
  ]) {
    expect(packages).not.toContain(forbidden);
  }
  expect(all.filter((name) => name.startsWith('node:') || name.includes('prisma'))).toEqual([]);
});
