import { weekday } from '../../domain/time/dates';
import type { RehearsalDay, RehearsalReport } from '../../registers/jobs/rehearsal-report';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

function dayText({ date, happened, asked, inbox }: RehearsalDay): string[] {
  const open = asked.map(
    ({ stage, whom, dueOn }) => `  待办  ${stage} → ${whom.join('、')}${dueOn ? `（期限 ${dueOn}）` : ''}`,
  );
  const told = inbox.flatMap(({ whom, lines }) => lines.map((line) => `  收到  ${whom}：${line}`));
  const what = happened.flatMap(({ time, text, filled }) => [
    `  ${time} ${text}`,
    ...(filled ? [`  填写  ${filled.join('；')}`] : []),
  ]);
  return [`${date} 星期${WEEKDAYS[weekday(date) - 1]}`, ...what, ...open, ...told, ''];
}

/** A report as people read it: day by day, then what it came to. */
export function reportText(report: RehearsalReport): string {
  const { counts } = report;
  return [
    `推演：${report.procedure.title}，${report.variant.title}，${report.scenario.title}（${report.number}）`,
    '人员、组织均为虚构；推演不涉及真实登记簿，不发送任何真实通知。',
    '',
    ...report.days.flatMap(dayText),
    `结果：${report.ending ? `${report.stage.title}（${report.ending.title}）` : `停在“${report.stage.title}”，尚未办结`}`,
    `历时：${report.from} 至 ${report.to}，${report.calendarDays} 天，其中 ${report.workingDays} 个工作日`,
    `办理 ${counts.decisions} 次，提醒 ${counts.reminders} 次，转办和上报 ${counts.escalations} 次，` +
      `到期自动转入 ${counts.lapses} 次，通知 ${counts.notices} 条`,
  ].join('\n');
}
