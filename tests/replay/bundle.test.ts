import { readFileSync, statSync } from 'node:fs';
import { sharedStack } from '../support/stack';

const MEGABYTE = 1024 * 1024;

test('the workflow bundle is at most 2 MB: each cached workflow pays for it', () => {
  expect(statSync(sharedStack().bundle).size).toBeLessThanOrEqual(2 * MEGABYTE);
});

/** The modules in the bundle, by the names that webpack gives them. */
const modules = () => {
  const names = readFileSync(sharedStack().bundle, 'utf8').matchAll(/^\/\*\*\*\/ "([^"]+)"$/gm);
  return [...names].map(([, name]) => name as string);
};

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
