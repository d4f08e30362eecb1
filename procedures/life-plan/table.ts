import { defineProcedure } from '../../domain/case/define-procedure';
import type { Field, Outcome, Place } from '../../domain/case/procedure';
import { subjectOf } from '../../domain/case/subject';
import {
  addPlanItem,
  answerProposedDays,
  dropPlan,
  dropPlanItem,
  movePlanItem,
  notePlanItemHeld,
  type PlanItemOf,
  proposePlan,
} from '../../domain/effects/life-plan';
import { sittingKinds } from '../../domain/life/sitting-kinds';
import { localDate } from '../../domain/time/dates';
import type { LifePlanState } from './data';
import { lifePlanWords } from './words';

// 组织生活年度计划: what a branch is to hold in a year, proposed by the rules, adjusted and confirmed by the branch. Its lines
// are open from the start: a branch that does not confirm is not without a plan. 《中国共产党支部工作条例（试行）》第四章

const office: Place = {
  side: 'branch',
  roles: ['organisation-commissioner'],
  deputies: ['secretary', 'deputy-secretary'],
};

const kind: Field = { title: '类别', type: 'choice', required: true, choices: sittingKinds };
const serial: Field = { title: '本年第几次', type: 'integer', required: true, minimum: 1, maximum: 60 };
const group: Field = { title: '党小组（党小组会填写）', type: 'organisation' };
const plannedOn: Field = { title: '计划日期', type: 'date', required: true, mayLieAhead: true };

type Filled = Readonly<Record<string, unknown>>;

/** The line that was named. */
const named = (state: LifePlanState, data: Filled): PlanItemOf => ({
  organisationId: String(data.group ?? subjectOf(state).id),
  year: state.data.year,
  kind: String(data.kind),
  serial: Number(data.serial),
});

/** What may be done with its lines, before and after it is confirmed. */
const adjust: Record<string, Outcome<LifePlanState>> = {
  move: {
    title: '调整日期',
    by: ['office', 'secretary'],
    fields: { kind, serial, group, plannedOn },
    guards: ['plan-item-open', 'plan-item-day'],
    effects: [
      movePlanItem((after: LifePlanState, data) => ({ ...named(after, data), plannedOn: String(data.plannedOn) })),
    ],
  },
  add: {
    title: '增加一次',
    by: ['office', 'secretary'],
    fields: { kind, group, plannedOn },
    guards: ['plan-day-ahead'],
    effects: [
      addPlanItem((after: LifePlanState, data) => {
        const { serial: _, ...item } = named(after, data);
        return { ...item, plannedOn: String(data.plannedOn) };
      }),
    ],
  },
  drop: {
    title: '取消一次',
    by: ['office', 'secretary'],
    reason: true,
    fields: { kind, serial, group },
    guards: ['plan-item-open'],
    effects: [dropPlanItem(named)],
  },
  held: {
    title: '登记已开展（谈心谈话）',
    by: ['office', 'secretary'],
    fields: { heldOn: { title: '完成日期', type: 'date', required: true } },
    guards: ['talks-open'],
    effects: [
      notePlanItemHeld((after: LifePlanState, { heldOn }) => ({
        ...named(after, { kind: 'talks', serial: 1 }),
        heldOn: String(heldOn),
      })),
    ],
  },
};

/** A calendar was published or edited after the plan was made: other days are proposed (plan_item), and the branch says yes or no. */
const answered = (taken: boolean): Pick<Outcome<LifePlanState>, 'by' | 'guards' | 'effects'> => ({
  by: ['office', 'secretary'],
  guards: ['plan-days-open'],
  effects: [answerProposedDays((after: LifePlanState) => ({ year: after.data.year, taken }))],
});

const inYear: Record<string, Outcome<LifePlanState>> = {
  ...adjust,
  'take-days': { title: '按放假安排调整日期', ...answered(true) },
  'keep-days': { title: '维持原计划日期', ...answered(false) },
};

export const lifePlan = defineProcedure<LifePlanState>({
  id: 'life-plan',
  title: '组织生活年度计划',
  code: 'JH',
  source: '《中国共产党支部工作条例（试行）》第四章；《中国共产党党员教育管理工作条例》第四章',
  subject: { kind: 'organisation' },
  start: { fields: { year: { title: '年度', type: 'integer', required: true, minimum: 2018, maximum: 2200 } } },
  seats: {
    office,
    secretary: { side: 'branch', roles: ['secretary'], deputies: ['deputy-secretary'] },
    committee: {
      side: 'committee',
      roles: ['organisation-officer', 'organisation-commissioner'],
      deputies: ['secretary', 'deputy-secretary'],
    },
  },
  home: ['branch'],
  first: 'DRAFT',
  withdrawnTo: 'DROPPED',
  words: lifePlanWords,
  steps: {
    DRAFT: {
      title: '拟定',
      source: '确认时限由本级党组织设定（参数 confirm）',
      seat: 'office',
      onEntry: [
        proposePlan((after: LifePlanState) => {
          const { committeeFrom, confirm: _, openAhead: __, ...rules } = after.rules;
          return { organisationId: subjectOf(after).id, ...after.data, rules, committeeFrom };
        }),
      ],
      within: ({ rules }) => rules.confirm,
      // Its lines hold as they were proposed, and those above hear that nobody looked at them.
      lapse: { to: 'IN_FORCE' },
      next: 'IN_FORCE',
      outcomes: {
        confirm: {
          title: '确认计划',
          by: ['office', 'secretary'],
          to: 'IN_FORCE',
          data: (_state, _offer, { at }) => ({ confirmedOn: localDate(at) }),
        },
        ...inYear,
      },
    },
    IN_FORCE: {
      title: '执行中',
      source: '逾期未确认的，按拟定的计划执行，并告知书记和所属党委',
      waits: true,
      tellOnEntry: ({ data }) => (data.confirmedOn ? [] : ['secretary', 'committee']),
      until: ({ data }) => `${data.year}-12-31`,
      lapse: { to: 'CLOSED', ending: 'over' },
      outcomes: inYear,
    },
    CLOSED: { title: '年度已过' },
    DROPPED: {
      title: '已撤回',
      onEntry: [dropPlan((after: LifePlanState) => ({ organisationId: subjectOf(after).id, year: after.data.year }))],
    },
  },
});
