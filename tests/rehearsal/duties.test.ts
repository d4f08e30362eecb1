import { addDays, daysBetween } from '../../domain/time/dates';
import type { RehearsalReport } from '../../registers/jobs/rehearsal-report';
import { rehearse } from '../../rehearsal/rehearse';
import { grounds } from './grounds';
import { dayOf, texts, told } from './reading';

// The plays of organisational life, dues, 三不 and double registration: cases that a sweep or a register begins, several at
// once, news from registers, and what people do besides. What is expected stands in the specification's words.

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

/** Days on which somebody's inbox had a line that says so. */
const heardOn = ({ days }: RehearsalReport, whom: string, what: RegExp) =>
  days.flatMap(({ date, inbox }) =>
    inbox.some((one) => one.whom === whom && one.lines.some((line) => what.test(line))) ? [date] : [],
  );

test('双报到: signed for, nothing for 90 days while something fits, a message with three, a call, he comes, thanks, January', async () => {
  const report = await play('double-registration', 'smooth', 'offered', '2027-02-01');
  const signed = dayOf(report, /签收，编入网格/);
  const message = dayOf(report, /进入“报到未到，友情提醒”/);
  // The day after the certificate is the first that counts.
  expect(daysBetween(signed, message)).toBe(90);
  const [line] = told(report, '党员本人').filter((text) => text.includes('有适合您时间和特长的服务'));
  expect(line?.match(/周末/g)).toHaveLength(3);
  expect(line).not.toContain('工作日');
  const read = dayOf(report, /提醒已送达本人/);
  const called = dayOf(report, /进入“报到未到，电话或上门联系”/);
  expect(daysBetween(read, called)).toBe(30);
  // Before anybody else heard of him the community had proposed something to him twice.
  expect(texts(report).filter((text) => text.includes('已推荐'))).toHaveLength(2);
  const agreed = dayOf(report, /约定了参加日期/);
  expect(heardOn(report, '党员本人', /此前请您认领服务的提醒不再有效/)).toEqual([agreed]);
  expect(dayOf(report, /服务已认证/)).toBe(addDays(agreed, 6));
  // From then on nobody reminds him, and his unit hears that he served.
  expect(texts(report).filter((text) => text.includes('报到未到'))).toHaveLength(2);
  expect(dayOf(report, /年度周期结束，进入“年度反馈”/)).toMatch(/^2028-01-(0\d|10)$/);
  expect(dayOf(report, /2027年度反馈函：.*审阅完毕/)).toMatch(/^2028-01-1/);
  expect(texts(report).at(-1)).toContain('年度反馈已审核，进入“服务中”');
});

test('双报到: with nothing that fits nobody reminds him; who never reports is reminded thrice, then his unit is asked, then it is noted', async () => {
  const nothing = await play('double-registration', 'nothing-open', 'nothing', '2027-06-01');
  expect(texts(nothing).filter((text) => text.includes('报到未到'))).toEqual([]);
  expect(texts(nothing).at(-1)).toContain('进入“待认领”');
  expect(told(nothing, '党员本人').filter((line) => line.includes('适合您'))).toEqual([]);

  const never = await play('double-registration', 'never-reports', 'nothing', '2027-02-01');
  const notified = dayOf(never, /已通知报到/);
  const due = '2027-04-02';
  expect(notified).toBe('2027-02-02');
  expect(heardOn(never, '党员本人', /“待报到”(尚未办理|今天到期)/)).toEqual([addDays(due, -14), addDays(due, -7), due]);
  expect(dayOf(never, /进入“请单位书记提醒”/)).toBe(addDays(due, 1));
  expect(never.to).toBe(addDays(due, 32));
  expect(texts(never).at(-1)).toContain('进入“未报到”');
});

test('设岗定责: claimed, chosen, public, promised; asked after 60 days without a record, reviewed after 90, released as ill', async () => {
  const report = await play('post-assignment', 'silent', 'post', '2026-11-30');
  const began = dayOf(report, /进入“履职”/);
  expect(heardOn(report, '党员本人', /由您担任“政策宣传员”/)).toEqual([began]);
  expect(heardOn(report, '党员本人', /近来没有履职记录/)).toEqual([addDays(began, 60)]);
  expect(dayOf(report, /长时间没有履职记录，进入“评岗”/)).toBe(addDays(began, 90));
  expect(texts(report).slice(-2)).toEqual([
    expect.stringContaining('评岗结束，进入“公布，等待认领”'),
    expect.stringContaining('撤销岗位'),
  ]);
});

test('单位报到: receipt, lists, the appraisal of December; a community that says nothing keeps nobody from it', async () => {
  const report = await play('unit-registration', 'opinion-silent', 'unit', '2026-10-08');
  expect(dayOf(report, /进入“年度评价”/)).toBe('2026-12-01');
  // Until its fortnight is over the other community is waited for.
  expect(dayOf(report, /作出年度评价/) > '2026-12-15').toBe(true);
  expect(texts(report).at(-1)).toContain('进入“共驻共建中”');
});

test('共驻共建: before the next meeting after 30 days, at the street after 60; late, both sides; nobody accepts: closed unrated', async () => {
  const report = await play('co-construction', 'street-finds', 'project', '2026-11-30');
  const listed = dayOf(report, /列入清单/);
  const worker = '示例东社区党委社区工作者';
  expect(heardOn(report, worker, /请提交下次联席会商议/)).toEqual([addDays(listed, 30)]);
  expect(dayOf(report, /进入“报上级协调”/)).toBe(addDays(listed, 61));
  const late = dayOf(report, /^超期上报/);
  expect([heardOn(report, worker, /已超期/), heardOn(report, '示例东社区第一党支部书记', /已超期/)]).toEqual([
    [late],
    [late],
  ]);
  expect(report).toMatchObject({ ending: { id: 'unrated' }, to: addDays(dayOf(report, /已完成，请验收/), 11) });
});

test('共驻共建: a double is merged into the need that is there already', async () => {
  const report = await play('co-construction', 'merged', 'need', '2026-11-30');
  expect(report.ending).toMatchObject({ id: 'merged' });
});

test('感谢信: drafted on the tenth of January, looked at one by one, the rest in one stroke, asked about once after 30 days', async () => {
  const report = await play('unit-letters', 'one-by-one', 'thanks', '2026-12-28');
  expect(report.days[0]?.date).toBe('2027-01-10');
  const sent = dayOf(report, /已全部发出/);
  expect(dayOf(report, /进入“询问是否收到”/)).toBe(addDays(sent, 31));
  expect(report.ending?.id).toBe('sent');
  const filled = report.days.flatMap(({ happened }) => happened.map(({ text }) => text));
  expect(filled.filter((text) => text.includes('审阅完毕'))).toHaveLength(1);
});
