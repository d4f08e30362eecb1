import { defineProcedure } from '../../domain/case/define-procedure';
import { flagIn, textIn } from '../../domain/case/filled-in';
import type { Offer } from '../../domain/case/offer';
import type { Field, Outcome } from '../../domain/case/procedure';
import type { Sides } from '../../domain/case/state';
import { either, type Way } from '../../domain/case/way';
import { startCase } from '../../domain/effects/cases';
import { voidLetters } from '../../domain/effects/letters';
import { openSideTask, sideTasksNotNeeded } from '../../domain/effects/side-tasks';
import { workingDaysBetween } from '../../domain/time/calendar';
import { type Instant, localDate } from '../../domain/time/dates';
import { arrival } from './arrival';
import { relationTransferChecks } from './checks';
import type { TransferState } from './data';
import { issuing, letterOf, report, reportedElsewhere, validUntil } from './letter';
import { duesFromElsewhere, duesOver, duesStay, givesBack, moves } from './moves';
import { closeWithReason, phoneCheck, receipt, roleAfterLeaving, sentBack } from './receipt';
import { isIncoming, isInternal, isOutgoing, startedBySecretary } from './variant';
import { relationTransferWords } from './words';

export { incomingLetterOf, letterOf } from './letter';
export { isIncoming, isInternal, isOutgoing } from './variant';

// 组织关系接转, within this system and to and from others. 《中国共产党党员教育管理工作条例》第二十五条: directly between
// committees that may approve probationary members; the old organisation keeps its duty until the member is received; no
// refusal without a reason. The letter follows 组通字〔2006〕45号.

const remindEvery = ({ rules }: TransferState): number => rules.remindEvery;

const branchField: Field = { title: '编入支部', type: 'organisation' };

/** 全国系统登记, entered by hand beside the case. */
const nationalOut = openSideTask({ kind: 'national-out', side: 'source-committee' });
const nationalIn = openSideTask({ kind: 'national-in', side: 'target-committee' });
/** 转正 of a member who moves within his probation. */
const probationReview = openSideTask({ kind: 'probation-review', side: 'target', forProbation: true });

const cancel = (title: string, ending: string, by?: readonly string[]): Outcome<TransferState> => ({
  title,
  to: 'CANCELLED',
  reason: true,
  ending,
  ...(by ? { by } : {}),
});

/** The case ends here because another procedure takes the member up: it is started as soon as it exists. */
const takenUpBy = (title: string, ending: string, procedure: string): Outcome<TransferState> => ({
  ...cancel(title, ending),
  effects: [startCase(procedure)],
});

/** Where the members' committee has chosen the branch: it is a side from then on. */
function chosenBranch(_: TransferState, { data }: Offer): Sides | undefined {
  const target = textIn(data, 'branchId');
  return target === undefined ? undefined : { target };
}

/** 预备党员考察材料: as it is said now, else as it was. */
const papersReady = ({ data }: TransferState, offer: Offer) => ({
  papersReady: flagIn(offer.data, 'papersReady') ?? data.papersReady,
});

/** What a secretary of the branch submits he has reviewed. */
const submitted: Way<TransferState> = either(startedBySecretary, 'OUT_COMMITTEE', 'BRANCH_REVIEW');

export const relationTransfer = defineProcedure<TransferState>({
  id: 'relation-transfer',
  title: '组织关系接转',
  code: 'JZ',
  source: '《中国共产党党员教育管理工作条例》第二十五条',
  start: {
    reason: true,
    fields: {
      targetOrganisationId: { title: '接收组织（支部或党委）', type: 'organisation' },
      outsideOrganisationId: { title: '接收党组织（外系统）', type: 'outside' },
      papersReady: { title: '预备党员考察材料已备齐', type: 'boolean' },
    },
    oneOf: ['targetOrganisationId', 'outsideOrganisationId'],
  },
  arrival,
  checks: relationTransferChecks,
  seats: {
    starter: { person: 'starter' },
    member: { person: 'member' },
    'source.secretary': { side: 'source', roles: ['secretary'], deputies: ['deputy-secretary'] },
    'source.committee': {
      side: 'source-committee',
      roles: ['organisation-officer', 'organisation-commissioner'],
      deputies: ['secretary', 'deputy-secretary'],
    },
    'target.committee': {
      side: 'target-committee',
      roles: ['organisation-officer', 'organisation-commissioner'],
      deputies: ['secretary', 'deputy-secretary'],
    },
    'target.secretary': { side: 'target', roles: ['secretary'], deputies: ['deputy-secretary'] },
  },
  home: ['source-committee', 'target-committee'],
  first: {
    among: ['IN_COMMITTEE', 'OUT_COMMITTEE', 'BRANCH_REVIEW'],
    pick: (state) =>
      isIncoming(state) ? 'IN_COMMITTEE' : startedBySecretary(state) ? 'OUT_COMMITTEE' : 'BRANCH_REVIEW',
  },
  passedByStart: (state) => (startedBySecretary(state) ? { stage: 'BRANCH_REVIEW', outcome: 'pass' } : undefined),
  withdrawnTo: 'CANCELLED',
  warnings: {
    'probation-ends': {
      text: '{case}：预备期将在接转期间届满，请接收方及时讨论转正',
      tell: ['source.secretary', 'target.committee'],
    },
  },
  words: relationTransferWords,
  steps: {
    DRAFT: {
      title: '申请',
      seat: 'starter',
      remindEvery,
      next: 'BRANCH_REVIEW',
      outcomes: {
        submit: {
          title: '修改后提交',
          to: submitted,
          fields: { papersReady: { title: '预备党员考察材料已备齐', type: 'boolean' } },
          data: papersReady,
        },
        cancel: cancel('不再转接', 'cancelled'),
      },
    },
    BRANCH_REVIEW: {
      title: '支部审核',
      source: practiceOf('branchReview'),
      seat: 'source.secretary',
      within: ({ rules }) => rules.branchReview,
      remindEvery,
      next: 'OUT_COMMITTEE',
      outcomes: {
        pass: {
          title: '通过',
          to: 'OUT_COMMITTEE',
          fields: { papersReady: { title: '预备党员考察材料已备齐', type: 'boolean' } },
          guards: ['may-leave'],
          data: papersReady,
        },
        return: { title: '退回', to: 'DRAFT', reason: true },
      },
    },
    OUT_COMMITTEE: {
      title: '转出党委审批',
      source: '条例第二十五条：不得无故拒转',
      seat: 'source.committee',
      within: ({ rules }) => rules.outCommittee,
      remindEvery,
      next: (state) => (isInternal(state) ? 'IN_BRANCH' : 'ISSUED'),
      outcomes: {
        issue: {
          title: '同意并开具介绍信',
          to: 'ISSUED',
          when: (state) => !isInternal(state),
          guards: ['may-leave'],
          ...issuing,
          effects: [nationalOut, ...issuing.effects],
        },
        approve: {
          title: '同意调整',
          to: 'IN_BRANCH',
          when: isInternal,
          fields: { branchId: branchField },
          guards: ['may-leave', 'target-branch'],
          sides: chosenBranch,
          effects: [nationalOut],
        },
        refuse: { title: '不同意', to: 'DRAFT', reason: true },
      },
    },
    ISSUED: {
      title: '已开具，在途',
      source: '组通字〔2006〕45号：有效期一般不超过三个月',
      seat: 'member',
      until: (state) => letterOf(state)?.validUntil,
      tellOnEntry: ['target.committee', 'source.secretary', 'starter'],
      entryNote: validUntil,
      lapse: { to: 'EXPIRED' },
      next: (state) => (isOutgoing(state) ? 'AWAITING_RECEIPT' : 'IN_COMMITTEE'),
      outcomes: {
        report: { ...report, when: (state) => !isOutgoing(state) },
        reported: { ...reportedElsewhere, when: isOutgoing },
        // A receipt proves that he arrived.
        receipt: { ...receipt, when: isOutgoing },
        'sent-back': { ...sentBack, when: isOutgoing },
        revoke: cancel('撤销介绍信', 'revoked', ['source.committee']),
        lost: { title: '介绍信遗失', to: 'LOST', reason: true, by: ['member', 'source.secretary'] },
      },
    },
    AWAITING_RECEIPT: {
      title: '已报到，待回执',
      source: '组通字〔2006〕45号：收到介绍信后一个月内寄回回执',
      seat: 'source.committee',
      within: ({ rules }) => rules.receipt,
      countedFrom: ({ data }) => data.reportedOn,
      tellOnEntry: ['source.secretary', 'member'],
      lapse: { to: 'RECEIPT_MISSING' },
      outcomes: { receipt, 'sent-back': sentBack },
    },
    RECEIPT_MISSING: {
      title: '回执未到',
      source: practiceOf('receiptMissing'),
      seat: 'source.committee',
      within: ({ rules }) => rules.receiptMissing,
      remindEvery,
      remindFromStart: true,
      remindAtMost: ({ rules }) => rules.remindReceiptAtMost,
      tellOnEntry: ['source.secretary', 'member'],
      outcomes: {
        receipt,
        'phone-check': phoneCheck,
        'close-with-reason': closeWithReason,
        'sent-back': sentBack,
        stay: cancel('未去报到，留在原支部', 'cancelled'),
        'lost-contact': takenUpBy('转入失联处理', 'lost-contact', 'lost-contact'),
        'membership-ended': takenUpBy('党员已去世或出党', 'membership-ended', 'membership-end'),
      },
    },
    IN_COMMITTEE: {
      title: '接收党委审核',
      source: '条例第二十五条：不得无故拒接，接收时可查验档案',
      seat: 'target.committee',
      within: ({ data, rules }) => (data.clockLeft ? { workingDays: data.clockLeft } : rules.inCommittee),
      remindEvery,
      tellWhenLate: ['source.committee'],
      next: 'IN_BRANCH',
      outcomes: {
        accept: {
          title: '同意接收',
          to: 'IN_BRANCH',
          fields: { branchId: branchField },
          guards: ['target-branch'],
          sides: chosenBranch,
          data: () => ({ clockLeft: undefined }),
        },
        archive: {
          title: '调阅档案',
          to: 'ARCHIVE',
          when: (state) => !state.data.archiveUsed,
          data: (state, _offer, { at }) => ({ archiveUsed: true, clockLeft: workingDaysLeft(state, at) }),
        },
        refuse: {
          title: '不同意接收',
          // A letter from elsewhere goes back to where it came from.
          to: either(isIncoming, 'CANCELLED', 'RETURNED'),
          reason: true,
          ending: (state) => (isIncoming(state) ? 'refused' : undefined),
          data: () => ({ clockLeft: undefined }),
        },
      },
    },
    ARCHIVE: {
      title: '调阅档案（停表）',
      source: '条例第二十五条',
      seat: 'target.committee',
      within: ({ rules }) => rules.archive,
      tellOnEntry: ['source.committee', 'source.secretary'],
      lapse: { to: 'IN_COMMITTEE' },
      next: 'IN_COMMITTEE',
      outcomes: { received: { title: '档案已到', to: 'IN_COMMITTEE' } },
    },
    IN_BRANCH: {
      title: '编入支部',
      source: practiceOf('inBranch'),
      seat: 'target.secretary',
      within: ({ rules }) => rules.inBranch,
      remindEvery,
      next: (state) => (isInternal(state) ? undefined : 'RECEIVED'),
      outcomes: {
        place: {
          title: '编入',
          to: either(isInternal, 'CLOSED', 'RECEIVED'),
          fields: { groupId: { title: '党小组', type: 'organisation' } },
          guards: ['target-group'],
          effects: [nationalIn, probationReview, roleAfterLeaving, duesFromElsewhere, duesOver, moves],
          ending: 'received',
        },
        object: {
          title: '有异议',
          to: either(isInternal, 'OUT_COMMITTEE', 'IN_COMMITTEE'),
          reason: true,
        },
      },
    },
    RECEIVED: {
      title: '已接收，待回执',
      source: '组通字〔2006〕45号：收到介绍信后一个月内寄回回执',
      seat: 'target.committee',
      within: ({ rules }) => rules.receipt,
      remindEvery,
      remindFromStart: true,
      tellOnEntry: ['source.committee', 'source.secretary'],
      tellWhenLate: ['source.committee'],
      outcomes: { receipt: { title: '寄出回执', to: 'CLOSED' } },
    },
    RETURNED: {
      title: '退回',
      source: practiceOf('returned'),
      seat: 'source.committee',
      within: ({ rules }) => rules.returned,
      remindEvery,
      tellOnEntry: ['source.secretary', 'member'],
      next: 'OUT_COMMITTEE',
      outcomes: {
        correct: { title: '更正后重新办理', to: 'OUT_COMMITTEE', reason: true },
        cancel: cancel('不再转接', 'cancelled'),
      },
    },
    EXPIRED: {
      title: '介绍信过期',
      source: '组通字〔2006〕45号：过期须说明原因，无正当理由的给予批评教育',
      seat: 'source.secretary',
      within: ({ rules }) => rules.expiredCause,
      remindEvery: ({ rules }) => rules.remindExpiredEvery,
      tellOnEntry: ['source.committee', 'target.committee', 'member'],
      next: 'OUT_COMMITTEE',
      outcomes: {
        explained: { title: '原因已查明，重新开具', to: 'OUT_COMMITTEE', reason: true },
        criticised: { title: '无正当理由，已批评教育，重新开具', to: 'OUT_COMMITTEE', reason: true },
        // Handed in while it was valid and entered late: the day on the letter counts.
        'late-report': {
          ...report,
          title: '补录报到',
          by: ['target.committee'],
          reason: true,
          when: (state) => !isOutgoing(state),
        },
        'late-reported': {
          ...reportedElsewhere,
          title: '补录已到对方报到',
          by: ['source.secretary', 'source.committee'],
          reason: true,
          when: isOutgoing,
        },
        receipt: { ...receipt, when: isOutgoing },
        stay: cancel('留在原支部', 'cancelled'),
        'three-nots': takenUpBy('转入三不处理', 'three-nots', 'three-nots'),
        'lost-contact': takenUpBy('转入失联处理', 'lost-contact', 'lost-contact'),
        'membership-ended': takenUpBy('党员已去世或出党', 'membership-ended', 'membership-end'),
      },
    },
    LOST: {
      title: '介绍信遗失',
      source: '组通字〔2006〕45号：遗失须及时报告，经审查后补开，原号作废',
      seat: 'source.committee',
      within: ({ rules }) => rules.lost,
      remindEvery,
      tellOnEntry: ['target.committee'],
      next: 'ISSUED',
      outcomes: {
        reissue: {
          title: '补开介绍信',
          to: 'ISSUED',
          reason: true,
          ...issuing,
        },
        cancel: cancel('不再转接', 'cancelled'),
      },
    },
    CLOSED: {
      title: '办结',
      tellOnEntry: ['member', 'starter', 'source.committee', 'source.secretary', 'target.secretary'],
    },
    CANCELLED: {
      title: '终止',
      tellOnEntry: ['member', 'starter', 'source.secretary'],
      onEntry: [voidLetters, sideTasksNotNeeded, duesStay, givesBack],
    },
  },
});

function practiceOf(parameter: string): string {
  return `时限由本级党组织设定（参数 ${parameter}）`;
}

/** Working days that are left of a stopped clock, at least one. */
function workingDaysLeft(state: TransferState, at: Instant): number {
  const dueOn = state.tasks[0]?.dueOn;
  return dueOn ? Math.max(1, workingDaysBetween(state.calendar, localDate(at), dueOn).count) : 1;
}
