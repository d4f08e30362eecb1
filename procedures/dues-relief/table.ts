import { defineProcedure } from '../../domain/case/define-procedure';
import { numberIn, textIn } from '../../domain/case/filled-in';
import type { OfferData, Refusal } from '../../domain/case/offer';
import type { Outcome } from '../../domain/case/procedure';
import { duesRelieved } from '../../domain/effects/dues';
import { localDate } from '../../domain/time/dates';
import { monthAfter, monthOfDay } from '../../domain/time/months';
import type { DuesReliefState } from './data';
import { duesReliefWords } from './words';

// 少交免交: who has difficulties asks for it, his branch studies it, the 上一级党委 approves. It holds from the month after the
// approval, never for what is behind [U].

/** 少交 says how much is still paid. */
function sumGiven(data: OfferData): Refusal | undefined {
  const given = numberIn(data, 'monthlyFen') !== undefined;
  return given === (data.kind === 'reduce') ? undefined : { type: 'invalid-input', detail: { field: 'monthlyFen' } };
}

const refuse: Outcome<DuesReliefState> = { title: '不同意', to: 'REFUSED', reason: true, ending: 'refused' };

export const duesRelief = defineProcedure<DuesReliefState>({
  id: 'dues-relief',
  title: '少交免交党费',
  code: 'JM',
  source: '《关于中国共产党党费收缴、使用和管理的规定》（中组发〔2008〕3号）第七条',
  start: {
    reason: true,
    fields: {
      kind: { title: '申请事项', type: 'choice', required: true, choices: { reduce: '少交', waive: '免交' } },
      monthlyFen: { title: '少交后每月交纳', type: 'money', minimum: 1, maximum: 1_000_000 },
      months: { title: '月数', type: 'integer', required: true, minimum: 1, maximum: 12 },
    },
    check: sumGiven,
  },
  seats: {
    starter: { person: 'starter' },
    member: { person: 'member' },
    'branch.secretary': { side: 'branch', roles: ['secretary'], deputies: ['deputy-secretary'] },
    'branch.collector': { side: 'branch', roles: ['organisation-commissioner'], deputies: [] },
    'committee.office': {
      side: 'committee',
      roles: ['organisation-officer', 'organisation-commissioner'],
      deputies: ['secretary', 'deputy-secretary'],
    },
  },
  home: ['committee'],
  first: 'BRANCH',
  withdrawnTo: 'REFUSED',
  words: duesReliefWords,
  steps: {
    BRANCH: {
      title: '支部研究',
      source: '第七条；时限由本级党组织设定（参数 study）',
      seat: 'branch.secretary',
      within: ({ rules }) => rules.study,
      remindEvery: ({ rules }) => rules.remindEvery,
      next: 'COMMITTEE',
      outcomes: {
        agree: {
          title: '支部同意，报上一级党委',
          to: 'COMMITTEE',
          fields: { studiedOn: { title: '支部研究日期', type: 'date', required: true } },
          data: (_, { data }) => ({ studiedOn: textIn(data, 'studiedOn') }),
        },
        refuse,
      },
    },
    COMMITTEE: {
      title: '上一级党委审批',
      source: '第七条；时限由本级党组织设定（参数 approve）',
      seat: 'committee.office',
      within: ({ rules }) => rules.approve,
      remindEvery: ({ rules }) => rules.remindEvery,
      next: 'GRANTED',
      outcomes: {
        approve: {
          title: '批准',
          to: 'GRANTED',
          ending: 'granted',
          notSameAs: ['BRANCH'],
          data: ({ data }, _offer, { at }) => {
            const fromMonth = monthAfter(monthOfDay(localDate(at)), 1);
            return { fromMonth, toMonth: monthAfter(fromMonth, data.months - 1) };
          },
          effects: [
            duesRelieved<DuesReliefState>(({ data }) => ({
              fromMonth: data.fromMonth as string,
              toMonth: data.toMonth as string,
              monthlyFen: data.monthlyFen,
            })),
          ],
        },
        return: { title: '退回支部', to: 'BRANCH', reason: true },
        refuse,
      },
    },
    GRANTED: { title: '已批准', tellOnEntry: ['member', 'branch.secretary', 'branch.collector'] },
    REFUSED: { title: '未批准', tellOnEntry: ['member', 'branch.secretary'] },
  },
});
