import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..');

interface Import {
  file: string;
  from: string;
  typeOnly: boolean;
}

/** Every import and re-export of a folder's files; `from` is a path from the root, or a package. */
function importsOf(folder: string, files = /\.ts$/): Import[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => files.test(name) && !name.startsWith('generated'))
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

// From the ground up: a folder knows those of earlier rows, and itself.
const ROWS = [
  ['domain'],
  ['platform'],
  ['sheets'],
  ['prisma'],
  ['access'],
  ['lists'],
  ['registers'],
  ['cases', 'papers'],
  ['procedures'],
  ['activities', 'channels', 'intake'],
  ['workflows', 'worker', 'api'],
  ['rehearsal'],
  ['stack'],
  ['operations'],
  ['bench', 'docs'],
  ['deploy'],
];
const FOLDERS = ROWS.flat();
const rowOf = (folder: string) => ROWS.findIndex((row) => row.includes(folder));
const folderOf = (path: string) => path.split('/')[0] as string;

test('no folder knows one that stands on it, or beside it', () => {
  const upward = FOLDERS.flatMap((folder) => importsOf(folder))
    .filter(({ file, from }) => FOLDERS.includes(folderOf(from)) && folderOf(from) !== folderOf(file))
    .filter(({ file, from }) => rowOf(folderOf(from)) >= rowOf(folderOf(file)))
    .map(({ file, from }) => `${file} -> ${from}`);
  expect(upward).toEqual([]);
});

// It runs in browsers and knows the product by what its API says of itself.
const CONSOLE = 'console';

test('the console knows only itself and packages for browsers', () => {
  const packages = /^(console|react|react-dom|antd|openapi-fetch|@tanstack\/react-(query|router))(\/|$)/;
  const all = importsOf(CONSOLE, /\.tsx?$/);
  expect(all).toContainEqual({ file: 'console/main.tsx', from: 'console/app/console', typeOnly: false });
  expect(all.filter(({ from }) => !packages.test(from))).toEqual([]);
  expect(FOLDERS.flatMap((folder) => importsOf(folder)).filter(({ from }) => folderOf(from) === CONSOLE)).toEqual([]);
});

test('every folder of the product has its row', () => {
  const folders = readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(({ name }) => name);
  expect(folders.filter((name) => name !== 'tests').sort()).toEqual([...FOLDERS, CONSOLE].sort());
});

test('no files import each other in a circle', () => {
  const values = new Map<string, string[]>();
  for (const { file, from, typeOnly } of FOLDERS.flatMap((folder) => importsOf(folder))) {
    if (!typeOnly) values.set(file, [...(values.get(file) ?? []), `${from}.ts`]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' -> '));
    if (done.has(file) || way.includes(file)) return;
    for (const next of values.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of values.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

test('domain imports nothing but domain', () => {
  expect(outside('domain', /^domain\//)).toEqual([]);
});

test('workflows import tables, domain, the workflow SDK and, as types, what activities can do', () => {
  const tables = /^(workflows|domain)\/|^procedures\/[^/]+\/table$|^@temporalio\/workflow$/;
  expect(outside('workflows', tables, /^activities\/contract$/)).toEqual([]);
});

test('what a table says needs nothing but domain', () => {
  const all = importsOf('procedures');
  const reached = new Set<string>();
  const reach = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { from } of all.filter((one) => one.file === file)) if (!from.startsWith('domain/')) reach(`${from}.ts`);
  };
  for (const { file } of all) if (/^procedures\/[^/]+\/(table|rules|words)\.ts$/.test(file)) reach(file);
  expect(reached.size).toBeGreaterThan(5);
  expect([...reached].filter((file) => !/^procedures\/[^/]+\/[a-z-]+\.ts$/.test(file))).toEqual([]);
});

test('the API knows workflows by nothing at all', () => {
  expect(importsOf('api').filter(({ from }) => /^(workflows|worker|stack)\//.test(from))).toEqual([]);
});

// Beside our own folders, whose rows are held above.
const ours = new RegExp(`^(${FOLDERS.join('|')})/`);

test.each([
  ['activities/record', /^node:/],
  ['activities', /^node:|^@temporalio\//],
  ['cases', /^node:|^@temporalio\//],
])('%s needs few packages', (folder, packages) => {
  expect(outside(folder, new RegExp(`${ours.source}|${packages.source}`))).toEqual([]);
});
