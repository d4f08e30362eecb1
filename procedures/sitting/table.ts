import { defineProcedure } from '../../domain/case/define-procedure';
import { listIn, textIn } from '../../domain/case/filled-in';
import type { Outcome, Place, Step } from '../../domain/case/procedure';
import {
  archiveSitting,
  callOffSitting,
  callToSitting,
  closeAttendanceList,
  fixSitting,
  giveToKeeper,
  noteNotHeld,
  openAttendanceList,
  planSitting,
  putOffSitting,
  remindOfSitting,
} from '../../domain/effects/attendance';
import { nextWorkingDay } from '../../domain/time/calendar';
import { addDays, type LocalDate, localDate } from '../../domain/time/dates';
import type { SittingState } from './data';
import { beginsField, fixFields, fixTyped, kindsField, minutesTyped } from './fields';
import {
  callsFrom,
  changeCheck,
  fixCheck,
  fixedBy,
  fixedData,
  fixedValues,
  jointSides,
  remindsFrom,
  sittingDay,
  takenBackValues,
} from './times';
import { sittingWords } from './words';

// 一次集会: what happens; its kinds are what it counts as, so one notice, one list and one set of minutes serve them all.
// 《中国共产党支部工作条例（试行）》第四章. What is absent is absent only once the keeper has closed the list, and only from
// there on is anybody told. A sitting that nobody held stands on the list of its branch, and on no member's.

const office: Place = {
  side: 'branch',
  roles: ['organisation-commissioner'],
  deputies: ['secretary', 'deputy-secretary'],
};
const secretary: Place = { side: 'branch', roles: ['secretary'], deputies: ['deputy-secretary'] };

/** Of an organisation that holds it too. */
const joint = (side: string): Place => ({ ...secretary, side });

const putOff: Outcome<SittingState> = {
  title: '改期，时间待定',
  by: ['office'],
  to: 'PLANNED',
  reason: true,
  effects: [putOffSitting(takenBackValues)],
};

const callOff: Outcome<SittingState> = {
  title: '取消',
  by: ['office'],
  to: 'CANCELLED',
  reason: true,
  ending: 'cancelled',
};

const everything: Pick<Outcome<SittingState>, 'fields' | 'typed' | 'guards' | 'looks' | 'sides' | 'parties'> = {
  fields: fixFields,
  typed: fixTyped,
  guards: ['sitting-kinds', 'sitting-people', 'sitting-joint'],
  looks: ['sitting-texts'],
  sides: (_, { data }) => jointSides(data),
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

/** The day on which the list was closed with this step. */
const closedOn = ({ data, stageSince }: SittingState): LocalDate => data.closedOn ?? localDate(stageSince);

/** What may be done while the list is open: by its keeper, and by those who stand behind him. */
const whileOpen: Record<string, Outcome<SittingState>> = {
  close: {
    title: '封存签到',
    by: ['keeper', 'secretary', 'office'],
    to: 'MINUTED',
    guards: ['sitting-marked'],
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

export const sitting = defineProcedure<SittingState>({
  id: 'sitting',
  title: '集会',
  code: 'ZH',
  source: '《中国共产党支部工作条例（试行）》第四章；《中国共产党党员教育管理工作条例》第四章',
  subject: { kind: 'matter', of: 'sitting' },
  start: {
    fields: {
      organisationId: { title: '召开的党组织', type: 'organisation', required: true },
      beginsAt: beginsField,
      kinds: kindsField,
    },
  },
  seats: {
    office,
    secretary,
    hosts: { anyOf: [joint('joint1'), joint('joint2'), joint('joint3')] },
    keeper: { party: 'keeper', title: '签到人' },
    recorder: { party: 'recorder', title: '记录人' },
    committee: {
      side: 'committee',
      roles: ['organisation-officer', 'organisation-commissioner'],
      deputies: ['secretary', 'deputy-secretary'],
    },
  },
  home: ['branch'],
  first: 'PLANNED',
  withdrawnTo: 'CANCELLED',
  words: sittingWords,
  steps: {
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
            effects: [callToSitting((after: SittingState, { at }) => (at < after.data.beginsAt ? {} : undefined))],
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
    ARCHIVED: { title: '已归档' },
    CANCELLED: { title: '已取消', onEntry: [callOffSitting(takenBackValues)], tellOnEntry: ['secretary'] },
    NOT_HELD: { title: '未召开', onEntry: [noteNotHeld(() => ({}))], tellOnEntry: ['secretary', 'committee'] },
  },
});
