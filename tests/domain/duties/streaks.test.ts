import fc from 'fast-check';
import { type MonthFact, monthVerdictOf } from '../../../domain/duties/month';
import { countingMonths, NO_STREAK, streakAfter } from '../../../domain/duties/streak';
import { monthAfter } from '../../../domain/time/months';

// Against a model of ten lines, written from the words of the rule alone.

type Word = 'missed' | 'done' | 'excused' | 'none' | 'unknown';

/** 有效 before 免 before 缺; a ruling excuses what was missed. */
const wordOf = (facts: MonthFact[], known: boolean): Word => {
  const kept = facts.filter(({ verdict }) => verdict !== 'void');
  if (!known) return 'unknown';
  if (kept.length === 0) return 'none';
  if (kept.some(({ verdict }) => verdict === 'done')) return 'done';
  const ruled = kept.some(({ verdict, source }) => verdict === 'excused' && source === 'ruling');
  return ruled || kept.every(({ verdict }) => verdict === 'excused') ? 'excused' : 'missed';
};

/** The months at the end of which none but 缺 and 无义务 came after the first 缺. */
const runOf = (words: Word[]): { missed: number; none: number; from: number } => {
  const ended = Math.max(words.lastIndexOf('done'), words.lastIndexOf('excused'), words.lastIndexOf('unknown'));
  const from = words.indexOf('missed', ended + 1);
  const run = from < 0 ? [] : words.slice(from);
  return { missed: run.filter((w) => w === 'missed').length, none: run.filter((w) => w === 'none').length, from };
};

const fact = fc.record({
  source: fc.constantFrom('attendance', 'dues', 'ruling'),
  verdict: fc.constantFrom('done', 'excused', 'missed', 'void'),
}) as fc.Arbitrary<MonthFact>;

test('a month is what the order of its facts says', () => {
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 5 }), fc.boolean(), (facts, known) => {
      expect(monthVerdictOf(facts, known)).toBe(wordOf(facts, known));
    }),
    { numRuns: 2_000 },
  );
});

test('a streak is what the months in a row come to', () => {
  const word = fc.constantFrom<Word>('missed', 'missed', 'missed', 'done', 'excused', 'none', 'none', 'unknown');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      let streak = NO_STREAK;
      for (const [index, one] of words.entries()) streak = streakAfter(streak, monthAfter('2054-01', index), one);
      const { missed, none, from } = runOf(words);
      const expected = missed ? { length: missed, idle: none, since: monthAfter('2054-01', from) } : NO_STREAK;
      expect(streak).toEqual(expected);
      expect(countingMonths(streak, 3)).toBe(none > 3 ? 0 : missed);
    }),
    { numRuns: 5_000 },
  );
});

test('three missed, two years of leave and three missed are not six; three, three months without duty and three are', () => {
  const run = (words: Word[]) =>
    words.reduce((streak, one, index) => streakAfter(streak, monthAfter('2054-01', index), one), NO_STREAK);
  const times = (count: number, one: Word) => Array.from({ length: count }, () => one);
  expect(run([...times(3, 'missed'), ...times(24, 'excused'), ...times(3, 'missed')]).length).toBe(3);
  const idle = run([...times(3, 'missed'), ...times(3, 'none'), ...times(3, 'missed')]);
  expect([countingMonths(idle, 3), idle.since]).toEqual([6, '2054-01']);
  expect(countingMonths(run([...times(3, 'missed'), ...times(4, 'none'), ...times(3, 'missed')]), 3)).toBe(0);
});
