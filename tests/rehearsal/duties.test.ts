import { rehearse } from '../../rehearsal/rehearse';
import { grounds } from './grounds';
import { dayOf, texts, told } from './reading';

// The plays of organisational life, dues and 三不: cases that a sweep begins, several at once, and what people do besides.

const t = grounds();

const play = (procedure: string, scenario: string, variant: string, from: string) =>
  rehearse({ procedure, scenario, variant, from }, t.ground.parts());

test('a sitting: who was missed hears the same day, and that it was a mistake the next', async () => {
  const report = await play('sitting', 'mistake', 'called', '2026-12-01');
  expect(report.ending?.id).toBe('archived');
  const held = dayOf(report, /封存/);
  const heard = report.days.filter(({ inbox }) => inbox.some(({ whom }) => whom === '党员本人'));
  expect(heard.map(({ date }) => date)).toContain(held);
  expect(told(report, '党员本人').filter((line) => line.includes('缺席')).length).toBeGreaterThan(0);
  // Called, reminded, missed, taken back; whoever was there hears of the first two alone.
  expect([told(report, '党员本人').length, told(report, '党员示例己').length]).toEqual([4, 2]);
});

test('a plan brings its sittings, which are held along with it, until the year is over', async () => {
  const report = await play('life-plan', 'smooth', 'year', '2026-12-01');
  expect(report).toMatchObject({ ending: { id: 'over' }, to: '2027-01-01' });
  const archived = texts(report).filter((text) => text.includes('会议记录归档'));
  expect(archived.length).toBeGreaterThanOrEqual(2);
  expect(texts(report).filter((text) => text.includes('未召开'))).toEqual([]);
});

test('a month of dues: the sweep of the first begins it, who has not paid is reminded and told, it is closed late', async () => {
  const report = await play('dues-round', 'one-unpaid', 'month', '2026-11-30');
  expect(report).toMatchObject({ stage: { id: 'CLOSED' }, counts: { lapses: 1 } });
  const inbox = (whom: string) =>
    report.days.flatMap((day) => day.inbox.filter((one) => one.whom === whom).map(() => day.date));
  expect(inbox('党员示例庚')).toEqual(['2026-12-26', '2027-01-01']);
  expect([inbox('党员本人'), inbox('党员示例己')]).toEqual([[], []]);
});

test('三不: six months unpaid, every step given, and the check of the sixth month', async () => {
  const report = await play('three-nots', 'sixth-month', 'dues', '2026-11-30');
  expect(report.ending?.id).toBe('confirmed');
  const asked = report.days.flatMap(({ date, asked: those }) => those.map(({ stage }) => [date.slice(0, 7), stage]));
  expect(asked).toEqual([
    ['2026-12', '提醒'],
    ['2027-01', '谈话提醒'],
    ['2027-02', '批评教育'],
    ['2027-03', '限期告知'],
    ['2027-05', '达到六个月，核查有无正当理由'],
  ]);
});
