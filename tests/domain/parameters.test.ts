import { moments } from '../../domain/case/clock';
import { lastDay } from '../../domain/case/last-day';
import type { CaseState, OpenTask, Rules } from '../../domain/case/state';
import { sizeOf } from '../../domain/rules/list';
import { parameterMisfit } from '../../domain/rules/override';
import { parameter } from '../../domain/rules/parameter';
import type { Parameter } from '../../domain/rules/rule-set';
import { atTime, localDate } from '../../domain/time/dates';
import { valueText } from '../../domain/words/labels';
import { relationTransferRules } from '../../procedures/relation-transfer/rules';
import { relationTransfer } from '../../procedures/relation-transfer/table';

const choices = { committee: '支委会', meeting: '支部大会', above: '基层党委', superior: '上一级组织部门' };

const steps: Parameter = {
  value: ['committee', 'meeting', 'above'],
  title: '处置环节',
  source: '示例',
  marking: 'unsure',
  choices,
};

test.each<[string, Partial<Parameter>, unknown, string | undefined]>([
  ['the same steps in another order', {}, ['meeting', 'committee', 'above'], undefined],
  ['fewer steps', {}, ['above'], undefined],
  ['none', {}, [], '至少 1 项'],
  ['fewer than are allowed', { least: 2 }, ['above'], '至少 2 项'],
  ['more than are allowed', { most: 2 }, ['committee', 'meeting', 'above'], '最多 2 项'],
  ['a step that there is not', {}, ['committee', 'constructor'], '第 2 项不在可选范围内'],
  ['a number among the steps', {}, [1], '第 1 项不在可选范围内'],
  ['a step twice', {}, ['committee', 'above', 'committee'], '中“支委会”不能重复'],
  ['a step twice where it may', { repeats: true }, ['committee', 'above', 'committee'], undefined],
  ['a step without end', { repeats: true }, Array.from({ length: 21 }, () => 'above'), '最多 20 项'],
  ['a word', {}, 'committee', '应为列表'],
  ['a time allowed', {}, { days: 3 }, '应为列表'],
  ['more than the document asks', { marking: 'found' }, ['committee', 'meeting', 'superior', 'above'], undefined],
  [
    'less than the document asks',
    { marking: 'found' },
    ['committee', 'above'],
    '须依次包含“支委会”“支部大会”“基层党委”',
  ],
  [
    'what it asks, turned round',
    { marking: 'found' },
    ['meeting', 'committee', 'above'],
    '须依次包含“支委会”“支部大会”“基层党委”',
  ],
])('a list: %s', (_, more, value, words) => {
  expect(parameterMisfit({ ...steps, ...more }, value)).toBe(words);
});

test('a word with choices, and one without', () => {
  const word: Parameter = { ...steps, value: 'above' };
  expect(parameterMisfit(word, 'superior')).toBeUndefined();
  expect(parameterMisfit(word, 'nobody')).toBe('不在可选范围内');
  expect(parameterMisfit({ ...word, choices: undefined }, 'anything')).toBeUndefined();
  expect(parameterMisfit(word, ['above'])).toBe('与规则规定的形式不同');
});

test('a list in words, in its order', () => {
  expect(valueText(['meeting', 'committee'], choices)).toBe('支部大会 → 支委会');
  expect(valueText('above', choices)).toBe('基层党委');
  expect(valueText({ workingDays: 3 })).toBe('3 个工作日');
  expect(sizeOf(steps)).toEqual({ least: 1, most: 4, repeats: false });
});

// Monday 23 November; no year is published, so that working days are Monday to Friday.
const at = atTime('2054-11-23', 10);
const under = (rules: Rules) =>
  ({
    caseId: 'x',
    calendar: {},
    rules,
    data: { letter: { validUntil: '2055-01-22' } },
    tasks: [],
  }) as unknown as CaseState;
const task: OpenTask = {
  ...{ id: 'x.1', stage: 'BRANCH_REVIEW', openedAt: at, provisional: false, seats: [], fired: [] },
  dueOn: '2054-12-07',
};
const unreadOn = (rules: Rules) =>
  moments(relationTransfer, under(rules), task).flatMap((moment) =>
    moment.name === 'unread' ? localDate(moment.at - 24 * 3_600_000) : [],
  );
const remindedOn = (rules: Rules) => {
  const issued = relationTransfer.steps.ISSUED as (typeof relationTransfer.steps)[string];
  return lastDay(issued, under(rules), at).reminders;
};

test('a case that began before a parameter goes by what held then, a new one by its rules', () => {
  const now = Object.fromEntries(
    Object.entries(relationTransferRules[0]?.parameters ?? {}).map(([name, { value }]) => [name, value]),
  );
  expect(parameter({ rules: {} }, 'unread', { workingDays: 3 })).toEqual({ workingDays: 3 });
  const old = { remindEvery: 7 };
  expect([unreadOn(old), unreadOn(now)]).toEqual([['2054-11-26'], ['2054-11-26']]);
  expect(unreadOn({ ...now, unread: { workingDays: 5 } })).toEqual(['2054-11-30']);
  const usual = { half: '2054-12-23', 'week-before': '2055-01-15', 'day-before': '2055-01-21' };
  expect([remindedOn(old), remindedOn(now)]).toEqual([usual, usual]);
  expect(remindedOn({ ...now, remindWeekBefore: 10, remindDayBefore: 2 })).toEqual({
    ...usual,
    'week-before': '2055-01-12',
    'day-before': '2055-01-20',
  });
});
