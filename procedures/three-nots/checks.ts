import type { StartCheck } from '../../domain/case/start-check';
import type { ThreeNotsState } from './data';

/** What a start of 三不 is checked for, in the order in which it is read. */
export const threeNotsChecks: Record<string, StartCheck<ThreeNotsState>> = {
  'already-open': { title: '没有另一件正在办理', source: '本系统规定：同一党员一次连续只办一件' },
  'member-not-active': { title: '党籍状态正常', source: '《中国共产党党员教育管理工作条例》第二十四条' },
};
