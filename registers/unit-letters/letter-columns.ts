import type { Column } from '../../sheets/column';
import type { ShownUnitLetter } from './letter-schemas';

/** 感谢信和反馈函清单. */
export const unitLetterColumns: Column<ShownUnitLetter>[] = [
  { title: '种类', value: ({ kind }) => kind.title },
  { title: '时段', width: 16, value: ({ period }) => period.title },
  { title: '社区', width: 30, value: ({ community }) => community.name },
  { title: '编号', value: ({ number }) => number },
  { title: '单位', width: 30, value: ({ unit }) => unit?.name },
  { title: '姓名', value: ({ person }) => person?.name },
  { title: '状态', value: ({ state }) => state.title },
  { title: '不发或暂缓原因', value: ({ because }) => because?.title },
  { title: '服务次数', value: ({ services }) => services },
  { title: '服务分钟', value: ({ minutes }) => minutes },
  { title: '发出方式', value: ({ way }) => way?.title },
  { title: '未能发出的原因', width: 30, value: ({ fault }) => fault?.title },
  { title: '发出日期', as: 'day', value: ({ sentOn }) => sentOn },
  { title: '收到日期', as: 'day', value: ({ receivedOn }) => receivedOn },
];
