import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

// A statement that reads what a case keeps names it in a string, which no compiler holds against the procedure's own data: a
// name that is not there finds nothing, and says nothing.

const ROOT = resolve(__dirname, '..', '..');
const FOLDERS = ['access', 'activities', 'api', 'cases', 'intake', 'lists', 'procedures', 'registers', 'worker'];

/** Of which procedure the cases are that a folder or a file reads; below `procedures/` it is the folder's own. */
const OF: Readonly<Record<string, string>> = {
  'registers/duties': 'three-nots',
  'registers/follow-ups': 'double-registration',
};

const procedureOf = (file: string) =>
  /^procedures\/([^/]+)\//.exec(file)?.[1] ?? Object.entries(OF).find(([path]) => file.startsWith(path))?.[1];

/** The ways in which statements name them: '{data,level}', ARRAY['data', 'given', …], ->'data'->>'variant', ${data('calledOn')}. */
const NAMED = /'\{data,(\w+)|ARRAY\['data', '(\w+)'|->\s*'data'\s*->>?\s*'(\w+)'|\bdata\('(\w+)'\)/g;

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const named = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
).flatMap((file) =>
  [...read(file).matchAll(NAMED)].map(([, ...names]) => ({ file, name: names.find(Boolean) as string })),
);

test('what statements read of the data of cases is declared by their procedure', () => {
  expect(named.length).toBeGreaterThan(10);
  const wrong = named.filter(({ file, name }) => {
    const procedure = procedureOf(file);
    return !procedure || !new RegExp(`^  ${name}\\??: `, 'm').test(read(`procedures/${procedure}/data.ts`));
  });
  expect(wrong).toEqual([]);
});
