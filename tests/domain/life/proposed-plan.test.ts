import {
  type PlanRules,
  type ProposedItem,
  proposedForBranch,
  proposedForGroup,
} from '../../../domain/life/proposed-plan';
import type { Calendar } from '../../../domain/time/calendar';

const rules: PlanRules = {
  ...{
    themeDay: 15,
    assemblyMonth: 3,
    lectureMonth: 2,
    committeeBefore: 7,
    groupAfter: 7,
    lifeMonth: 12,
    lifeAfter: 7,
  },
};

// As the State Council has it for 2026, as far as the days of this test go.
const calendar: Calendar = {
  2025: { version: 1, off: [], work: [] },
  2026: {
    version: 1,
    off: [
      '01-01',
      '01-02',
      '02-15',
      '02-16',
      '02-17',
      '02-18',
      '02-19',
      '02-20',
      '02-21',
      '02-22',
      '02-23',
      '10-01',
      '10-02',
    ],
    work: ['02-14', '02-28'],
  },
  2027: { version: 0, off: ['01-01'], work: [] },
};

const year = { year: 2026, from: '2026-01-01', calendar, rules };
const days = (items: ProposedItem[], kind: string) =>
  items.filter((item) => item.kind === kind).map(({ serial, plannedOn }) => `${serial} ${plannedOn}`);

test('a year of a branch with a committee: each kind as often as the rules ask, on days that are worked', () => {
  const items = proposedForBranch({ ...year, withCommittee: true });
  // By hand from the calendar of 2026: 15 February is the first day of the Spring Festival, and the Saturday before it is
  // worked; 15 March, 15 August and 15 November lie on weekends.
  const theme = [
    ...['01-15', '02-14', '03-13', '04-15', '05-15', '06-15', '07-15', '08-14', '09-15', '10-15', '11-13', '12-15'],
  ].map((day) => `2026-${day}`);
  expect(days(items, 'theme-day')).toEqual(theme.map((day, index) => `${index + 1} ${day}`));
  expect(days(items, 'assembly')).toEqual(['1 2026-03-13', '2 2026-06-15', '3 2026-09-15', '4 2026-12-15']);
  expect(days(items, 'lecture')).toEqual(['1 2026-02-14', '2 2026-05-15', '3 2026-08-14', '4 2026-11-13']);
  expect(days(items, 'committee')).toHaveLength(12);
  expect(days(items, 'committee').slice(0, 3)).toEqual(['1 2026-01-08', '2 2026-02-06', '3 2026-03-06']);
  expect(days(items, 'life-meeting')).toEqual(['1 2026-12-22']);
  expect(days(items, 'appraisal')).toEqual(['1 2026-12-22']);
  expect(days(items, 'talks')).toEqual(['1 2026-12-15']);
  expect(items).toHaveLength(4 + 12 + 4 + 12 + 3);
  for (const { fromDate, toDate, plannedOn } of items) {
    expect(plannedOn >= fromDate && plannedOn <= toDate).toBe(true);
  }
});

test('a small branch has no 支委会; a group has its own meetings', () => {
  expect(days(proposedForBranch({ ...year, withCommittee: false }), 'committee')).toEqual([]);
  const group = proposedForGroup(year);
  expect(group.map(({ kind }) => kind)).toEqual(Array(12).fill('group'));
  expect(days(group, 'group').slice(0, 2)).toEqual(['1 2026-01-22', '2 2026-02-14']);
});

test('for the rest of a year only what still lies ahead, a quarter in a later month of it', () => {
  const rest = proposedForBranch({ ...year, from: '2026-08-20', withCommittee: false });
  expect(days(rest, 'theme-day').map((day) => day.split(' ')[0])).toEqual(['9', '10', '11', '12']);
  expect(days(rest, 'lecture')).toEqual(['3 2026-09-15', '4 2026-11-13']);
  expect(days(rest, 'assembly')).toEqual(['3 2026-09-15', '4 2026-12-15']);
  expect(proposedForBranch({ ...year, from: '2027-01-01', withCommittee: true })).toEqual([]);
});

test('a month whose days before are all off moves on to the next day that is worked', () => {
  const first = proposedForBranch({ ...year, rules: { ...rules, themeDay: 1 }, withCommittee: false });
  expect(days(first, 'theme-day')[0]).toBe('1 2026-01-05');
  expect(days(first, 'theme-day')[9]).toBe('10 2026-10-05');
});
