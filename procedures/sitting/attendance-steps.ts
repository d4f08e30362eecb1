import { textIn } from '../../domain/case/filled-in';
import type { Outcome, Step } from '../../domain/case/procedure';
import { closeAttendanceList, giveToKeeper } from '../../domain/effects/attendance';
import { nextWorkingDay } from '../../domain/time/calendar';
import { addDays, localDate } from '../../domain/time/dates';
import { closedOn } from './closed-on';
import type { SittingState } from './data';
import { callOff, putOff } from './taking-back';
import { sittingDay } from './times';

/** What may be done while the list is open: by its keeper, and by those who stand behind him. */
const whileOpen: Record<string, Outcome<SittingState>> = {
  close: {
    title: '封存签到',
    by: ['keeper', 'secretary', 'office'],
    to: 'MINUTED',
    guards: ['sitting-marked', 'sitting-voted'],
    data: (_state, _offer, { at }) => ({ closedOn: localDate(at) }),
    effects: [
      closeAttendanceList((after: SittingState) => {
        const { rules } = after;
        const makeUpUntil = addDays(sittingDay(after), rules.makeUp);
        return {
          makeUpUntil,
          // What was held long ago is entered late: nobody is told of the past.
          tell: closedOn(after) <= makeUpUntil,
          lateLeave: rules.lateLeaveDays,
          callBy: addDays(closedOn(after), rules.callWithin),
        };
      }),
    ],
  },
  'put-off': { ...putOff, title: '没有开成，改期', by: ['keeper', 'secretary', 'office'] },
  'call-off': { ...callOff, title: '没有开成，取消', by: ['secretary', 'office'] },
};

/** Another keeps the list. */
const otherKeeper: Outcome<SittingState> = {
  title: '更换签到人',
  by: ['secretary', 'office'],
  to: 'HELD',
  fields: { keeper: { title: '签到人', type: 'person', required: true } },
  guards: ['sitting-people'],
  parties: (_, { data }) => ({ keeper: [textIn(data, 'keeper') ?? ''] }),
  effects: [giveToKeeper(({ parties }: SittingState) => ({ keeperId: parties?.keeper?.[0] as string }))],
};

/** While its list is open: by its keeper, then by the 书记. */
export const attendanceSteps: Record<string, Step<SittingState>> = {
  HELD: {
    title: '签到中',
    source: '签到人会后封存；几小时后提醒由本级党组织设定（参数 closeHours）',
    seat: 'keeper',
    moments: {
      keeper: {
        title: '会后提醒签到人封存',
        from: ({ data }) => data.endsAt,
        offset: ({ rules }) => ({ hours: rules.closeHours }),
        at: 'exactly',
        tell: ['task'],
        text: () => '{case}签到还没有封存，请核对后封存',
      },
      secretary: {
        title: '次工作日中午转书记',
        from: (state) => nextWorkingDay(state.calendar, addDays(sittingDay(state), 1)).date,
        at: { hour: 12 },
        brings: { to: 'UNCLOSED' },
      },
    },
    next: 'MINUTED',
    outcomes: { ...whileOpen, keeper: otherKeeper },
  },
  UNCLOSED: {
    title: '签到未封存，待书记处理',
    source: '当日仍未封存的，上报所属党委',
    seat: 'secretary',
    until: ({ stageSince }) => localDate(stageSince),
    tellOnEntry: ['keeper'],
    next: 'MINUTED',
    outcomes: whileOpen,
  },
};
