import type { CaseRow } from '../../cases/on-record';
import { fullDate } from '../../domain/case/text';
import { categories, educations, memberKinds, sexes, standings, tags } from '../../domain/people/member-codes';
import { checkPhone } from '../../domain/people/phone';
import { localDate } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import { fromDbDate, fromDbDateOrNull } from '../../prisma/db-date';
import { unseal } from '../../registers/members/member-row';
import type { MemberRow } from '../../registers/members/member-view';
import type { NationalValues, Shown } from '../../registers/national/national-fields';
import type { TransferState } from './data';
import { incomingLetterOf, letterOf } from './table';

const text = (value: string | null | undefined): Shown => ({ value: value ?? null, copy: value ?? null });

/** A day in words, and as eight digits, which date fields take. */
const dated = (day: string | null | undefined): Shown => {
  if (!day) return text(null);
  return { value: fullDate(day), copy: day.replaceAll('-', '') };
};

/** Codes of older editions; which of two it is outside this system only people know. */
const typeCode = (variant: string | undefined, own: string, other: string, words: string): Shown =>
  variant === 'between' || variant === 'internal'
    ? { value: `${own}（本省${words}）`, copy: own }
    : { value: `本省${words} ${own}，外省${words} ${other}`, copy: null };

/** The values of all fields for a case and its member, in clear. @param receivedAt when he became a member here */
export function nationalValues(
  { state, sides, outside }: CaseRow<TransferState>,
  member: MemberRow,
  keys: KeyRing,
  receivedAt: Date | null,
): NationalValues {
  const { variant, reportedOn } = state.data;
  const side = (id: string) => sides.find((one) => one.side === id)?.name;
  const letter = letterOf(state) ?? incomingLetterOf(state);
  const phone = member.phone && checkPhone(unseal(keys, 'phone', member.id, member.phone));
  const phoneOf = (kind: 'mobile' | 'landline') => (phone?.ok && phone.value.kind === kind ? phone.value.number : null);
  const from = [side('source'), side('source-committee') ?? outside?.name];
  const to = [side('target-committee') ?? outside?.name, side('target')];
  const marks = member.tags.map((tag) => tags[tag as keyof typeof tags]).filter(Boolean);
  return {
    'type-out': () => typeCode(variant, '251', '241', '转出'),
    'type-in': () => typeCode(variant, '151', '141', '转入'),
    name: () => text(member.name),
    sex: () => text(sexes[member.sex as keyof typeof sexes]),
    'identity-number': () => text(unseal(keys, 'identityNumber', member.id, member.identityNumber)),
    ethnicity: () => text(member.ethnicity),
    birth: () => dated(fromDbDate(member.birthDate)),
    education: () => text(educations[member.education as keyof typeof educations]),
    kind: () => text(memberKinds[member.kind as keyof typeof memberKinds]),
    branch: () => text(member.branch.name),
    joined: () => dated(fromDbDate(member.joinedOn)),
    full: () => dated(fromDbDateOrNull(member.fullOn)),
    occupation: () =>
      text([categories[member.category as keyof typeof categories], member.post].filter(Boolean).join('，')),
    mobile: () => text(phoneOf('mobile')),
    landline: () => text(phoneOf('landline')),
    address: () => text(member.address && unseal(keys, 'address', member.id, member.address)),
    standing: () => text(standings[member.standing as keyof typeof standings]),
    marks: () => text([...(member.standing === 'lost' ? ['失联'] : []), ...marks].join('、') || '无'),
    path: () => ({ value: [...from, ...to].filter(Boolean).join(' → '), copy: null }),
    'source-committee': () => text(side('source-committee') ?? outside?.name),
    'target-committee': () => text(side('target-committee') ?? outside?.name),
    'target-branch': () => text(side('target')),
    'letter-number': () => text(letter?.number),
    'letter-issued': () => dated(letter?.issuedOn),
    'letter-valid-until': () => dated(letter?.validUntil),
    reported: () => dated(reportedOn),
    received: () => dated(receivedAt && localDate(receivedAt.getTime())),
    dues: () => {
      const [year, month] = (member.duesPaidTo ?? '').split('-').map(Number);
      return member.duesPaidTo
        ? { value: `${year}年${month}月`, copy: member.duesPaidTo.replace('-', '') }
        : text(null);
    },
  };
}
