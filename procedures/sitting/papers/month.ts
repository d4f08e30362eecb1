import { fullDate } from '../../../domain/case/text';
import { monthTitle } from '../../../domain/time/months';
import { declarePaper, type PaperFields } from '../../../papers/form';
import { reportSheets, signedBy } from '../../../papers/layout/report';
import { namesText } from './words';

/** A month of a branch: of registers, not of a case. */
export interface MonthFields extends PaperFields {
  host: string;
  /** 2026-09 */
  month: string;
  sittings: {
    when: string;
    title: string;
    kinds: string;
    place: string;
    status: string;
    called: number;
    present: number;
    leave: number;
    absent: string[];
  }[];
  /** What was planned and nobody held. */
  notHeld: string[];
  madeOn: string;
}

const title = '组织生活月报';

const sittingText = ({
  when,
  title: name,
  place,
  status,
  called,
  present,
  leave,
  absent,
}: MonthFields['sittings'][number]) =>
  `${when}，${place || '地点未定'}，${name}：${status}。应到${called}人，实到${present}人，请假${leave}人，缺席${absent.length}人（${namesText(absent)}）。`;

const sums = ({ sittings }: MonthFields) => {
  const sum = (of: (one: MonthFields['sittings'][number]) => number) => sittings.reduce((all, one) => all + of(one), 0);
  const [called, present] = [sum((one) => one.called), sum((one) => one.present)];
  return { called, present, rate: called ? `${((present * 100) / called).toFixed(1)}%` : '—' };
};

/** 月报 of a branch: what it held, who was there, what was not held. */
export const monthPaper = declarePaper<MonthFields>({
  title,
  sheets: (measure, fields, printing) =>
    reportSheets(measure, { title, number: '' }, printing, (pages) => {
      const { called, present, rate } = sums(fields);
      pages.table([
        ['党组织', fields.host],
        ['月份', monthTitle(fields.month)],
        ['召开集会', `${fields.sittings.length}次`],
        ['出勤', `应到${called}人次，实到${present}人次，到会率${rate}`],
        ['未召开', namesText(fields.notHeld)],
      ]);
      pages.space(12);
      for (const [at, one] of fields.sittings.entries()) pages.text(`${at + 1}．${sittingText(one)}`, { size: 12 });
      if (!fields.sittings.length) pages.text('本月没有召开集会。', { size: 12 });
      signedBy(pages, fields.host, fullDate(fields.madeOn));
    }),
  tags: {
    党组织: '党组织名称',
    月份: '如2026年9月',
    次数: '召开集会次数',
    集会: '一次集会一行：时间、地点、名称、到会情况',
    应到: '应到人次',
    实到: '实到人次',
    到会率: '如95.3%',
    未召开: '计划中未召开的，没有时为“无”',
    出具日期: '如2026年10月8日',
  },
  values: (fields) => {
    const { called, present, rate } = sums(fields);
    return {
      党组织: fields.host,
      月份: monthTitle(fields.month),
      次数: String(fields.sittings.length),
      集会: fields.sittings.map(sittingText).join('\n'),
      应到: String(called),
      实到: String(present),
      到会率: rate,
      未召开: namesText(fields.notHeld),
      出具日期: fullDate(fields.madeOn),
    };
  },
  sample: {
    number: '',
    host: '示例东社区第一党支部',
    month: '2026-09',
    sittings: [
      {
        ...{ when: '2026年9月15日15:00', title: '2026年9月党员大会', kinds: '党员大会', place: '示例社区活动室' },
        ...{ status: '已归档', called: 20, present: 18, leave: 1, absent: ['示例己'] },
      },
    ],
    notHeld: ['党小组会'],
    madeOn: '2026-10-08',
  },
});
