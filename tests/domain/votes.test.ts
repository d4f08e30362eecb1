import fc from 'fast-check';
import { decideMatter } from '../../domain/votes/decide-matter';
import { electedOf } from '../../domain/votes/elected';
import { matterKindCodes, matterKinds } from '../../domain/votes/matter-kinds';
import { matterPaper, votesOfSums } from '../../domain/votes/matter-paper';
import { voteParameters, voteRuleOf } from '../../domain/votes/parameters';
import { type VotesCounted, verdictOf } from '../../domain/votes/verdict';
import type { VoteRule } from '../../domain/votes/vote-rule';

/** The rules as they are read out, with fractions in place of floors: how many of a whole are enough. */
const enough: Record<string, (part: number, whole: number) => boolean> = {
  'at least half': (part, whole) => 2 * part >= whole,
  'more than half': (part, whole) => 2 * part > whole,
  'at least 4/5': (part, whole) => 5 * part >= 4 * whole,
};
const asRead = {
  resolution: ['at least half', 'more than half', 'eligible'],
  admission: ['more than half', 'more than half', 'eligible'],
  disposition: ['at least half', 'more than half', 'eligible'],
  election: ['at least 4/5', 'more than half', 'present'],
  committee: ['at least half', 'more than half', 'eligible'],
} as const;

function model(kind: keyof typeof asRead, { eligible, present, written = 0, yes, no, abstain }: VotesCounted) {
  const [quorum, majority, of] = asRead[kind];
  if (eligible < 1 || present + written > eligible || yes + no + abstain > present + written) return 'impossible';
  let missing = 0;
  while (!enough[quorum]?.(present + missing, eligible)) missing++;
  if (missing) return `${missing} missing`;
  const passed = enough[majority]?.(yes, of === 'eligible' ? eligible : present);
  return passed ? 'passed' : 'not passed';
}

function said(rule: VoteRule, counted: VotesCounted): string {
  const verdict = verdictOf(rule, counted);
  if (!verdict.valid) return verdict.why === 'sums' ? 'impossible' : `${verdict.missing} missing`;
  expect(verdict.missing).toBe(Math.max(0, verdict.needed - counted.yes));
  expect(verdict.passed).toBe(verdict.missing === 0);
  return verdict.passed ? 'passed' : 'not passed';
}

// Of sums that can be and of others; small numbers, so that the edges are met often.
const number = fc.integer({ min: 0, max: 24 });
const possible = fc
  .record({
    eligible: fc.integer({ min: 1, max: 60 }),
    parts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ eligible, parts: [a, b, d, e, f] }) => {
    const part = (share: number | undefined, whole: number) => Math.round((share ?? 0) * whole);
    const present = part(a, eligible);
    const written = part(b, eligible - present);
    const yes = part(d, present + written);
    const no = part(e, present + written - yes);
    return { eligible, present, written, yes, no, abstain: part(f, present + written - yes - no) };
  });
const any = fc.record({ eligible: number, present: number, written: number, yes: number, no: number, abstain: number });

/** One of each that a vote can come to, by whatever kind: the others are chance. */
const examples: [VotesCounted][] = [
  [{ eligible: 20, present: 21, yes: 21, no: 0, abstain: 0 }],
  [{ eligible: 20, present: 1, yes: 1, no: 0, abstain: 0 }],
  [{ eligible: 20, present: 20, yes: 1, no: 19, abstain: 0 }],
  [{ eligible: 20, present: 20, yes: 20, no: 0, abstain: 0 }],
];

test.each(matterKindCodes)('%s: what comes of a vote is what the rule says when it is read', (kind) => {
  const met = new Set<string>();
  fc.assert(
    fc.property(fc.oneof(possible, any), (counted) => {
      const expected = model(kind, counted);
      met.add(expected.replace(/\d+/, 'n'));
      expect(said(voteRuleOf(kind, {}), counted)).toBe(expected);
    }),
    { numRuns: 2_000, examples },
  );
  expect([...met].sort()).toEqual(['impossible', 'n missing', 'not passed', 'passed']);
});

test.each([
  // kind, 应到, 实到, 赞成: at the edge and just below.
  ['resolution', 21, 10, 10, '1 missing'],
  ['resolution', 20, 10, 10, 'not passed'],
  ['resolution', 20, 11, 11, 'passed'],
  ['admission', 20, 10, 10, '1 missing'],
  ['admission', 21, 11, 10, 'not passed'],
  ['admission', 21, 11, 11, 'passed'],
  ['election', 21, 16, 16, '1 missing'],
  ['election', 20, 16, 8, 'not passed'],
  ['election', 20, 16, 9, 'passed'],
  ['committee', 5, 2, 2, '1 missing'],
  ['committee', 5, 3, 2, 'not passed'],
  ['committee', 5, 3, 3, 'passed'],
] as const)('%s: of %i due %i came, %i for it: %s', (kind, eligible, present, yes, expected) => {
  expect(said(voteRuleOf(kind, {}), { eligible, present, yes, no: present - yes, abstain: 0 })).toBe(expected);
});

test('whether an election goes by those who came or by those who are due is a parameter', () => {
  const counted = { eligible: 20, present: 16, yes: 10, no: 6, abstain: 0 };
  expect(said(voteRuleOf('election', {}), counted)).toBe('passed');
  expect(said(voteRuleOf('election', { electedBy: 'present' }), counted)).toBe('passed');
  expect(said(voteRuleOf('election', { electedBy: 'eligible' }), counted)).toBe('not passed');
  expect(said(voteRuleOf('election', { electedBy: 'eligible' }), { ...counted, yes: 11, no: 5 })).toBe('passed');
  expect(voteRuleOf('election', { electedBy: 'eligible' }).majority.text).toContain('应到会');
  expect(Object.keys(voteParameters.electedBy.choices)).toEqual(['present', 'eligible']);
});

test('nobody is elected beyond the seats, nor one who has as many votes as the first left out', () => {
  const stood = fc.array(fc.record({ yes: fc.integer({ min: 0, max: 6 }), passed: fc.boolean() }), { maxLength: 8 });
  fc.assert(
    fc.property(stood, fc.integer({ min: 1, max: 5 }), (all, seats) => {
      const named = all.map((one, index) => ({ ...one, item: `${index}` }));
      const elected = electedOf(named, seats);
      for (const one of named) {
        const asMany = named.filter(({ passed, yes }) => passed && yes >= one.yes).length;
        expect(elected.has(one.item)).toBe(one.passed && asMany <= seats);
      }
      expect(elected.size).toBeLessThanOrEqual(seats);
    }),
  );
});

test('an election is decided for each who stood; one without quorum for nobody', () => {
  const votes = [
    ['a', 10],
    ['b', 9],
    ['c', 9],
    ['d', 2],
  ].map(([item, yes]) => ({
    item: item as string,
    yes: yes as number,
    no: 12 - (yes as number),
    abstain: 0,
  }));
  const elected = (seats: number, present = 12) => {
    const decided = decideMatter(
      voteRuleOf('election', {}),
      { kind: 'election', seats },
      { eligible: 15, present },
      votes,
    );
    return decided.valid ? decided.items.flatMap(({ item, passed }) => (passed ? item : [])) : decided;
  };
  expect(elected(3)).toEqual(['a', 'b', 'c']);
  // Between b and c another vote decides.
  expect(elected(2)).toEqual(['a']);
  expect(elected(4)).toEqual(['a', 'b', 'c']);
  expect(elected(3, 11)).toEqual({ valid: false, why: 'sums' });
});

test('a ballot paper asks for each who is voted on, or for the matter; its sums become votes again', () => {
  const asked = { kind: 'election', title: null, persons: ['p1', 'p2', 'p3'], seats: 2 } as const;
  const paper = matterPaper(asked);
  expect(paper.items).toEqual([{ id: 'p1' }, { id: 'p2' }, { id: 'p3' }]);
  expect(paper.choices.map(({ id, most }) => [id, most])).toEqual([
    ['yes', 2],
    ['no', undefined],
    ['abstain', undefined],
  ]);
  const plain = matterPaper({ kind: 'resolution', title: '通过年度计划', persons: [], seats: 1 });
  expect(plain.items).toEqual([{ id: 'matter', title: '通过年度计划' }]);
  const sums = paper.items.flatMap(({ id }, index) =>
    paper.choices.map((choice, at) => ({ item: id, choice: choice.id, votes: index * 10 + at })),
  );
  expect(votesOfSums(sums, asked)).toEqual([
    { item: 'p1', yes: 0, no: 1, abstain: 2 },
    { item: 'p2', yes: 10, no: 11, abstain: 12 },
    { item: 'p3', yes: 20, no: 21, abstain: 22 },
  ]);
});

test('every kind says when it is valid and passed, from where, and how sure that is', () => {
  for (const { quorum, majority } of Object.values(matterKinds)) {
    for (const { text, source, marking } of [quorum, majority]) {
      expect([text, source].every((words) => words.length > 5)).toBe(true);
      expect(['found', 'known', 'unsure']).toContain(marking);
    }
  }
});
