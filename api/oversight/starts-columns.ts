import type { z } from 'zod';
import type { Column } from '../../sheets/column';
import type { StartItem } from './starts';

/** 自动发起记录: what no person started. */
export const startColumns: Column<z.input<typeof StartItem>>[] = [
  { title: '事项', width: 18, value: ({ procedure }) => procedure.title },
  { title: '对象', width: 24, value: ({ subject }) => subject?.name },
  { title: '期次', value: ({ episode }) => episode },
  { title: '来源', width: 36, value: ({ origin }) => origin.title },
  { title: '状态', value: ({ status }) => status.title },
  { title: '未能发起的原因', width: 36, value: ({ problem }) => problem?.title },
  { title: '尝试次数', value: ({ attempts }) => attempts },
  { title: '产生时间', as: 'time', width: 18, value: ({ createdAt }) => createdAt },
  { title: '结束时间', as: 'time', width: 18, value: ({ finishedAt }) => finishedAt },
];
