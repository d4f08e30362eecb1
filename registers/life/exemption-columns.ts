import { yesNo } from '../../lists/words';
import type { Column } from '../../sheets/column';
import type { ExemptionItem } from './exemption-rows';

/** 免除硬性要求名单: what it rests on is in no file. */
export const exemptionColumns: Column<ExemptionItem>[] = [
  { title: '所在党支部', width: 30, value: ({ branch }) => branch.name },
  { title: '姓名', value: ({ member }) => member.name },
  { title: '情形', value: ({ kind }) => kind.title },
  { title: '起始日期', as: 'day', value: ({ fromDate }) => fromDate },
  { title: '截止日期', as: 'day', value: ({ lastDay }) => lastDay },
  { title: '状态', value: ({ state }) => state.title },
  { title: '已续期', value: ({ renewed }) => yesNo(renewed) },
  { title: '有依据', value: ({ hasBasis }) => yesNo(hasBasis) },
  { title: '登记人', value: ({ enteredBy }) => enteredBy.name },
  { title: '登记时间', as: 'time', width: 18, value: ({ enteredAt }) => enteredAt },
];
