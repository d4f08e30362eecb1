import { publishedYears, readYear } from '../../registers/calendar/calendar-years';
import { calendar2026 } from './calendar-2026';

test('2026 is as the State Council published it', () => {
  const { off, work } = calendar2026['2026'] ?? {};
  expect(publishedYears().find(({ year }) => year === 2026)).toEqual({ year: 2026, off, work });
});

test('a year whose notice is not in the package is absent, and each is there once', () => {
  const years = publishedYears().map(({ year }) => year);
  expect(years).not.toContain(2027);
  expect(years).toContain(2025);
  expect(new Set(years).size).toBe(years.length);
});

test('what is worked is a weekend day, and no holiday', () => {
  for (const { year, off, work } of publishedYears()) {
    for (const day of work) {
      expect([0, 6]).toContain(new Date(`${year}-${day}T00:00:00Z`).getUTCDay());
      expect(off).not.toContain(day);
    }
  }
});

test.each([
  ['nothing', {}, {}],
  [
    'only days of the notice of the year before',
    { '2027-01-01': '元旦', '2027-01-02': '元旦' },
    { '2027-01-03': '元旦' },
  ],
  ['holidays by law without a notice', { '2027-01-01': '元旦', '2027-05-01': '劳动节', '2027-10-01': '国庆节' }, {}],
  ['days of another year', { '2026-01-01': '', '2026-05-01': '', '2026-10-01': '' }, { '2026-01-04': '' }],
])('a file with %s is no published year', (_, holidays, workdays) => {
  expect(readYear(2027, JSON.stringify({ holidays, workdays }))).toBeUndefined();
});

test('a file of another form is an error, not a year without holidays', () => {
  expect(() => readYear(2027, '{"holidays":["2027-01-01"]}')).toThrow();
  expect(() => readYear(2027, '{"holidays":{"1 January":"元旦"},"workdays":{}}')).toThrow();
});
