import type { StartCheck } from '../../domain/case/start-check';

/** What a start of a 口袋党员走访 is checked for, in the order in which it is read, each with what asks for it. */
export const pocketVisitChecks: Record<string, StartCheck> = {
  'already-open': { title: '没有另一件走访正在办理', source: '本系统规定：同一党员同时只办一件走访' },
  'member-not-active': { title: '党籍状态正常', source: '《中国共产党党员教育管理工作条例》第二十五条' },
  'not-in-pocket': {
    title: '已标记为口袋党员，或介绍信已过期',
    source: '《中国共产党党员教育管理工作条例》第二十五条：未被接收前，原党组织仍负管理责任',
  },
};
