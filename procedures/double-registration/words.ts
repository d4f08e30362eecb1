import type { Words } from '../../domain/case/words';
import { doubleRegistrationProblems } from './problems';

/** What the codes of 双报到 are called. */
export const doubleRegistrationWords = {
  sides: { community: '报到社区', committee: '上级党组织', target: '迁入社区' },
  endings: {
    elsewhere: '非本社区居住，已退回单位',
    moved: '已迁入另一社区',
    'moved-away': '已迁往本系统以外',
    retired: '已退休',
    'left-unit': '已离开单位',
    ended: '不再继续',
    'term-over': '下沉期满',
    withdrawn: '已撤回',
  },
  problems: doubleRegistrationProblems,
} satisfies Words;
