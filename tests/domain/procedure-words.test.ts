import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../domain/case/change';
import { isFinal, type Procedure, placesIn, rulesAt, type Step } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import { amongst, destination, type Way } from '../../domain/case/way';
import { worded } from '../../domain/case/words';
import { declareProblems, isProblemType, problems } from '../../domain/words/problems';
import { caseWords, sideTitles } from '../../procedures/case-words';
import { plays } from '../../procedures/plays';
import { procedures } from '../../procedures/tables';

// What the codes of a procedure are called: each has words, and no words are left over.

const tables = Object.values(procedures).map(({ table }): [string, Procedure] => [table.id, table]);

/** All that a procedure does is in its folder: what the files say, its own words left out. */
const sourceOf = (id: string): string => {
  const folder = join(__dirname, '../../procedures', id);
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'words.ts');
  return files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
};

/** A case of each kind that may begin: by variant, and by who starts it. */
const beginnings = ({ words }: Procedure): CaseState[] =>
  [undefined, ...Object.keys(words?.variants ?? {})].flatMap((variant) =>
    ['member', 'secretary'].map((startedAs) => ({ data: { variant, startedAs }, tasks: [] }) as unknown as CaseState),
  );

/** Everything that can move a case at a step, as it stands. */
function changesAt(step: Step, state: CaseState): Change[] {
  const rules = rulesAt(step);
  const outcomes = rules.flatMap((rule) => Object.values(rule.outcomes ?? {}));
  const moments = rules.flatMap((rule) => Object.values(rule.moments ?? {}));
  return [
    ...outcomes.filter(({ when }) => !when || when(state)),
    ...rules.flatMap(({ lapse }) => lapse ?? []),
    ...moments.flatMap(({ brings }) => brings ?? []),
    ...Object.values(step.on ?? {}),
    ...(step.join?.among ?? []).map((to) => ({ to })),
  ];
}

/** Where a way leads; everywhere that it may, where that hangs on more than how the case began. */
function whither(way: Way, state: CaseState): readonly string[] {
  try {
    return [destination(way, state)];
  } catch {
    return amongst(way);
  }
}

/** Every ending that a case can come to, by walking every way from every beginning. */
function endingsOf(procedure: Procedure): Set<string> {
  // Whoever starts a case can withdraw it.
  const found = new Set(['withdrawn']);
  const seen = new Set<string>();
  const walk = (state: CaseState) => {
    const mark = JSON.stringify([state.stage, state.ending, state.data]);
    if (seen.has(mark)) return;
    seen.add(mark);
    if (isFinal(procedure, state.stage)) {
      found.add(state.ending ?? state.stage.toLowerCase());
      return;
    }
    for (const { to, ending } of changesAt(procedure.steps[state.stage] as Step, state)) {
      const ends = typeof ending === 'function' ? ending(state) : ending;
      for (const stage of to === undefined ? [] : whither(to, state))
        walk({ ...state, stage, ...(ends && { ending: ends }) });
    }
  };
  for (const state of beginnings(procedure)) {
    for (const stage of whither(procedure.first, state)) walk({ ...state, stage });
  }
  return found;
}

describe.each(tables)('%s', (id, procedure) => {
  const words = procedure.words;

  test('every side that a seat stands on, and whose case it is', () => {
    const seats = Object.values(procedure.seats).flatMap(placesIn);
    const sides = [...seats.map(({ side }) => side), ...procedure.home];
    expect(Object.keys(words?.sides ?? {}).sort()).toEqual([...new Set(sides)].sort());
  });

  test('every ending that a case can come to', () => {
    expect(Object.keys(words?.endings ?? {}).sort()).toEqual([...endingsOf(procedure)].sort());
  });

  test('every variant that is played', () => {
    const play = plays.find((one) => one.procedure === id);
    const played = Object.entries(play?.starts ?? {}).filter(([, { title }]) => title === undefined);
    expect(Object.keys(words?.variants ?? {}).sort()).toEqual(played.map(([variant]) => variant).sort());
  });

  test('every warning that its files give', () => {
    const given = [...sourceOf(id).matchAll(/warnings: \['([a-z-]+)'\]/g)].map(([, warning]) => warning as string);
    expect(Object.keys(words?.warnings ?? {}).sort()).toEqual([...new Set(given)].sort());
    // Whom it is told to is a matter of the table.
    expect(Object.keys(words?.warnings ?? {})).toEqual(expect.arrayContaining(Object.keys(procedure.warnings ?? {})));
    const told = Object.values(procedure.warnings ?? {}).flatMap(({ tell }) => tell);
    expect(Object.keys(procedure.seats)).toEqual(expect.arrayContaining(told));
  });

  test('every problem of its own is known to everybody and met somewhere in its files', () => {
    const source = sourceOf(id);
    for (const [type, own] of Object.entries(words?.problems ?? {})) {
      expect([type, isProblemType(type) && problems[type]]).toEqual([type, own]);
      expect([type, source.includes(`type: '${type}'`)]).toEqual([type, true]);
    }
  });
});

test('the same code in two procedures has the words of its own', () => {
  const one = { words: { sides: {}, endings: { settled: '已落实' } } };
  const other = { words: { sides: {}, endings: { settled: '已结清' } } };
  expect([one, other].map((procedure) => worded(procedure, 'endings', 'settled').title)).toEqual(['已落实', '已结清']);
  expect(worded({}, 'endings', 'settled')).toEqual({ id: 'settled', title: 'settled' });
});

test('a filter has the words of all procedures that know its code, each once', () => {
  const named = (id: string, closed: string): Procedure => {
    const step = { title: closed };
    return { ...(procedures['pocket-visit']?.table as Procedure), id, title: id, steps: { CLOSED: step } };
  };
  const all = [named('one', '办结'), named('two', '终结'), named('three', '办结')];
  expect(caseWords(all)).toEqual({
    procedure: { one: 'one', two: 'two', three: 'three' },
    stage: { CLOSED: '办结、终结' },
  });
  expect(caseWords(all.slice(1, 2)).stage).toEqual({ CLOSED: '终结' });
  // Three procedures that call their sides the same share the columns.
  expect(sideTitles(all)).toEqual(['所在支部', '所在党委', '应接收党组织', '应接收党委']);
});

test('a problem that is there already is no procedure’s own', () => {
  const mine = { 'not-found': { status: 404, title: '没有' } };
  expect(() => declareProblems(mine)).toThrow('not-found');
  expect(problems['not-found'].title).toBe('没有找到');
});
