import { textIn } from '../../domain/case/filled-in';
import type { Outcome, Step } from '../../domain/case/procedure';
import { theMemberOf } from '../../domain/case/subject';
import type { Duty } from '../../domain/duties/duties';
import { startCase } from '../../domain/effects/cases';
import { excuseMonths } from '../../domain/effects/duties';
import { localDate } from '../../domain/time/dates';
import type { ThreeNotsState } from './data';
import { reasonedForm, sixthForm } from './forms';
import { isSixth, levelOf } from './ladder';
import { countedFrom, looksAt } from './looks';

// The sixth month: people check whether there is no valid reason. 《中国共产党章程》第九条

const confirm: Outcome<ThreeNotsState> = {
  title: '核查属实，没有正当理由',
  to: 'CONFIRMED',
  ending: 'confirmed',
  ...sixthForm,
  check: (state, { data }) => {
    const duty = textIn(data, 'duty') as Duty;
    if (levelOf(state, duty) < state.rules.sixthAt) return { type: 'streak-broken' };
    return isSixth({ ...state, data: { ...state.data, standing: { [duty]: state.data.standing?.[duty] } } })
      ? undefined
      : { type: 'step-not-given' };
  },
  guards: ['three-nots-continuity'],
  effects: [startCase('disposition')],
};

const back: Outcome<ThreeNotsState> = {
  title: '有正当理由，退回观察',
  to: 'WATCH',
  reason: true,
  ...reasonedForm,
  // It ends the six months of a duty for which they have come; a reason for anything else would only begin the check anew.
  check: (state, { data }) => {
    if ((textIn(data, 'from') ?? '') > (textIn(data, 'to') ?? '')) {
      return { type: 'date-out-of-range', detail: { field: 'to' } };
    }
    return levelOf(state, textIn(data, 'duty') as Duty) >= state.rules.sixthAt ? undefined : { type: 'streak-broken' };
  },
  guards: ['three-nots-reasoned'],
  effects: [
    excuseMonths<ThreeNotsState>((after, { cause }) => {
      const offered = cause.kind === 'offer' ? cause.offer.data : undefined;
      const [from, to, duty] = [textIn(offered, 'from'), textIn(offered, 'to'), textIn(offered, 'duty')];
      const last = after.data.month;
      if (!from || !to || !duty || !last) return undefined;
      const { mostIdle } = after.rules;
      return { memberId: theMemberOf(after), duties: [duty as Duty], from, to, last, mostIdle };
    }),
  ],
};

const sixth = {
  source: '《中国共产党章程》第九条；《中国共产党党员教育管理工作条例》第三十一条',
  within: ({ rules }) => rules.check,
  countedFrom,
  remindEvery: ({ rules }) => rules.remindEvery,
  outcomes: { confirm, back },
} satisfies Partial<Step<ThreeNotsState>>;

/** With the branch first; with the level above where the branch does not decide in time. */
export const sixthSteps: Record<string, Step<ThreeNotsState>> = {
  TRIGGERED: {
    ...sixth,
    title: '达到六个月，核查有无正当理由',
    on: looksAt('TRIGGERED'),
    seat: 'branch.secretary',
    tellOnEntry: ['member', 'committee.office'],
    lapse: { to: 'ABOVE', data: (_, { at }) => ({ above: true, stepSince: localDate(at) }) },
  },
  ABOVE: {
    ...sixth,
    title: '达到六个月，上级党组织核查',
    on: looksAt('ABOVE'),
    seat: 'committee.office',
    tellOnEntry: ['branch.secretary'],
  },
};
