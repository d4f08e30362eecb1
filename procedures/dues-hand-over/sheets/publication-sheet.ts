import { type BookItem, expenditureItems, isUse } from '../../../domain/book/items';
import type { LocalDate } from '../../../domain/time/dates';
import { yuan } from '../../../domain/words/money';
import type { TableSheet } from '../../../papers/work';
import type { PublishedFigures } from '../../../registers/dues/publication';

/** 年度党费公示表, for the wall. */
export function publicationSheet(
  branch: string,
  committee: string,
  year: number,
  figures: PublishedFigures,
  publishedOn: LocalDate,
): TableSheet {
  const { members, dueFen, paidFen, waived, arrearsFen, handedFen, committee: book } = figures;
  const used = Object.entries(expenditureItems)
    .filter(([item]) => isUse(item as BookItem))
    .map(([item, title]) => [`　${title}`, yuan(book.uses[item as BookItem] ?? 0)]);
  return {
    title: `${year}年度党费收缴使用情况公示表`,
    under: `${branch}　公布日期：${publishedOn.slice(0, 4)}年${Number(publishedOn.slice(5, 7))}月${Number(publishedOn.slice(8))}日`,
    columns: [
      { title: '项目', share: 0.7 },
      { title: '数额', share: 0.3, align: 'right' },
    ],
    rows: [
      ['一、本支部收缴情况', ''],
      ['　核定交纳党费的党员', `${members} 名`],
      ['　全年应交', yuan(dueFen)],
      ['　全年已交', yuan(paidFen)],
      ['　经批准免交', `${waived} 人次`],
      ['　尚未交纳', yuan(arrearsFen)],
      ['　已上交党委', yuan(handedFen)],
      [`二、${committee}收支情况`, ''],
      ['　全年收入', yuan(book.income)],
      ['　全年支出', yuan(book.expenditure)],
      ...used,
      ['　年末结余', yuan(book.balance)],
    ],
    nothing: '',
    signs: ['书记：', '组织委员：', '（盖章）'],
    foot: '党员对党费收缴、使用情况有疑问的，请向党支部提出',
  };
}
