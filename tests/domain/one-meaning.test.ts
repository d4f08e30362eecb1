import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

// An exported name has one meaning, so that whoever reads or searches it need not ask which one is meant.

const ROOT = resolve(__dirname, '..', '..');
const APART = ['node_modules', 'tests'];
const DECLARATION =
  /^export (?:declare |abstract |async )*(?:const|let|function\*?|class|interface|type|enum|namespace) (\w+)/gm;

const folders = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !APART.includes(entry.name))
  .map(({ name }) => name);

/** The files that declare each exported name. What is only exported again, of the same or another name, is not declared. */
function declared(): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const folder of folders) {
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      const file = join(folder, name);
      if (!file.endsWith('.ts') || file.startsWith(join('prisma', 'generated'))) continue;
      for (const [, exported = ''] of readFileSync(join(ROOT, file), 'utf8').matchAll(DECLARATION)) {
        all.set(exported, (all.get(exported) ?? new Set()).add(file));
      }
    }
  }
  return all;
}

const names = [...declared()].map(([name, files]) => ({ name, files: [...files].sort() }));
const several = names.filter(({ files }) => files.length > 1);

/** A procedure's workflow has the name of its table: it is the type by which Temporal knows running workflows. */
function isWorkflowOfTable(files: readonly string[]): boolean {
  const [table = '', workflow] = files;
  const id = /^procedures\/([^/]+)\/table\.ts$/.exec(table)?.[1];
  return files.length === 2 && workflow === `workflows/${id}.ts`;
}

test('what is declared is found, also in several files', () => {
  expect(names).toContainEqual({ name: 'apply', files: ['domain/case/apply.ts'] });
  expect(several).toContainEqual({
    name: 'relationTransfer',
    files: ['procedures/relation-transfer/table.ts', 'workflows/relation-transfer.ts'],
  });
});

test('every exported name is declared in one file', () => {
  const twice = several.filter(({ files }) => !isWorkflowOfTable(files));
  expect(twice.map(({ name, files }) => `${name}: ${files.join(', ')}`)).toEqual([]);
});

test('what is destructured or a default has no name here, and is not exported', () => {
  const unnamed = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((file) => file.endsWith('.ts') && !file.startsWith(join('prisma', 'generated')))
      .filter((file) => /^export (?:default\b|(?:const|let) [[{])/m.test(readFileSync(join(ROOT, file), 'utf8'))),
  );
  expect(unnamed).toEqual([]);
});
