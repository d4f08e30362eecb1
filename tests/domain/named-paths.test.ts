import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

// What the pages for engineers and operators name is there: files, folders, links, commands.

const ROOT = resolve(__dirname, '..', '..');
const PAGES = [
  'ARCHITECTURE.md',
  'README.md',
  'README.zh-CN.md',
  'docs/operations.md',
  'docs/security.md',
  'tests/upgrade/README.md',
];

const ours = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
  .map(({ name }) => name);

/** Every file and folder in them. */
const all = ours.flatMap((folder) => [
  folder,
  ...readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
]);

/** Whether there is such a file or folder: `<id>` stands for any name, and a module may be named without `.ts`. */
function found(path: string): boolean {
  const wanted = path
    .replace(/\/$/, '')
    .replaceAll('.', '\\.')
    .replace(/<[a-z]+>/g, '[^/]+');
  return all.some((one) => new RegExp(`^${wanted}(\\.ts)?$`).test(one));
}

/** The paths in code marks that begin with a folder of ours; those of the API begin otherwise. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)]
    .flatMap(([, marked = '']) => marked.split(/\s+/))
    .filter((word) => /^[\w<>.-]+(\/[\w<>.-]*)+$/.test(word) && ours.includes(word.split('/')[0] as string));

test.each([
  ['domain/case/way.ts', true],
  ['domain/case', true],
  ['procedures/<id>/table.ts', true],
  ['workflows/<id>.ts', true],
  ['domain/case/nowhere.ts', false],
  ['procedures/<id>/nowhere.ts', false],
  ['nowhere/<id>.ts', false],
])('%s', (path, there) => expect(found(path)).toBe(there));

test.each(PAGES)('%s names nothing that is not there', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8');
  expect(pathsIn(text).filter((path) => !found(path))).toEqual([]);

  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link]) => link as string);
  const local = links.filter((link) => !/^https?:/.test(link));
  expect(local.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([]);

  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const commands = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name as string);
  expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('the page of the house names many', () => {
  expect(pathsIn(readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8')).length).toBeGreaterThan(100);
});
