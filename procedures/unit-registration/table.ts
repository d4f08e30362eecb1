import { defineProcedure } from '../../domain/case/define-procedure';
import { textIn } from '../../domain/case/filled-in';
import type { NewsRule } from '../../domain/case/news';
import type { Place } from '../../domain/case/procedure';
import { askOpinions, takeReportBack } from '../../domain/effects/units';
import { keepers } from '../../domain/people/roles';
import { addDays, type LocalDate, localDate, yearOf } from '../../domain/time/dates';
import type { UnitRegistrationState, UnitYearFound } from './data';
import { unitRegistrationWords } from './words';

// 单位报到: a unit reports to the community where it stands; what it needs, lends and does with the community stands in three
// lists; once a year the community appraises it, after those communities were heard in which its people have reported.
// A community that says nothing has said nothing: it stands as 未答复, and counts neither way.

const community: Place = {
  side: 'community',
  roles: ['community-worker'],
  deputies: ['secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer'],
};

/** The last day before the next month of appraisal. */
function lastDayBefore({ stageSince, rules }: UnitRegistrationState): LocalDate {
  const today = localDate(stageSince);
  const month = String(rules.appraisalMonth).padStart(2, '0');
  const first = `${yearOf(today)}-${month}-01`;
  return addDays(first > today ? first : `${yearOf(today) + 1}-${month}-01`, -1);
}

const ended: Record<string, NewsRule<UnitRegistrationState>> = {
  'unit-ended': { title: '单位已停用', to: 'ENDED', ending: 'unit-ended' },
};

export const unitRegistration = defineProcedure<UnitRegistrationState>({
  id: 'unit-registration',
  title: '单位报到',
  code: 'DW',
  source: '各地“双报到”办法；参数均可由本级党组织设定',
  subject: { kind: 'matter', of: 'unit' },
  start: { fields: {}, byProgram: true },
  seats: { community },
  readers: { roles: [{ roles: [...keepers, 'community-worker'], above: true }], subject: 'all' },
  home: ['community'],
  first: 'REPORTED',
  withdrawnTo: 'ENDED',
  words: unitRegistrationWords,
  steps: {
    REPORTED: {
      title: '已报到，待回执',
      source: '时限由本级党组织设定（参数 receipt）',
      seat: 'community',
      within: ({ rules }) => rules.receipt,
      remindEvery: ({ rules }) => rules.remindEvery,
      next: 'LISTS',
      on: ended,
      outcomes: {
        receive: { title: '回执，接收单位报到', to: 'LISTS' },
        'not-here': {
          title: '不在本社区，退回',
          to: 'ENDED',
          reason: true,
          ending: 'not-here',
          effects: [takeReportBack(() => ({}))],
        },
      },
    },
    LISTS: {
      title: '建立三张清单',
      source: '需求清单、资源清单、项目清单；时限由本级党组织设定（参数 lists）',
      seat: 'community',
      within: ({ rules }) => rules.lists,
      remindEvery: ({ rules }) => rules.remindEvery,
      next: 'ACTIVE',
      on: ended,
      outcomes: {
        listed: { title: '清单已建立', to: 'ACTIVE', guards: ['unit-lists-there'] },
        none: { title: '暂无可列入清单的', to: 'ACTIVE', reason: true },
      },
    },
    ACTIVE: {
      title: '共驻共建中',
      source: '每年评价一次；月份由本级党组织设定（参数 appraisalMonth）',
      waits: true,
      renews: true,
      until: lastDayBefore,
      lapse: { to: 'APPRAISAL', data: (_, { at }) => ({ year: yearOf(localDate(at)), grade: undefined }) },
      next: 'APPRAISAL',
      on: ended,
    },
    APPRAISAL: {
      title: '年度评价',
      source: '先听取党员报到的各社区意见，未答复的如实列明；时限由本级党组织设定（参数 opinions、appraise）',
      seat: 'community',
      within: ({ rules }) => rules.appraise,
      onEntry: [
        askOpinions((after: UnitRegistrationState, { at }) => ({
          year: after.data.year as number,
          dueOn: addDays(localDate(at), after.rules.opinions),
        })),
      ],
      lapse: { to: 'ACTIVE' },
      next: 'ACTIVE',
      on: ended,
      outcomes: {
        appraise: {
          title: '作出年度评价',
          to: 'ACTIVE',
          guards: ['unit-opinions-in'],
          looks: ['unit-year'],
          fields: {
            grade: {
              title: '评价等次',
              type: 'choice',
              required: true,
              choices: { good: '好', fair: '较好', ordinary: '一般', poor: '差' },
            },
          },
          data: (_state, { data }, { facts }) => ({ ...(facts.found as UnitYearFound), grade: textIn(data, 'grade') }),
        },
      },
    },
    ENDED: { title: '办结', tellOnEntry: ['community'] },
  },
});
