import type { z } from 'zod';
import type { Column } from '../../sheets/column';
import type { Delivery } from './deliveries';

/** 站外发送: what left the inbox. */
export const deliveryColumns: Column<z.input<typeof Delivery>>[] = [
  { title: '姓名', value: ({ person }) => person.name },
  { title: '渠道', value: ({ channelTitle }) => channelTitle },
  { title: '地址或号码', width: 24, value: ({ address }) => address },
  { title: '状态', value: ({ statusTitle }) => statusTitle },
  { title: '错误代码', width: 24, value: ({ code }) => code },
  { title: '发送次数', value: ({ attempts }) => attempts },
  { title: '产生时间', as: 'time', width: 18, value: ({ createdAt }) => createdAt },
  { title: '下次发送时间', as: 'time', width: 18, value: ({ nextAt }) => nextAt },
  { title: '发送时间', as: 'time', width: 18, value: ({ sentAt }) => sentAt },
  { title: '结束时间', as: 'time', width: 18, value: ({ finishedAt }) => finishedAt },
];
