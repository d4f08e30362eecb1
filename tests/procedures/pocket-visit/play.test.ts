import { weekday } from '../../../domain/time/dates';
import { pocketVisitPlay } from '../../../procedures/pocket-visit/play';
import { pocketVisit } from '../../../procedures/pocket-visit/table';
import type { RehearsalReport } from '../../../registers/jobs/rehearsal-report';
import { rehearse } from '../../../rehearsal/rehearse';
import { reportText } from '../../../stack/rehearse/print';
import { grounds } from '../../rehearsal/grounds';
import { dayOf, texts } from '../../rehearsal/reading';

const t = grounds();

const played = new Map<string, Promise<RehearsalReport>>();

/** What a rehearsal comes to; each is played once for all tests. From a Saturday, so that it begins on Monday, 6 July. */
function play(scenario: string, variant: string, from = '2026-07-04'): Promise<RehearsalReport> {
  const name = `${scenario} ${variant} ${from}`;
  const report = played.get(name) ?? rehearse({ procedure: 'pocket-visit', scenario, variant, from }, t.ground.parts());
  played.set(name, report);
  return report;
}

const short = (whom: string) => whom.replace('示例', '').replace('社区', '').replace('第一党支部', '一支部');

/** Every line that somebody got, day by day: "07-06 东一支部书记：待您办理 …". */
const inbox = ({ days, number }: RehearsalReport) =>
  days
    .flatMap(({ date, inbox: all }) =>
      all.flatMap(({ whom, lines }) => lines.map((line) => `${date.slice(5)} ${short(whom)}：${line}`)),
    )
    .map((line) => line.replace(`示例甲的口袋党员走访（${number}）`, ''))
    .sort();
/** The same line for several people on one day. */
const each = (day: string, whom: string[], line: string) => whom.map((one) => `${day} ${one}：${line}`);

const east1 = '东一支部书记';
const west1 = '西一支部书记';
const office = '东党委组织员';

const all = pocketVisitPlay.scenarios.flatMap(({ id, variants }) => variants.map((variant) => [id, variant]));
const ends: Record<string, string> = {
  'lost-contact': 'lost-contact',
  settled: 'settled',
  'membership-ended': 'membership-ended',
};

test.each(all as [string, string][])('%s, %s comes to its end, and nothing follows it', async (scenario, variant) => {
  const report = await play(scenario, variant);
  expect([report.stage.id, report.ending?.id]).toEqual(['CLOSED', ends[scenario] ?? 'willing']);
  expect(report.from).toBe('2026-07-06');
  expect(report.counts.escalations > 0).toBe(scenario === 'nobody-visits');
  for (const { date, happened } of report.days) {
    for (const { time, text } of happened) {
      if (/^(提醒|超期上报|转他人办理)/.test(text)) expect(time < '09:00').toBe(true);
      else expect([text, weekday(date) <= 5, time.slice(0, 2)]).toEqual([text, true, '10']);
    }
  }
  expect(report.days.filter(({ happened }) => happened.length).at(-1)?.date).toBe(report.to);
  // Whoever had a notice that morning hears of the end on the next one.
  const after = report.days.filter(({ date }) => date > report.to);
  expect(after.length).toBeLessThan(2);
  const lines = after.flatMap((day) => day.inbox.flatMap((one) => one.lines));
  expect(lines.filter((line) => !line.includes('进入“办结”'))).toEqual([]);
});

test('every outcome of the table is taken in some scenario', async () => {
  const lines = (await Promise.all(all.map(([id, variant]) => play(id as string, variant as string)))).flatMap(texts);
  for (const { title } of Object.values(pocketVisit.steps.VISIT?.outcomes ?? {})) {
    expect(lines.filter((line) => line.includes(`：${title}`))).not.toEqual([]);
  }
});

test('smooth: both sides are asked, and hear of the end', async () => {
  expect(inbox(await play('smooth', 'branch'))).toEqual([
    `07-06 ${east1}：待您办理：走访，请于8月5日前办理`,
    `07-13 ${office}：进入“办结”（上一环节：愿转）`,
  ]);
  expect(inbox(await play('smooth', 'receiving-committee'))).toEqual([
    ...each('07-06', [east1, '西党委组织员'], '待您办理：走访，请于8月5日前办理'),
    ...each('07-13', [office, '西党委组织员'], '进入“办结”（上一环节：愿转）'),
  ]);
});

test('rounds: each is reminded for, the other side hears of the next date, the committee of the third and the end', async () => {
  const report = await play('rounds', 'receiving');
  const both = [east1, west1];
  const reminded = (half: string, before: string, due: string, dueOn: string) => [
    ...each(half, both, `“走访”尚未办理，请于${dueOn}前办理`),
    ...each(before, both, `“走访”尚未办理，请于${dueOn}前办理`),
    ...each(due, both, '“走访”今天到期'),
  ];
  const expected = [
    ...each('07-06', both, '待您办理：走访，请于8月5日前办理'),
    `07-13 ${west1}：待您办理：走访，请于7月27日前办理（上次：有困难）`,
    ...reminded('07-20', '07-24', '07-27', '7月27日'),
    // He was told that it is due that morning: one notice a day.
    `07-28 ${east1}：待您办理：走访，请于8月10日前办理（上次：不愿）`,
    ...reminded('08-03', '08-07', '08-10', '8月10日'),
    `08-10 ${office}：仍在“走访”（上次：找不到）`,
    `08-11 ${west1}：待您办理：走访，请于8月24日前办理（上次：找不到）`,
    ...reminded('08-17', '08-21', '08-24', '8月24日'),
    `08-24 ${office}：进入“办结”（上一环节：愿转）`,
    `08-25 ${east1}：进入“办结”（上一环节：愿转）`,
  ];
  expect(inbox(report)).toEqual(expected.sort());
  expect(reportText(report)).toMatch(
    /书记 示例寅：有困难\n {2}填写 {2}走访方式：谈心；下次走访日期：2026-07-27；理由：行动不便，.+\n {2}待办 /,
  );
});

test('a date that was agreed on and falls into a holiday is visited on the day after it, and is in time', async () => {
  const report = await play('rounds', 'branch', '2026-01-26');
  const asked = report.days.flatMap(({ asked: all, date }) => all.map(({ dueOn }) => [date, dueOn]));
  expect(asked.slice(0, 3)).toEqual([
    ['2026-01-26', '2026-02-25'],
    ['2026-02-02', '2026-02-24'],
    ['2026-02-24', '2026-03-10'],
  ]);
  expect(dayOf(report, /：不愿$/)).toBe('2026-02-24');
  expect(report.counts.escalations).toBe(0);
});

test('found nowhere: the committee hears of it at the third time, and that he is looked for as lost', async () => {
  const report = await play('lost-contact', 'branch');
  expect(inbox(report).filter((line) => line.includes(office))).toEqual([
    `08-10 ${office}：仍在“走访”（上次：找不到）`,
    `08-24 ${office}：进入“办结”（上一环节：转入失联处理）`,
  ]);
});

test('nobody visits: reminded, passed on, due, late, urged each week, and the committee goes there itself', async () => {
  const report = await play('nobody-visits', 'branch');
  const deputy = '东一支部副书记';
  const above = [office, '东党委书记'];
  const expected = [
    `07-06 ${east1}：待您办理：走访，请于8月5日前办理`,
    `07-10 ${deputy}：“走访”原办理人 3 个工作日未签阅，现由您办理，请于8月5日前办理`,
    ...each('07-21', [east1, deputy], '“走访”尚未办理，请于8月5日前办理'),
    ...each('08-04', [east1, deputy], '“走访”尚未办理，请于8月5日前办理'),
    ...each('08-05', [east1, deputy], '“走访”今天到期'),
    ...each('08-06', [east1, deputy, ...above], '“走访”已超期（期限8月5日）'),
    ...each('08-12', [east1, deputy, ...above], '“走访”仍未办理，请尽快办理'),
    ...each('08-19', [east1, deputy, ...above], '“走访”仍未办理，请尽快办理'),
    `08-20 ${east1}：进入“办结”（上一环节：愿转）`,
  ];
  expect(inbox(report)).toEqual(expected.sort());
  expect(dayOf(report, /示例东社区党委组织员.*愿转/)).toBe('2026-08-19');
  expect(report.counts).toMatchObject({ decisions: 2, escalations: 2, lapses: 0 });
});

test('nobody visits on either side: both levels above hear of it', async () => {
  const lines = inbox(await play('nobody-visits', 'receiving'));
  const late = lines.filter((line) => line.startsWith('08-06'));
  for (const whom of [office, '东党委书记', '西党委组织员', '西党委书记']) {
    expect(late).toContain(`08-06 ${whom}：“走访”已超期（期限8月5日）`);
  }
});

test('the receiving side visits first and settles it: the branch hears of each', async () => {
  const report = await play('receiver-first', 'receiving');
  expect(texts(report).filter((line) => /有困难|愿转/.test(line))).toEqual([
    '示例西社区第一党支部书记 示例未：有困难',
    '示例西社区第一党支部书记 示例未：愿转，进入“办结”',
  ]);
  expect(inbox(report).filter((line) => line.includes(east1))).toEqual([
    `07-06 ${east1}：待您办理：走访，请于8月5日前办理`,
    `07-09 ${east1}：待您办理：走访，请于7月16日前办理（上次：有困难）`,
    `07-13 ${east1}：“走访”尚未办理，请于7月16日前办理`,
    `07-15 ${east1}：“走访”尚未办理，请于7月16日前办理`,
    `07-16 ${east1}：“走访”今天到期`,
    `07-17 ${east1}：进入“办结”（上一环节：愿转）`,
  ]);
});

test.each([
  ['settled', '组织关系已另行落实', '07-23'],
  ['membership-ended', '党员已去世或出党', '07-27'],
])('%s: ends before the date that was agreed on, with its reason', async (scenario, title, day) => {
  const report = await play(scenario, 'receiving');
  expect(dayOf(report, new RegExp(`：${title}，进入“办结”`))).toBe(`2026-${day}`);
  expect(
    inbox(report)
      .filter((line) => line.includes('办结'))
      .map((line) => line.slice(6)),
  ).toEqual(
    expect.arrayContaining([
      `${office}：进入“办结”（上一环节：${title}）`,
      `${west1}：进入“办结”（上一环节：${title}）`,
    ]),
  );
});
