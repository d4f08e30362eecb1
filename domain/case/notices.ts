import { localDate } from '../time/dates';
import { type Outcome, offered, type Procedure, stepOf, toldOnEntry } from './procedure';
import { recalculatedLines } from './recalculate';
import type { CaseState, OpenTask, Seat } from './state';
import { chineseDate } from './text';
import type { Transition } from './transition';

/** Whom a notice is for; `seat` names one of the procedure's seats. */
export type Recipient = { seats: Seat[] } | { seat: string } | { personId: string };

/** One line for somebody's inbox. `{case}` stands for the member's name, the procedure and the number. */
export interface Line {
  to: Recipient;
  text: string;
  /** What the administrators above are told when there is nobody to tell. */
  orElse?: string;
  /** Due today, or an urging: may leave the inbox at once. */
  urgent?: true;
  /** Somebody asks somebody about this very case: not gathered with what other cases of its batch say. */
  single?: true;
}

const URGING = '催办：';

/** Whether a line of a notice is somebody's urging. */
export const isUrging = (text: string): boolean => text.startsWith(URGING);

const isStandIn = (seat: Seat) => seat.via === 'deputy' || seat.via === 'above';

const by = (task: OpenTask) =>
  task.dueOn
    ? `，请于${chineseDate(task.dueOn)}前办理${task.provisional ? '（暂定日期，待国务院公布放假安排）' : ''}`
    : '';

/** Whom a transition tells what. The one who acted is left out by `record`. */
export function lines(
  procedure: Procedure,
  before: CaseState | undefined,
  transition: Transition,
  after: CaseState,
): Line[] {
  if (!before || before.stage !== after.stage || before.tasks[0]?.id !== after.tasks[0]?.id) {
    return entered(procedure, before, transition, after);
  }
  const task = after.tasks[0];
  if (!task) return [];
  const { cause } = transition;
  if (cause.kind === 'calendar') return recalculatedLines(procedure, transition, task);
  return cause.kind === 'moment'
    ? moved(procedure, cause.moment, transition, task)
    : asked(procedure, transition, task);
}

function entered(
  procedure: Procedure,
  before: CaseState | undefined,
  transition: Transition,
  after: CaseState,
): Line[] {
  const step = stepOf(procedure, after.stage);
  const { cause, facts } = transition;
  const came = before && cause.kind === 'offer' ? outcomeTitle(procedure, before, cause.offer.outcome) : undefined;
  // A step that follows upon itself has not gone on, and nobody should read so.
  const again = before?.stage === after.stage;
  const how = cause.kind === 'moment' ? '（到期自动转入）' : came ? `（${again ? '上次' : '上一环节'}：${came}）` : '';
  const all: Line[] = [];
  const task = after.tasks[0];
  if (task) {
    const standIns = task.seats.filter(isStandIn);
    const text = `{case}待您办理：${step.title}${by(task)}${how}`;
    const urgent = task.dueOn === localDate(transition.at) && ({ urgent: true } as const);
    // Who stands in holds his office: then there is somebody.
    const orElse = standIns.length ? {} : { orElse: `{case}“${step.title}”没有可办理的人，请任命` };
    all.push({ to: { seats: task.seats.filter((seat) => !isStandIn(seat)) }, text, ...orElse, ...urgent });
    if (standIns.length)
      all.push({ to: { seats: standIns }, text: `${text}（原岗位空缺或须回避，由您代为办理）`, ...urgent });
  }
  for (const seat of toldOnEntry(step, after))
    all.push({ to: { seat }, text: `{case}${again ? '仍在' : '进入'}“${step.title}”${how}` });
  if (facts.warnings?.includes('probation-ends')) {
    const text = '{case}：预备期将在接转期间届满，请接收方及时讨论转正';
    all.push({ to: { seat: 'source.secretary' }, text }, { to: { seat: 'target.committee' }, text });
  }
  return all;
}

function moved(procedure: Procedure, moment: string, { facts }: Transition, task: OpenTask): Line[] {
  const step = stepOf(procedure, task.stage);
  const own = { seats: task.seats };
  if (moment === 'unread') {
    return facts.seats?.length
      ? [{ to: { seats: facts.seats }, text: `{case}“${step.title}”原办理人三个工作日未签阅，现由您办理${by(task)}` }]
      : [];
  }
  if (moment === 'late') {
    const text = `{case}“${step.title}”已超期（期限${chineseDate(task.dueOn as string)}）`;
    return [{ to: own, text }, ...(step.tellWhenLate ?? []).map((seat) => ({ to: { seat }, text }))];
  }
  if (moment === 'due') return [{ to: own, text: `{case}“${step.title}”今天到期`, urgent: true }];
  if (moment.startsWith('again-')) return [{ to: own, text: `{case}“${step.title}”仍未办理，请尽快办理` }];
  return [{ to: own, text: `{case}“${step.title}”尚未办理${by(task)}` }];
}

function asked(procedure: Procedure, { cause }: Transition, task: OpenTask): Line[] {
  if (cause.kind !== 'offer') return [];
  const { title } = stepOf(procedure, task.stage);
  const { action, personId } = cause.offer;
  const single = true;
  if (action === 'urge') {
    return [{ to: { seats: task.seats }, text: `${URGING}{case}“${title}”请尽快办理`, urgent: true, single }];
  }
  if (!personId) return [];
  const to = { personId };
  if (action === 'copy') return [{ to, text: `抄送：{case}现处于“${title}”`, single }];
  if (action === 'delegate') return [{ to, text: `{case}“${title}”已委派给您${by(task)}`, single }];
  if (action === 'hand-over') return [{ to, text: `{case}“${title}”已转由您办理${by(task)}`, single }];
  return [];
}

function outcomeTitle(procedure: Procedure, state: CaseState, outcome: string | undefined): string | undefined {
  const found: Outcome | undefined = outcome ? offered(procedure, state)[outcome] : undefined;
  return found?.title;
}
