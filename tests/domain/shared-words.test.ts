import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

// What is shared by all procedures knows none of them: it does not even have their words.

const ROOT = resolve(__dirname, '..', '..');

const SHARED = ['domain/case', 'cases', 'activities/record', 'workflows/case', 'api/cases', 'lists'];

const WORDS = new Set(['letter', 'dues', 'transfer', 'pocket', 'national']);

/** The words of a text: identifiers are taken apart (`letterNumber`, `dues_transit`), plurals count as well. */
const wordsOf = (text: string): string[] =>
  (text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase());

const has = (text: string): boolean =>
  wordsOf(text).some((word) => WORDS.has(word) || (word.endsWith('s') && WORDS.has(word.slice(0, -1))));

const files = SHARED.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

test.each([
  ["kind: 'letter-number'", true],
  ['takesLetterNumber', true],
  ['/** of a letter, */', true],
  ['dues_transit', true],
  ['NATIONAL', true],
  ['relationTransfers', true],
  ['international residues, transferred', false],
])('%s', (text, found) => expect(has(text)).toBe(found));

test('shared code has no word of a procedure', () => {
  expect(files.length).toBeGreaterThan(60);
  expect(files.filter((file) => has(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
});
