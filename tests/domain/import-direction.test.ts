import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..');

interface Import {
  file: string;
  from: string;
  typeOnly: boolean;
}

/** Every import and re-export of a folder's files; `from` is a path from the root, or a package. */
function importsOf(folder: string): Import[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('generated'))
    .flatMap((name) => {
      const file = join(folder, name);
      const statements = readFileSync(join(ROOT, file), 'utf8').matchAll(
        /(?:^|\n)(?:(?:import|export)\s+(type\s)?[^'"`;]*?\bfrom|import)\s*['"]([^'"\n]+)['"]|\b(?:import|require)\(\s*['"]([^'"\n]+)['"]/g,
      );
      return [...statements].map(([, typed, ...sources]) => {
        const source = sources.find(Boolean) as string;
        const from = source.startsWith('.') ? normalize(join(dirname(file), source)) : source;
        return { file, from, typeOnly: typed !== undefined };
      });
    });
}

const outside = (folder: string, allowed: RegExp, alsoTypes = /^$/) =>
  importsOf(folder).filter(({ from, typeOnly }) => !allowed.test(from) && !(typeOnly && alsoTypes.test(from)));

test('the imports of a folder are found', () => {
  expect(importsOf('workflows')).toContainEqual({
    file: 'workflows/case/story.ts',
    from: '@temporalio/workflow',
    typeOnly: false,
  });
  expect(importsOf('workflows')).toContainEqual({
    file: 'workflows/case/recording.ts',
    from: 'activities/contract',
    typeOnly: true,
  });
});

test('domain imports nothing but domain', () => {
  expect(outside('domain', /^domain\//)).toEqual([]);
});

test('workflows import domain, the workflow SDK and, as types, what activities can do', () => {
  expect(outside('workflows', /^(workflows|domain)\/|^@temporalio\/workflow$/, /^activities\/contract$/)).toEqual([]);
});

test('activities know neither workflows, nor the API, nor the worker', () => {
  expect(
    outside('activities', /^(activities|domain|platform|prisma|settings)\/|^node:|^@temporalio\/activity$/),
  ).toEqual([]);
});

test('the API knows workflows by their types', () => {
  const runs = importsOf('api').filter(({ from, typeOnly }) => /^(workflows|worker|stack)\//.test(from) && !typeOnly);
  expect(runs).toEqual([]);
});

test('what the processes share knows none of them', () => {
  const known = /^(api|gateway|worker|workflows|activities|stack|imports|sample)\//;
  expect(importsOf('platform').filter(({ from }) => known.test(from))).toEqual([]);
});

test('the way to a running case is shared by the API and the worker and knows neither', () => {
  expect(outside('gateway', /^(gateway|domain|platform)\/|^@temporalio\//, /^workflows\//)).toEqual([]);
});

test.each(['worker', 'batches'])('%s does not know the API', (folder) => {
  expect(importsOf(folder).filter(({ from }) => /^api\//.test(from))).toEqual([]);
});
