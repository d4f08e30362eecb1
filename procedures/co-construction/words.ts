import type { Words } from '../../domain/case/words';
import { coConstructionProblems } from './problems';

/** What the codes of a 共驻共建 are called. */
export const coConstructionWords = {
  sides: { community: '社区', street: '上级党组织' },
  endings: {
    done: '已完成',
    unrated: '已完成，未评价',
    merged: '已并入同类需求',
    referred: '不属于本级，已转告',
    stopped: '已终止',
    withdrawn: '已撤回',
  },
  problems: coConstructionProblems,
} satisfies Words;
