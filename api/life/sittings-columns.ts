import type { Column } from '../../sheets/column';
import type { SittingView } from './sitting-schemas';

type Item = Pick<SittingView, 'title' | 'kinds' | 'organisation' | 'beginsAt' | 'endsAt' | 'place' | 'statusTitle'>;

/** 集会. */
export const sittingColumns: Column<Item>[] = [
  { title: '集会', width: 36, value: ({ title }) => title },
  { title: '计作', width: 30, value: ({ kinds }) => kinds.map((kind) => kind.title).join('、') },
  { title: '召开组织', width: 30, value: ({ organisation }) => organisation.name },
  { title: '开始时间', as: 'time', width: 18, value: ({ beginsAt }) => beginsAt },
  { title: '结束时间', as: 'time', width: 18, value: ({ endsAt }) => endsAt },
  { title: '地点', width: 30, value: ({ place }) => place },
  { title: '状态', value: ({ statusTitle }) => statusTitle },
];
