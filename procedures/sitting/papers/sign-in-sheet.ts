import { fullDate } from '../../../domain/case/text';
import { declarePaper, type PaperForm } from '../../../papers/form';
import { grid } from '../../../papers/layout/grid';
import { reportSheets } from '../../../papers/layout/report';
import type { SignInFields, SignInLine } from './fields';
import { countLines, sittingSample, sittingTags, sittingValues, whenText } from './words';

const HALF = [0.08, 0.2, 0.22] as const;

/** Two people a row, numbered down the left side first. */
function rowsOf(lines: readonly SignInLine[]): string[][] {
  const half = Math.ceil(lines.length / 2);
  const cells = (at: number) => {
    const line = lines[at];
    return line ? [String(at + 1), line.name, line.mark] : ['', '', ''];
  };
  return Array.from({ length: half }, (_, at) => [
    ...cells(at),
    ...(at + half < lines.length ? cells(at + half) : ['', '', '']),
  ]);
}

/** What stands below the list: how many came, or room to write it. */
function summary({ filled, lines }: SignInFields): string {
  const { called, present, leave, absent, apart } = countLines(lines);
  const count = (number: number) => (filled ? String(number) : '　　');
  return `应到${called}人，实到${count(present)}人，请假${count(leave)}人，缺席${count(absent)}人，另列${apart}人。`;
}

const listText = (lines: readonly SignInLine[]) =>
  lines.map(({ name, mark, apart }) => [name, apart, mark].filter(Boolean).join(' ')).join('\n');

/** 签到表: of who is called, with those who stand apart by themselves. */
const signInSheet = (title: string, filled: boolean): PaperForm =>
  declarePaper<SignInFields>({
    title,
    sheets: (measure, fields, printing) =>
      reportSheets(measure, { title, number: fields.number }, printing, (pages) => {
        pages.table([
          ['党组织', fields.host],
          ['集会', fields.title],
          ['时间', whenText(fields)],
          ['地点', fields.place],
        ]);
        pages.space(10);
        const called = fields.lines.filter(({ apart }) => apart === '');
        const apart = fields.lines.filter((line) => line.apart !== '');
        grid(pages, {
          heads: ['序号', '姓名', '签到', '序号', '姓名', '签到'],
          parts: [...HALF, ...HALF],
          rows: rowsOf(called),
        });
        if (apart.length) {
          pages.space(10);
          grid(pages, {
            heads: ['另列', '原因', '签到'],
            parts: [0.25, 0.45, 0.3],
            rows: apart.map((line) => [line.name, line.apart, line.mark]),
          });
        }
        pages.space(8);
        pages.text(summary(fields), { size: 12 });
        pages.text(`签到人：${filled ? fields.keeper : '＿＿＿＿＿＿'}　　${fullDate(fields.on)}`, { size: 12 });
      }),
    tags: { ...sittingTags, 名单: '一人一行：姓名、另列原因、签到', 人数: '应到、实到、请假、缺席、另列人数' },
    values: (fields) => ({ ...sittingValues(fields), 名单: listText(fields.lines), 人数: summary(fields) }),
    sample: {
      ...sittingSample,
      filled,
      lines: [
        { name: '示例丙', mark: filled ? '到会' : '', apart: '' },
        { name: '示例丁', mark: filled ? '请假' : '', apart: '' },
        { name: '示例戊', mark: '', apart: '年老体弱' },
      ],
    },
  });

export const blankSignInPaper = signInSheet('签到表', false);
export const filledSignInPaper = signInSheet('签到情况表', true);
