import type { z } from 'zod';
import type { Column } from '../../sheets/column';
import type { Notice } from './notices';

type Item = z.input<typeof Notice>;

const relayed = ({ relayed: line }: Item) => (line ? (line.toldOn ? `已转告（${line.toldOn}）` : '待转告') : null);

/** 通知: one's own inbox. */
export const noticeColumns: Column<Item>[] = [
  { title: '时间', as: 'time', width: 18, value: ({ at }) => at },
  { title: '内容', width: 80, value: ({ lines }) => lines.join('；') },
  { title: '阅读时间', as: 'time', width: 18, value: ({ readAt }) => readAt },
  { title: '站外发送', width: 30, value: ({ deliveries }) => deliveries.map(({ title }) => title).join('；') || null },
  { title: '人工转告', width: 24, value: relayed },
];
