import { listIn, textIn } from '../../domain/case/filled-in';
import type { Outcome, Step } from '../../domain/case/procedure';
import {
  callToSitting,
  fixSitting,
  openAttendanceList,
  planSitting,
  remindOfSitting,
} from '../../domain/effects/attendance';
import { localDate } from '../../domain/time/dates';
import type { SittingState } from './data';
import { fixFields, fixTyped } from './fields';
import { callOff, putOff } from './taking-back';
import {
  callsFrom,
  changeCheck,
  fixCheck,
  fixedBy,
  fixedData,
  fixedValues,
  guestsOf,
  jointSides,
  remindsFrom,
} from './times';
import { titleFixed } from './title-fixed';

const everything: Pick<
  Outcome<SittingState>,
  'fields' | 'typed' | 'guards' | 'looks' | 'sides' | 'renames' | 'parties'
> = {
  fields: fixFields,
  typed: fixTyped,
  guards: ['sitting-kinds', 'sitting-people', 'sitting-joint'],
  looks: ['sitting-texts'],
  sides: (_, { data }) => jointSides(data),
  renames: titleFixed,
  parties: (_, { data }) => ({
    keeper: [textIn(data, 'keeper') ?? ''],
    recorder: [textIn(data, 'recorder') ?? ''],
    guests: listIn(data, 'guests') ?? [],
  }),
};

/** What begins with the case: not when it is planned anew. */
const planned = planSitting((after: SittingState) => {
  const { data, subject, seq } = after;
  if (seq > 1 || subject?.kind !== 'matter') return undefined;
  const { hostId, kinds, beginsAt, endsAt, items } = data;
  return { organisationId: hostId, title: subject.title, kinds, beginsAt, endsAt, hosts: [hostId], items };
});

/** While it is not held: its period ends, and with it what was planned. */
const periodOver: NonNullable<Step<SittingState>['moments']> = {
  'period-over': {
    title: '应召开的时段已过',
    from: ({ data }) => data.periodEnd,
    offset: { days: 1 },
    at: 'midnight',
    brings: { to: 'NOT_HELD', ending: 'not_held' },
  },
};

/** Until it begins: its day is fixed, and people are told. */
export const planningSteps: Record<string, Step<SittingState>> = {
  PLANNED: {
    title: '已计划，待确定',
    source: '提前天数由本级党组织设定（参数 noticeDays）',
    seat: 'office',
    onEntry: [planned],
    until: fixedBy,
    moments: {
      due: {
        title: '确定期限当日提醒',
        from: (_, { dueOn }) => dueOn,
        at: 'morning',
        tell: ['task'],
      },
      ...periodOver,
    },
    tellWhenLate: ['secretary'],
    next: 'NOTIFIED',
    outcomes: {
      fix: {
        ...everything,
        title: '确定并通知',
        by: ['office', 'secretary'],
        to: 'NOTIFIED',
        check: fixCheck,
        data: (state, offer) => ({ ...fixedData(state, offer), toldOn: null }),
        effects: [fixSitting((after: SittingState) => fixedValues(after, false))],
      },
      'call-off': callOff,
    },
  },
  NOTIFIED: {
    title: '已通知',
    waits: true,
    tellOnEntry: ['hosts'],
    moments: {
      call: {
        title: '通知应到人员',
        from: callsFrom,
        offset: ({ rules }) => ({ days: -rules.noticeDays }),
        at: 'morning',
        tell: ['keeper', 'recorder'],
        text: () => '{case}由您签到或记录，请做好准备',
        brings: {
          data: (_, { at }) => ({ toldOn: localDate(at) }),
          effects: [
            callToSitting((after: SittingState, { at }) => (at < after.data.beginsAt ? guestsOf(after) : undefined)),
          ],
        },
      },
      remind: {
        title: '会前提醒',
        from: remindsFrom,
        offset: ({ rules }) => ({ days: -rules.reminderDays }),
        at: 'morning',
        brings: {
          data: (_, { at }) => ({ toldOn: localDate(at) }),
          effects: [remindOfSitting((after: SittingState, { at }) => (at < after.data.beginsAt ? {} : undefined))],
        },
      },
      open: {
        title: '开始签到',
        from: ({ data }) => data.beginsAt,
        offset: ({ rules }) => ({ hours: -rules.signInEarlyMinutes / 60 }),
        at: 'exactly',
        brings: { to: 'HELD', effects: [openAttendanceList(() => ({}))] },
      },
    },
    next: 'HELD',
    outcomes: {
      change: {
        ...everything,
        title: '变更时间、地点或内容',
        by: ['office'],
        to: 'NOTIFIED',
        check: changeCheck,
        data: (state, offer, { at }) => ({
          ...fixedData(state, offer),
          toldOn: state.data.toldOn ? localDate(at) : null,
        }),
        effects: [fixSitting((after: SittingState) => fixedValues(after, Boolean(after.data.toldOn)))],
      },
      'put-off': putOff,
      'call-off': callOff,
    },
  },
};
