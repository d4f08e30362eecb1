import { daysBetween, weekday } from '../../../domain/time/dates';
import { relationTransferPlay } from '../../../procedures/relation-transfer/play';
import type { RehearsalReport } from '../../../registers/jobs/rehearsal-report';
import { rehearse } from '../../../rehearsal/rehearse';
import { reportText } from '../../../stack/rehearse/print';
import { grounds } from '../../rehearsal/grounds';
import { dayOf, texts, told } from '../../rehearsal/reading';

const t = grounds();

/** A Saturday, so that it begins on Monday the 30th. */
const from = '2026-11-28';
const played = new Map<string, Promise<RehearsalReport>>();

/** What a rehearsal comes to; each is played once for all tests. */
function play(scenario: string, variant: string): Promise<RehearsalReport> {
  const name = `${scenario} ${variant}`;
  const wanted = { procedure: 'relation-transfer', scenario, variant, from };
  const report = played.get(name) ?? rehearse(wanted, t.ground.parts());
  played.set(name, report);
  return report;
}

const all = relationTransferPlay.scenarios.flatMap(({ id, variants }) => variants.map((v) => [id, v]));
const ends: Record<string, string> = { refused: 'CANCELLED' };

test.each(all as [string, string][])('%s, %s comes to its end', async (scenario, variant) => {
  const report = await play(scenario, variant);
  expect(report.stage.id).toBe(ends[scenario] ?? 'CLOSED');
  expect(report.ending?.id).toBe(scenario === 'refused' ? 'refused' : 'received');
  expect(report.from).toBe('2026-11-30');
  expect(report.calendarDays).toBe(daysBetween(report.from, report.to));
  expect(report.days.at(-1)?.date).toBe(report.to);
  // People work on working days, ten o'clock and no other time; the case goes by itself at night and in the morning.
  for (const { date, happened } of report.days) {
    for (const { time, text } of happened) {
      if (/^(提醒|超期上报|转他人办理|到期自动转入)/.test(text)) expect(time < '09:00').toBe(true);
      else expect([text, weekday(date) <= 5, time.slice(0, 2)]).toEqual([text, true, '10']);
    }
  }
});

test('smooth: everybody is asked in turn, in time, and hears of the end', async () => {
  const report = await play('smooth', 'between');
  const asked = report.days.flatMap((day) =>
    day.asked.map(({ stage, whom, dueOn }) => [day.date, stage, whom[0], dueOn]),
  );
  expect(asked).toEqual([
    ['2026-11-30', '支部审核', '示例东社区第一党支部书记', '2026-12-07'],
    ['2026-12-02', '转出党委审批', '示例东社区党委组织员', '2026-12-09'],
    ['2026-12-07', '已开具，在途', '党员本人', '2027-01-06'],
    ['2026-12-14', '接收党委审核', '示例西社区党委组织员', '2026-12-21'],
    ['2026-12-16', '编入支部', '示例西社区第一党支部书记', expect.stringMatching(/^2026-12-2/)],
    ['2026-12-21', '已接收，待回执', '示例西社区党委组织员', '2027-01-21'],
  ]);
  expect(report).toMatchObject({ to: '2026-12-31', calendarDays: 31, counts: { escalations: 0, lapses: 0 } });
  expect(told(report, '党员本人').at(-1)).toContain('进入“办结”');
  const printed = reportText(report);
  expect(printed).toContain('2026-11-30 星期一\n  10:00 党员本人 示例甲：提交，进入“支部审核”');
  expect(printed).toContain('历时：2026-11-30 至 2026-12-31，31 天');
});

test('nobody acts at the committee: reminded, passed on, due, escalated, and the level above does it', async () => {
  const report = await play('committee-silent', 'between');
  expect(dayOf(report, /转他人办理/)).toBe('2026-12-08');
  expect(dayOf(report, /超期上报/)).toBe('2026-12-10');
  expect(dayOf(report, /第1次催促/)).toBe('2026-12-16');
  expect(dayOf(report, /示例街道党工委组织员.*同意并开具/)).toBe('2026-12-23');
  expect(told(report, '示例街道党工委组织员')[0]).toContain('已超期（期限12月9日）');
  expect(told(report, '示例东社区党委书记')[0]).toContain('3 个工作日未签阅');
});

test('a letter that runs out is explained and issued again; the clock of the first one is its last day', async () => {
  const report = await play('letter-expired', 'between');
  const issued = dayOf(report, /同意并开具/);
  const expired = dayOf(report, /^到期自动转入/);
  expect(daysBetween(issued, expired)).toBe(31);
  expect(texts(report).filter((text) => /同意并开具/.test(text))).toHaveLength(2);
  expect(report.counts.lapses).toBe(1);
});

test('a receipt that does not come is asked for after a month', async () => {
  const report = await play('receipt-late', 'outgoing');
  const reported = dayOf(report, /已到对方报到/);
  expect(daysBetween(reported, dayOf(report, /到期自动转入.*回执未到/))).toBeGreaterThanOrEqual(31);
  expect(texts(report).at(-1)).toContain('电话核实已接收');
});
