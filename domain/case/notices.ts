import { type Instant, localDate } from '../time/dates';
import { valueText } from '../words/labels';
import { bringing } from './bringing';
import { unreadAfter } from './clock';
import { begins, openedWith } from './effects-due';
import { holdersOf } from './holding';
import type { NewsRule } from './news';
import type { Offer } from './offer';
import { type Procedure, ruleOf, stepOf, taskIn, toldOnEntry } from './procedure';
import { recalculatedLines } from './recalculate';
import type { CaseState, OpenTask, Seat } from './state';
import { chineseDate } from './text';
import type { Cause, Transition } from './transition';

/** Whom a notice is for; `seat` names one of the procedure's seats. */
export type Recipient = { seats: Seat[] } | { seat: string } | { personId: string };

/** One line for somebody's inbox. `{case}` stands for what the case is called: `caseName`. */
export interface Line {
  to: Recipient;
  text: string;
  /** What the administrators above are told when there is nobody to tell. */
  orElse?: string;
  /** Due today, or an urging: may leave the inbox at once. */
  urgent?: true;
  /** Somebody asks somebody about this very case: not gathered with what other cases of its batch say. */
  single?: true;
  /** A step begins: who is asked something there needs no second word that it has begun. */
  entry?: 'asked' | 'known';
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
  const { cause, at } = transition;
  if (!before) return entered(procedure, before, transition, after);
  if (begins(before, after)) {
    const left = cause.kind === 'moment' ? taskIn(before, cause.taskId) : undefined;
    const told = left && cause.kind === 'moment' ? ownMoment(procedure, cause.moment, before, left) : [];
    return [...told, ...besides(procedure, before, cause, after), ...entered(procedure, before, transition, after)];
  }
  switch (cause.kind) {
    case 'calendar':
      return after.tasks.flatMap((task) => {
        const old = taskIn(before, task.id);
        return old ? recalculatedLines(procedure, old, task, at) : [];
      });
    case 'moment': {
      const task = taskIn(before, cause.taskId);
      return task ? moved(procedure, cause.moment, transition, after, taskIn(after, task.id) ?? task) : [];
    }
    case 'offer': {
      const { taskId } = cause.offer;
      const tasks = taskId === undefined ? after.tasks : after.tasks.filter(({ id }) => id === taskId);
      if (cause.offer.action === 'take-back') {
        const held = taskIn(before, taskId);
        return held ? tasks.flatMap((task) => takenBackLines(procedure, held, task)) : [];
      }
      return tasks.flatMap((task) => asked(procedure, cause.offer, task)).filter(onlyOnce);
    }
    default:
      return [...besides(procedure, before, cause, after), ...returnedLines(procedure, transition, after)];
  }
}

/** What the rule of a piece of news says besides. */
function besides(procedure: Procedure, before: CaseState, cause: Cause, after: CaseState): Line[] {
  const rule = cause.kind === 'news' ? (bringing(procedure, before, cause) as NewsRule | undefined) : undefined;
  return (rule?.tells?.(before, after) ?? []).flatMap(({ text, tell }) => tell.map((seat) => ({ to: { seat }, text })));
}

/** Whom it is told that a holder has left: those to whom his tasks go back. */
function returnedLines(procedure: Procedure, { facts }: Transition, after: CaseState): Line[] {
  return after.tasks.flatMap((task): Line[] => {
    if (!facts.returned?.[task.id]) return [];
    const { title } = ruleOf(procedure, task);
    const text = `{case}“${title}”原承办人已离任或停用登录，退回由您办理${by(task)}`;
    return [{ to: { seats: task.seats }, text, orElse: `{case}“${title}”没有可办理的人，请任命` }];
  });
}

/** What is said to one person of the whole case is said once, however many tasks are open. */
const onlyOnce = ({ to, text }: Line, index: number, all: readonly Line[]): boolean =>
  !('personId' in to) || all.findIndex((line) => line.text === text) === index;

function entered(
  procedure: Procedure,
  before: CaseState | undefined,
  transition: Transition,
  after: CaseState,
): Line[] {
  const step = stepOf(procedure, after.stage);
  const { cause, facts, at } = transition;
  // A step that follows upon itself has not gone on, and nobody should read so.
  const again = before?.stage === after.stage;
  const came = before ? howItCame(procedure, before, cause, again) : '';
  const note = step.entryNote?.(after);
  const how = note ? `${came}。${note}` : came;
  return [
    ...openedWith(before, after).flatMap((task) => openedLines(procedure, task, how, at)),
    ...toldOnEntry(step, after).map((seat) => ({
      to: { seat },
      text: `{case}${again ? '仍在' : '进入'}“${step.title}”${how}`,
      entry: 'known' as const,
    })),
    ...(facts.warnings ?? []).flatMap((id) => {
      const warning = procedure.warnings?.[id];
      return (warning?.tell ?? []).map((seat) => ({ to: { seat }, text: warning?.text as string }));
    }),
  ];
}

/** In what way a case came to a step, in brackets behind it. */
function howItCame(procedure: Procedure, before: CaseState, cause: Cause, again: boolean): string {
  if (cause.kind === 'moment') return '（到期自动转入）';
  const change = bringing(procedure, before, cause) as { title?: string } | undefined;
  return change?.title ? `（${again ? '上次' : '上一环节'}：${change.title}）` : '';
}

/** Those who are asked, and those who stand in for them; where there is nobody, whoever may appoint somebody. */
function openedLines(procedure: Procedure, task: OpenTask, how: string, at: Instant): Line[] {
  const { title, seat } = ruleOf(procedure, task);
  // A step that only waits asks nobody.
  if (!seat) return [];
  const standIns = task.seats.filter(isStandIn);
  const text = `{case}待您办理：${title}${by(task)}${how}`;
  const urgent = task.dueOn === localDate(at) && ({ urgent: true } as const);
  // Who stands in holds his office: then there is somebody.
  const orElse = standIns.length ? {} : { orElse: `{case}“${title}”没有可办理的人，请任命` };
  const entry = 'asked' as const;
  const first = { to: { seats: task.seats.filter((one) => !isStandIn(one)) }, text, ...orElse, ...urgent, entry };
  if (!standIns.length) return [first];
  return [first, { to: { seats: standIns }, text: `${text}（原岗位空缺或须回避，由您代为办理）`, ...urgent, entry }];
}

function moved(procedure: Procedure, moment: string, { facts }: Transition, state: CaseState, task: OpenTask): Line[] {
  const { title, moments, tellWhenLate = [] } = ruleOf(procedure, task);
  if (moments?.[moment]) return ownMoment(procedure, moment, state, task);
  const own = { seats: task.seats };
  if (moment === 'unread') {
    const unread = valueText(unreadAfter(state));
    return facts.seats?.length
      ? [{ to: { seats: facts.seats }, text: `{case}“${title}”原办理人 ${unread}未签阅，现由您办理${by(task)}` }]
      : [];
  }
  if (moment === 'late') {
    const text = `{case}“${title}”已超期（期限${chineseDate(task.dueOn as string)}）`;
    return [{ to: own, text }, ...tellWhenLate.map((seat) => ({ to: { seat }, text }))];
  }
  if (moment === 'due') return [{ to: own, text: `{case}“${title}”今天到期`, urgent: true }];
  if (moment.startsWith('again-')) return [{ to: own, text: `{case}“${title}”仍未办理，请尽快办理` }];
  return [{ to: own, text: `{case}“${title}”尚未办理${by(task)}` }];
}

/** What a moment of the step's own tells. */
function ownMoment(procedure: Procedure, moment: string, state: CaseState, task: OpenTask): Line[] {
  const { title, moments } = ruleOf(procedure, task);
  const { text, tell = [] } = moments?.[moment] ?? {};
  const said = text?.(state) ?? `{case}“${title}”尚未办理${by(task)}`;
  return tell.map((seat) => ({ to: seat === 'task' ? { seats: task.seats } : { seat }, text: said }));
}

/** Those who held it hear that they do no more, the seat that it has it back. */
function takenBackLines(procedure: Procedure, before: OpenTask, task: OpenTask): Line[] {
  const { title } = ruleOf(procedure, task);
  const holders = holdersOf(before).map(
    (personId): Line => ({
      to: { personId },
      text: `{case}“${title}”已被收回，不再由您办理`,
      single: true,
    }),
  );
  return [...holders, { to: { seats: task.seats }, text: `{case}“${title}”已收回，待您办理${by(task)}`, single: true }];
}

function asked(procedure: Procedure, { action, personId }: Offer, task: OpenTask): Line[] {
  const { title } = ruleOf(procedure, task);
  const single = true;
  if (action === 'urge') {
    return [{ to: { seats: task.seats }, text: `${URGING}{case}“${title}”请尽快办理`, urgent: true, single }];
  }
  if (!personId) return [];
  const to = { personId };
  if (action === 'copy') {
    return [{ to, text: `抄送：{case}现处于“${stepOf(procedure, task.stage).title}”`, single }];
  }
  if (action === 'delegate') return [{ to, text: `{case}“${title}”已委派给您${by(task)}`, single }];
  if (action === 'hand-over') return [{ to, text: `{case}“${title}”已转由您办理${by(task)}`, single }];
  return [];
}
