import { textIn } from '../../domain/case/filled-in';
import type { Offer, Refusal } from '../../domain/case/offer';
import type { Outcome } from '../../domain/case/procedure';
import type { TypedField } from '../../domain/case/typed';
import { openSideTask } from '../../domain/effects/side-tasks';
import type { TransferState } from './data';
import { letterOf } from './letter';
import { duesOver, moves } from './moves';

// How a transfer to another system ends: he leaves here at that moment and not before (条例第二十五条).

/** Nobody loses a role (书记, 党小组长 …) by moving: whether he keeps it is for the organisation to decide that he leaves. */
export const roleAfterLeaving = openSideTask({
  kind: 'role-after-leaving',
  side: 'source-committee',
  forRolesLeft: true,
});

/** What reception elsewhere does to the registers. */
const receivedElsewhere = [roleAfterLeaving, duesOver, moves];

const handler: TypedField = { title: '对方经办人', type: 'name' };
const phone: TypedField = { title: '对方联系电话', type: 'phone' };

/** No receipt and no call is older than the letter. */
const notBeforeIssue =
  (field: string) =>
  (state: TransferState, { data }: Offer): Refusal | undefined => {
    const day = textIn(data, field);
    const tooEarly = day !== undefined && day < (letterOf(state)?.issuedOn ?? '');
    return tooEarly ? { type: 'date-out-of-range', detail: { field } } : undefined;
  };

/** 回执 came: proven by its scan, or by who signed it and where to ask. */
export const receipt: Outcome<TransferState> = {
  title: '收到回执',
  to: 'CLOSED',
  by: ['source.committee'],
  fields: {
    receiptOn: { title: '回执日期', type: 'date', required: true },
    attachmentId: { title: '回执扫描件', type: 'attachment' },
  },
  typed: { handler, phone },
  check: notBeforeIssue('receiptOn'),
  guards: ['receipt-proof'],
  data(_state, { data }) {
    const attachmentId = textIn(data, 'attachmentId');
    return { receiptOn: textIn(data, 'receiptOn'), ...(attachmentId ? { attachmentId } : {}) };
  },
  effects: receivedElsewhere,
  ending: 'received',
};

/** 回执未到: the other office was called and says that he is there. */
export const phoneCheck: Outcome<TransferState> = {
  title: '电话核实已接收',
  to: 'CLOSED',
  fields: { checkedOn: { title: '核实日期', type: 'date', required: true } },
  typed: { handler: { ...handler, required: true }, phone: { ...phone, required: true } },
  check: notBeforeIssue('checkedOn'),
  data: (_state, { data }) => ({ checkedOn: textIn(data, 'checkedOn') }),
  effects: receivedElsewhere,
  ending: 'received',
};

/** 回执未到: the committee answers for it that he is there. */
export const closeWithReason: Outcome<TransferState> = {
  title: '党委说明情况后办结',
  to: 'CLOSED',
  reason: true,
  effects: receivedElsewhere,
  ending: 'received',
};

/** The other office did not take him: a new letter, or he stays. */
export const sentBack: Outcome<TransferState> = {
  title: '对方未接收，退回',
  to: 'RETURNED',
  by: ['source.committee'],
  reason: true,
};
