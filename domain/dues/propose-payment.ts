import type { LocalDate } from '../time/dates';
import { monthsNamed } from './month-names';

/** A line by which money came in. */
export interface IncomingLine {
  paidOn: LocalDate;
  fen: number;
  /** Who paid, as bank or WeChat call him: part of it may be hidden, or it is a nickname. */
  name: string;
  remark: string;
}

export interface OwedMonth {
  month: string;
  fen: number;
}

/** Somebody of the branch, and what he may be paying. */
export interface PossiblePayer {
  id: string;
  name: string;
  /** What he still owes, oldest first. */
  owed: readonly OwedMonth[];
  /** Months ahead that are not billed yet, as far as one may pay. */
  ahead: readonly OwedMonth[];
}

/** Why a line is proposed as it is, or is not clear. */
export const proposalReasons = {
  'by-months': '姓名、备注中的月份、金额都对得上',
  'by-sum': '姓名对得上，金额正好是最早几个月的应交数',
  'sum-differs': '姓名对得上，金额与应交数不一致',
  'months-differ': '姓名对得上，备注中的月份没有要交的党费，或金额与之不符',
  'nothing-owed': '姓名对得上，没有要交的党费',
  'same-name': '有几位党员同名，请选定是哪一位',
  'likely-name': '姓名不完整，请核对是否此人',
  'by-another': '由他人代付，请核对；代交须本人同意',
  'several-named': '备注提到几位党员，请分别填写',
  nobody: '本支部没有对得上的党员',
} as const;

export type ProposalReason = keyof typeof proposalReasons;

export interface Proposal {
  /** It can be confirmed as it stands, with others. */
  clear: boolean;
  why: ProposalReason;
  /** Who may be meant, the likeliest first. */
  memberIds: readonly string[];
  /** For which months, of the first of them. They come to the whole sum when it is clear. */
  months: readonly OwedMonth[];
}

// As banks and WeChat hide part of a name: 张*, *小明.
const HIDDEN = /[*＊]/;

const plainName = (text: string) => text.normalize('NFKC').replace(/[\s·.]/g, '');

function fitsHidden(hidden: string, name: string): boolean {
  const parts = hidden.split(/[*]+/);
  const pattern = parts.map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.+');
  return parts.some((part) => part !== '') && new RegExp(`^${pattern}$`).test(name);
}

interface Meant {
  payers: readonly PossiblePayer[];
  why?: ProposalReason;
}

/** Who is meant: by the payer's own name, else by what the remark or a nickname says. */
function meant(line: IncomingLine, payers: readonly PossiblePayer[], way: string): Meant {
  const name = plainName(line.name);
  const remark = plainName(line.remark);
  const named = (text: string) =>
    payers.filter((one) => plainName(one.name).length > 1 && text.includes(plainName(one.name)));
  const own = payers.filter((one) => plainName(one.name) === name);
  const inRemark = named(remark);
  const others = inRemark.filter((one) => plainName(one.name) !== name);
  if (new Set(inRemark.map((one) => one.name)).size > 1) return { payers: inRemark, why: 'several-named' };
  if (own.length && others.length) return { payers: others, why: 'by-another' };
  if (own.length > 1) return { payers: own, why: 'same-name' };
  if (own.length) return { payers: own };
  const nick = named(name);
  const found = inRemark.length ? inRemark : nick;
  if (found.length > 1) return { payers: found, why: 'same-name' };
  if (found.length) {
    // 户名 of a bank is somebody's name: another's. That of WeChat may be anything.
    const another = way === 'bank' && !HIDDEN.test(line.name) && name !== '' && !nick.length;
    return { payers: found, ...(another && { why: 'by-another' as const }) };
  }
  const likely = HIDDEN.test(line.name) ? payers.filter((one) => fitsHidden(name, plainName(one.name))) : [];
  return likely.length ? { payers: likely, why: 'likely-name' } : { payers: [], why: 'nobody' };
}

const sumOf = (months: readonly OwedMonth[]) => months.reduce((sum, { fen }) => sum + fen, 0);

/** The oldest months that come to no more than the sum. */
function oldest(months: readonly OwedMonth[], fen: number): OwedMonth[] {
  const taken: OwedMonth[] = [];
  let left = fen;
  for (const one of months) {
    if (one.fen > left) break;
    taken.push(one);
    left -= one.fen;
  }
  return taken;
}

/**
 * What a line of a bank or WeChat list may be paying, by name, sum and remark. Nothing is decided by it: somebody confirms
 * it, or says otherwise.
 */
export function proposePayment(line: IncomingLine, payers: readonly PossiblePayer[], way: string): Proposal {
  const { payers: found, why } = meant(line, payers, way);
  const memberIds = found.map(({ id }) => id);
  const [first] = found;
  if (!first) return { clear: false, why: why ?? 'nobody', memberIds, months: [] };
  // Names hold numerals too: 万三月 is nobody's March.
  const remark = payers.reduce((text, { name }) => text.replaceAll(name, ' '), line.remark);
  const wanted = monthsNamed(remark, line.paidOn);
  const payable = [...first.owed, ...first.ahead];
  const chosen = payable.filter(({ month }) => wanted.includes(month));
  const byMonths = wanted.length > 0 && chosen.length === wanted.length && sumOf(chosen) === line.fen;
  const months = byMonths ? chosen : oldest(payable, line.fen);
  if (why) return { clear: false, why, memberIds, months };
  if (byMonths) return { clear: true, why: 'by-months', memberIds, months };
  if (wanted.length) return { clear: false, why: 'months-differ', memberIds, months };
  if (!payable.length) return { clear: false, why: 'nothing-owed', memberIds, months: [] };
  const fits = months.length > 0 && sumOf(months) === line.fen;
  return { clear: fits, why: fits ? 'by-sum' : 'sum-differs', memberIds, months };
}
