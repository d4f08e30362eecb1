import type { SideTaskKinds } from '../../domain/words/side-task-kinds';
import { isNational } from '../national/national-kinds';

/** What the register asks for by itself. All other kinds are declared by procedures, in their words. */
export const ownKinds: SideTaskKinds = {
  'probation-review': { title: '预备党员转正讨论', done: '已办' },
  'life-call': { title: '联系连续两次缺席的党员', done: '已联系', notNeeded: '无需联系' },
  'life-visit': { title: '走访慰问年老体弱、患病或有困难的党员', done: '已走访', notNeeded: '无需走访' },
};

/** How work beside a case stands, of whatever kind. */
export const sideTaskStatuses = { open: '未办', done: '已办', 'not-needed': '无需办理' } as const;

export type SideTaskStatus = keyof typeof sideTaskStatuses;

/** 转正 must be discussed; 全国系统登记 may be not needed, and a role may be kept. */
export const mayBeNotNeeded = (kinds: SideTaskKinds, kind: string): boolean => kinds[kind]?.notNeeded !== undefined;

/** Whether it is typed into another system: into that of the whole country. */
export const isTypedElsewhere = (kind: string): boolean => isNational(kind);

/** A kind with its words; one that nobody declares any more stands for itself. */
export const kindTitled = (kinds: SideTaskKinds, kind: string): { id: string; title: string } => ({
  id: kind,
  title: kinds[kind]?.title ?? kind,
});

/** A state in the words of its kind: 全国系统登记 is 未录, 已录 or 无需; a role is kept (继续任职) or ended (已离任). */
export function statusTitled(kinds: SideTaskKinds, kind: string, status: string): { id: string; title: string } {
  const { open, done, notNeeded } = kinds[kind] ?? {};
  const own: Record<string, string | undefined> = { open, done, 'not-needed': notNeeded };
  return { id: status, title: own[status] ?? sideTaskStatuses[status as SideTaskStatus] ?? status };
}
