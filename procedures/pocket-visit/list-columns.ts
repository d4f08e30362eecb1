import { yesNo } from '../../lists/words';
import type { Column } from '../../sheets/column';
import type { Pocket } from './list';

/** 口袋党员名单. */
export const pocketColumns: Column<Pocket>[] = [
  { title: '所在党支部', width: 30, value: ({ branch }) => branch.name },
  { title: '姓名', value: ({ member }) => member.name },
  { title: '已标记口袋党员', value: ({ tagged }) => yesNo(tagged) },
  { title: '接转编号', width: 18, value: ({ transfer }) => transfer?.number },
  { title: '介绍信编号', width: 18, value: ({ transfer }) => transfer?.letterNumber },
  { title: '有效期至', as: 'day', value: ({ transfer }) => transfer?.expiredOn },
  { title: '过期天数', value: ({ days }) => days },
  { title: '应接收组织', width: 30, value: ({ visit }) => visit?.receiving?.name },
  { title: '走访编号', width: 18, value: ({ visit }) => visit?.number },
  { title: '最近走访日期', as: 'day', value: ({ visit }) => visit?.lastOn },
  { title: '最近走访组织', width: 30, value: ({ visit }) => visit?.by?.name },
  { title: '走访结果', value: ({ visit }) => visit?.result?.title },
  { title: '下次走访日期', as: 'day', value: ({ visit }) => visit?.nextOn },
];
