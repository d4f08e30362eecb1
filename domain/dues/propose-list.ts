import {
  type IncomingLine,
  type OwedMonth,
  type PossiblePayer,
  type Proposal,
  proposePayment,
} from './propose-payment';

interface Listed extends IncomingLine {
  id: string;
}

/**
 * What all lines of a list that wait may be paying, the earliest first: what is clear of one is no longer owed for the
 * next, so that two payments of one person never come to the same month.
 */
export function proposeList(
  lines: readonly Listed[],
  payers: readonly PossiblePayer[],
  way: string,
): Map<string, Proposal> {
  const left = new Map(payers.map((payer) => [payer.id, payer]));
  const proposals = new Map<string, Proposal>();
  for (const line of [...lines].sort((a, b) => (a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : 0))) {
    const proposal = proposePayment(line, [...left.values()], way);
    proposals.set(line.id, proposal);
    const payer = left.get(proposal.memberIds[0] ?? '');
    if (proposal.clear && payer) left.set(payer.id, without(payer, proposal.months));
  }
  return proposals;
}

function without(payer: PossiblePayer, months: readonly OwedMonth[]): PossiblePayer {
  const taken = new Set(months.map(({ month }) => month));
  const rest = (owed: readonly OwedMonth[]) => owed.filter(({ month }) => !taken.has(month));
  return { ...payer, owed: rest(payer.owed), ahead: rest(payer.ahead) };
}
