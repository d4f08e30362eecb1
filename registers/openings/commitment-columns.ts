import { commitmentStates } from '../../domain/registrants/openings';
import { localDate } from '../../domain/time/dates';
import type { FilterWords } from '../../lists/filter-words';
import type { Column } from '../../sheets/column';
import type { ShownCommitment } from './commitment-list';

/** 认领情况 as an Excel file: what people said of themselves stands in none. */
export const commitmentColumns: Column<ShownCommitment>[] = [
  { title: '类别', value: ({ opening }) => opening.kind.title },
  { title: '名称', width: 24, value: ({ opening }) => opening.title },
  { title: '所属组织', width: 30, value: ({ organisation }) => organisation.name },
  { title: '姓名', value: ({ person }) => person.name },
  { title: '网格', value: ({ grid }) => grid ?? '' },
  { title: '情况', value: ({ state }) => state.title },
  { title: '原因', value: ({ cause }) => cause.title },
  { title: '候补顺序', value: ({ position }) => position ?? '' },
  { title: '本人同意日期', value: ({ yesOn }) => yesOn ?? '' },
  { title: '公示截止', value: ({ publicUntil }) => publicUntil ?? '' },
  { title: '承诺书日期', value: ({ promisedOn }) => promisedOn ?? '' },
  { title: '上岗日期', value: ({ assignedOn }) => assignedOn ?? '' },
  { title: '评岗', value: ({ review }) => (review ? `${review.on} ${review.result.title}` : '') },
  { title: '认领日期', value: ({ madeAt }) => localDate(Date.parse(madeAt)) },
];

export const commitmentWords: FilterWords = {
  commitmentState: commitmentStates,
  going: { true: '仅在办' },
  own: { true: '仅本人' },
};
