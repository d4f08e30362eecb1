import type { Outcome, Step } from '../../domain/case/procedure';
import { archiveSitting } from '../../domain/effects/attendance';
import { addDays } from '../../domain/time/dates';
import { closedOn } from './closed-on';
import type { SittingState } from './data';
import { minutesTyped } from './fields';

/** Its minutes are handed in, by whoever writes them or by those who stand behind him. */
const archive: Outcome<SittingState> = {
  title: '会议记录归档',
  by: ['recorder', 'secretary', 'office'],
  to: 'ARCHIVED',
  ending: 'archived',
  typed: minutesTyped,
  looks: ['sitting-texts'],
  effects: [archiveSitting(() => ({}))],
};

/** Until its minutes are kept. */
export const minutesSteps: Record<string, Step<SittingState>> = {
  MINUTED: {
    title: '签到已封存，待归档',
    source: '会议记录归档时限由本级党组织设定（参数 minutes）',
    seat: 'recorder',
    within: ({ rules }) => rules.minutes,
    lapse: { to: 'UNMINUTED' },
    next: 'ARCHIVED',
    outcomes: { archive },
  },
  UNMINUTED: {
    title: '会议记录逾期，待书记处理',
    source: '逾期不归档的，告知所属党委（参数 minutesAbove）',
    seat: 'secretary',
    until: (state) => addDays(closedOn(state), state.rules.minutesAbove),
    tellOnEntry: ['recorder'],
    next: 'ARCHIVED',
    outcomes: { archive },
  },
};
