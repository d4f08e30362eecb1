import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../domain/case/change';
import { isFinal, type Procedure, placesIn, rulesAt, type Step } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import { amongst, destination, type Way } from '../../domain/case/way';
import { worded } from '../../domain/case/words';
import { openSideTask } from '../../domain/effects/side-tasks';
import { declareProblems, isProblemType, problems } from '../../domain/words/problems';
import { caseWords, sideTitles } from '../../procedures/case-words';
import { enrol } from '../../procedures/named';
import { plays } from '../../procedures/plays';
import { sideTaskKinds } from '../../procedures/side-task-kinds';
import { procedures } from '../../procedures/tables';
import { mayBeNotNeeded, ownKinds, statusTitled } from '../../registers/side-tasks/side-task-words';

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

/** The kinds of side tasks that its steps open, whatever the case is like. */
function kindsOpened({ steps }: Procedure): string[] {
  const effects = Object.values(steps).flatMap((step) => {
    const rules = rulesAt(step);
    const outcomes = rules.flatMap((rule) => Object.values(rule.outcomes ?? {}));
    const byTime = rules.flatMap(({ lapse, moments = {} }) => [
      lapse,
      ...Object.values(moments).map((one) => one.brings),
    ]);
    const changes = [...outcomes, ...byTime, ...Object.values(step.on ?? {})];
    return [...changes.flatMap((change) => change?.effects ?? []), ...(step.onEntry ?? [])];
  });
  return effects.flatMap(({ register, do: name, kind }) =>
    register === 'side-tasks' && name === 'open' ? [kind ?? 'of no kind'] : [],
  );
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

  test('every kind of side task that it opens, and that the register does not ask for by itself', () => {
    const opened = new Set(kindsOpened(procedure).filter((kind) => !Object.hasOwn(ownKinds, kind)));
    expect(Object.keys(words?.sideTasks ?? {}).sort()).toEqual([...opened].sort());
  });

  test('every check of a start is a problem or a warning, and says where it is written', () => {
    const known = (id: string) => isProblemType(id) || id in (words?.warnings ?? {});
    const checks = Object.entries(procedure.checks ?? {});
    expect(checks.filter(([check, { title, source }]) => !known(check) || !title || !source)).toEqual([]);
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

describe('kinds of side tasks', () => {
  const visit = procedures['pocket-visit']?.table as Procedure;
  const opening = (kind: string, sideTasks?: NonNullable<Procedure['words']>['sideTasks']): Procedure => ({
    ...visit,
    id: 'made-up',
    steps: { LOOK: { title: '回访', waits: true, onEntry: [openSideTask({ kind, side: 'branch' })] } },
    words: { sides: {}, endings: {}, ...(sideTasks && { sideTasks }) },
  });
  const known = (table: Procedure) => {
    procedures['made-up'] = { table, rules: [] };
    try {
      return sideTaskKinds();
    } finally {
      delete procedures['made-up'];
    }
  };

  test('those that are there are found: the walk sees what a table opens', () => {
    const transfer = procedures['relation-transfer']?.table as Procedure;
    expect([...new Set(kindsOpened(transfer))].sort()).toEqual([
      'national-in',
      'national-out',
      'probation-review',
      'role-after-leaving',
    ]);
  });

  test('one without words is found when the program starts', () => {
    expect(() => enrol(opening('home-call'))).toThrow('made-up has no words for the side task home-call');
    // Another procedure's words are none of its own.
    expect(() => enrol(opening('national-out'))).toThrow('national-out');
    expect(() => enrol(opening('constructor'))).toThrow('constructor');
    expect(() => enrol(opening('home-call', { 'home-call': { title: '上门看望', done: '已看望' } }))).not.toThrow();
    // The register asks for it by itself as well, and has its words.
    expect(() => enrol(opening('probation-review'))).not.toThrow();
  });

  test('a procedure brings its own; one kind is called the same by all who open it', () => {
    const words = { title: '上门看望', done: '已看望' };
    expect(known(opening('home-call', { 'home-call': words }))['home-call']).toEqual(words);
    expect(sideTaskKinds()).not.toHaveProperty('home-call');
    const { 'national-out': national } = sideTaskKinds();
    const again = { 'national-out': { title: '', done: '', ...national } };
    expect(known(opening('national-out', again))).toEqual(sideTaskKinds());
    const otherwise = { 'national-out': { ...again['national-out'], done: '已登记' } };
    expect(() => known(opening('national-out', otherwise))).toThrow('national-out');
    expect(() => known(opening('Home call', { 'Home call': words }))).toThrow('Home call');
  });

  test('states are in the words of the kind; what must be done may not be left', () => {
    const kinds = sideTaskKinds();
    const said = (kind: string) =>
      ['open', 'done', 'not-needed'].map((state) => statusTitled(kinds, kind, state).title);
    expect(said('national-in')).toEqual(['未录', '已录', '无需']);
    expect(said('role-after-leaving')).toEqual(['未办', '已离任', '继续任职']);
    expect(said('probation-review')).toEqual(['未办', '已办', '无需办理']);
    expect(said('of-an-older-release')).toEqual(['未办', '已办', '无需办理']);
    const left = Object.keys(kinds).filter((kind) => mayBeNotNeeded(kinds, kind));
    expect(left.sort()).toEqual(['life-call', 'life-visit', 'national-in', 'national-out', 'role-after-leaving']);
  });
});
