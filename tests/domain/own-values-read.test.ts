import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Parameter } from '../../domain/rules/rule-set';
import { procedures } from '../../procedures/tables';

// What an organisation may set for itself has to count where it is read: code that asks the product's own set (`inForce`)
// may read only numbers that are the same everywhere.

const ROOT = resolve(__dirname, '..', '..');
const FOLDERS = [
  ...['domain', 'access', 'lists', 'registers', 'cases', 'papers', 'procedures', 'activities', 'intake'],
  ...['workflows', 'worker', 'api', 'rehearsal', 'stack'],
];

const isSettable = ({ least = 1, most, value }: Parameter) =>
  most === undefined || most > least || typeof value === 'string';

/** Of a procedure, by what its rule sets are called in the sources. */
const settable = new Map(
  Object.entries(procedures).map(([id, { rules }]) => [
    `${id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Rules`,
    new Set(
      rules.flatMap(({ parameters }) =>
        Object.entries(parameters as Record<string, Parameter>).flatMap(([name, one]) =>
          isSettable(one) ? [name] : [],
        ),
      ),
    ),
  ]),
);

/** Settable parameters that a source reads of the product's set, or of one it picks by hand. */
function readPastOwn(source: string): string[] {
  const plain = source
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    .replace(/^import [\s\S]*?;$/gm, '')
    .replace(/export const \w+Rules = \[[\s\S]*?\n\] satisfies RuleSet\[\];/g, '');
  const sets = [...plain.matchAll(/\binForce\((\w+Rules)\b|\b(\w+Rules)\[\d+\]\??\.parameters/g)];
  return sets.flatMap(([, asked, picked]) => {
    const names = settable.get((asked ?? picked) as string);
    if (!names) return [`${asked ?? picked}?`];
    return [...names].filter((name) => new RegExp(`(?:\\.|[{,]\\s*)${name}\\b(?!\\()`).test(plain));
  });
}

test('the rules of every procedure are known by name', () => {
  expect(settable.get('lifePlanRules')).toContain('openAhead');
  expect(settable.get('duesRoundRules')).not.toContain('remindBefore');
  expect(
    readPastOwn('const { openAhead } = inForce(lifePlanRules, asOf).parameters;\nconst { themeDay } = other;'),
  ).toEqual(['openAhead', 'themeDay']);
  expect(readPastOwn('inForce(unitLettersRules, day)) as { least: number }')).toEqual(['least']);
  expect(readPastOwn('inForce(duesRoundRules, asOf).parameters.remindBefore?.value')).toEqual([]);
});

test('nothing that an organisation may set is read as if it had set nothing', () => {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => {
        const file = join(folder, name);
        return readPastOwn(readFileSync(join(ROOT, file), 'utf8')).map((parameter) => `${file}: ${parameter}`);
      }),
  );
  expect(found).toEqual([]);
});
