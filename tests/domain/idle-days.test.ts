import { followUpDue } from '../../domain/registrants/follow-up';
import { counts, type IdleLook, type IdleSpan, idleDays, spansAfter } from '../../domain/registrants/idle-days';
import { addDays, type LocalDate } from '../../domain/time/dates';
import { hoursText, thanksText } from '../../procedures/unit-letters/wording';

// Days without a certified service, against a list of days kept one by one; and the words of letters.

let seed = 3;
const random = (below: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((seed / 2_147_483_648) * below);
};

const START = '2054-01-01';
const STANDINGS = ['available', 'serving', 'never-came', 'deferred', 'reported', 'moved'];

test('spans hold exactly the days that count, each with openings that were open on it', () => {
  for (let round = 0; round < 200; round++) {
    let spans: IdleSpan[] = [];
    const kept: { day: LocalDate; open: string[] }[] = [];
    for (let nth = 0; nth < 60; nth++) {
      const day = addDays(START, nth);
      const open = ['a', 'b', 'c', 'd', 'e'].filter(() => random(3) > 0 && random(8) > 0);
      const look: IdleLook = {
        standing: random(4) ? (STANDINGS[random(3)] as string) : (STANDINGS[random(6)] as string),
        waits: random(9) === 0,
        ...(random(12) === 0 ? { comesOn: addDays(day, random(3) - 1) } : {}),
        openings: random(10) === 0 ? [] : open,
      };
      const isDay =
        ['available', 'serving', 'never-came'].includes(look.standing) &&
        !look.waits &&
        !(look.comesOn && look.comesOn >= day) &&
        look.openings.length > 0;
      expect(counts(look, day)).toBe(isDay);
      if (isDay) kept.push({ day, open: [...look.openings] });
      spans = spansAfter(spans, look, day);
    }
    const days = spans.flatMap(({ from, until, openings }) => {
      const all: { day: LocalDate; openings: readonly string[] }[] = [];
      for (let day = from; day <= until; day = addDays(day, 1)) all.push({ day, openings });
      return all;
    });
    expect(days.map(({ day }) => day)).toEqual(kept.map(({ day }) => day));
    for (const [index, { openings }] of days.entries()) {
      expect(openings.length).toBeGreaterThan(0);
      expect(openings.length).toBeLessThanOrEqual(3);
      for (const one of openings) expect(kept[index]?.open).toContain(one);
    }
    const since = random(3) ? addDays(START, random(60)) : undefined;
    expect(idleDays(spans, since)).toBe(kept.filter(({ day }) => since === undefined || day > since).length);
  }
});

test('a step is due when the one before has been given long enough, and never before', () => {
  const rules = { idle: 90, callAfter: 30, unitAfter: 30 };
  expect(followUpDue({ days: 89 }, '2054-06-01', rules)).toBeUndefined();
  expect(followUpDue({ days: 90 }, '2054-06-01', rules)).toBe('message');
  const message = (givenOn?: LocalDate) => ({ days: 400, step: 'message' as const, givenOn });
  expect(followUpDue(message(), '2055-06-01', rules)).toBeUndefined();
  expect(followUpDue(message('2054-06-01'), '2054-06-30', rules)).toBeUndefined();
  expect(followUpDue(message('2054-06-01'), '2054-07-01', rules)).toBe('call');
  const call = (givenOn?: LocalDate) => ({ days: 400, step: 'call' as const, givenOn });
  expect(followUpDue(call(), '2055-06-01', rules)).toBeUndefined();
  expect(followUpDue(call('2054-07-05'), '2054-08-03', rules)).toBeUndefined();
  expect(followUpDue(call('2054-07-05'), '2054-08-04', rules)).toBe('unit');
  expect(followUpDue({ days: 900, step: 'unit', givenOn: '2054-01-01' }, '2055-06-01', rules)).toBeUndefined();
});

test('感谢信: services by kind in the order of the eight, days and hours, honours, merits, and the wish for support', () => {
  const words = {
    ...{ name: '例报1', year: '2053', community: '示例东社区党委', services: 4, minutes: 330 },
    facts: {
      kinds: { relief: { times: 1, days: 1, minutes: 90 }, environment: { times: 3, days: 2, minutes: 240 } },
      days: 3,
    },
    ...{ honours: '街道优秀志愿者', merits: null, toHimself: false },
  };
  const text = thanksText(words).join('');
  expect(text).toBe(
    '2053年，贵单位例报1同志积极参加示例东社区党委在职党员到社区报到服务，经认证的服务共4次，服务3天，累计5.5小时，其中：环境维护3次（2天、4小时）、扶贫帮困1次（1天、1.5小时）。当年所获荣誉：街道优秀志愿者。例报1同志热心服务居民、认真负责，为社区建设和治理作出了贡献。在此向贵单位和例报1同志表示衷心感谢！请贵单位继续支持社区党建工作，继续支持例报1同志参加社区服务。',
  );
  const himself = thanksText({ ...words, honours: null, merits: '每周巡逻。', toHimself: true }).join('');
  expect(himself).toContain('每周巡逻。');
  expect(himself).not.toMatch(/贵单位|同志|荣誉/);
  expect([hoursText(90), hoursText(60), hoursText(50)]).toEqual(['1.5小时', '1小时', '0.8小时']);
});
