import { pinyin } from 'pinyin-pro';
import { checkIdentityNumber } from '../../domain/people/identity-number';
import type {
  categories,
  educations,
  informWays,
  memberKinds,
  standings,
  tags,
} from '../../domain/people/member-codes';
import type { LocalDate } from '../../domain/time/dates';
import { lookupHash } from '../../platform/cipher';
import type { Key, KeyRing } from '../../platform/keys';
import { openText, sealText } from '../../platform/sealed-text';
import type { Prisma } from '../../prisma/generated/client';

const toDbDate = (day: LocalDate) => new Date(`${day}T00:00:00Z`);

/** A member as somebody typed him, checked and in normal form. Sex and birth date come from the identity number. */
export interface CheckedMember {
  name: string;
  ethnicity: string;
  /** 18 characters. */
  identityNumber: string;
  /** As `checkPhone` gives it. */
  phone?: string | null;
  education: keyof typeof educations;
  category: keyof typeof categories;
  post?: string | null;
  address?: string | null;
  kind: keyof typeof memberKinds;
  standing?: keyof typeof standings;
  joinedOn: LocalDate;
  fullOn?: LocalDate | null;
  branchId: string;
  groupId?: string | null;
  alsoId?: string | null;
  tags?: (keyof typeof tags)[];
  /** "2026-10" */
  duesPaidTo?: string | null;
  duesExempt?: boolean;
  underDisposition?: boolean;
  informBy?: keyof typeof informWays;
}

/** Columns that are kept sealed, and what each is sealed to. */
type SealedField = 'identityNumber' | 'phone' | 'address';

const context = (field: SealedField, memberId: string) => `member.${field}:${memberId}`;

const sealed = (keys: KeyRing, field: SealedField, memberId: string, text: string) =>
  sealText(keys, text, context(field, memberId));

/** The text of a sealed column. @throws Error when it was changed or its key is gone */
export const unseal = (keys: KeyRing, field: SealedField, memberId: string, bytes: Uint8Array): string =>
  openText(keys, bytes, context(field, memberId));

const kept = (hash: Buffer) => new Uint8Array(hash);
const withFirst = (keys: KeyRing, kind: string, text: string) => kept(lookupHash(keys.lookup, kind, text));

/** Look-up hashes of a text under every key of the ring, for reading while keys are being changed. */
const underAll = (keys: Key[], kind: string, text: string) => keys.map((key) => kept(lookupHash([key], kind, text)));

export const identityHashes = (keys: KeyRing, number: string) => underAll(keys.lookup, 'identity', number);
export const identityTailHashes = (keys: KeyRing, tail: string) => underAll(keys.lookup, 'identity-tail', tail);
export const phoneHashes = (keys: KeyRing, number: string) => underAll(keys.lookup, 'phone', number);

/** Full pinyin and initials of a name for search, surnames read as surnames: 单 shan, 仇 qiu, 解 xie; ü is v. */
export function pinyinOf(name: string): { pinyin: string; initials: string } {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'consecutive', v: true })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z]/g, ''))
    .filter((syllable) => syllable !== '');
  return { pinyin: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') };
}

/** Columns of a name. */
export const nameColumns = (name: string) => ({ name, ...pinyinOf(name) });

/** Columns of a phone number in normal form, or of none. */
export const phoneColumns = (keys: KeyRing, memberId: string, phone: string | null) => ({
  phone: phone === null ? null : sealed(keys, 'phone', memberId, phone),
  phoneHash: phone === null ? null : withFirst(keys, 'phone', phone),
});

/** Columns of an address, or of none. */
export const addressColumns = (keys: KeyRing, memberId: string, address: string | null) => ({
  address: address === null ? null : sealed(keys, 'address', memberId, address),
});

/** Columns of an identity number: sealed, its look-up hashes, and the sex and birth date that it says. */
export function identityColumns(keys: KeyRing, memberId: string, number: string) {
  const checked = checkIdentityNumber(number);
  if (!checked.ok) throw new Error(checked.problem);
  return {
    identityNumber: sealed(keys, 'identityNumber', memberId, number),
    identityHash: withFirst(keys, 'identity', number),
    identityTailHash: withFirst(keys, 'identity-tail', number.slice(-4)),
    sex: checked.value.sex,
    birthDate: toDbDate(checked.value.birth),
  };
}

/**
 * The row of a new member, sealed and with its look-up columns. The one place where it is made, for the register and
 * the import alike; the person's row goes before it.
 * @throws Error when the identity number is not one: check the input first
 */
export function toRow(
  id: string,
  personId: string,
  input: CheckedMember,
  keys: KeyRing,
): Prisma.MemberUncheckedCreateInput {
  return {
    id,
    personId,
    ...nameColumns(input.name),
    ...identityColumns(keys, id, input.identityNumber),
    ...phoneColumns(keys, id, input.phone ?? null),
    ...addressColumns(keys, id, input.address ?? null),
    ethnicity: input.ethnicity,
    education: input.education,
    category: input.category,
    post: input.post ?? null,
    kind: input.kind,
    standing: input.standing ?? 'normal',
    joinedOn: toDbDate(input.joinedOn),
    fullOn: input.fullOn ? toDbDate(input.fullOn) : null,
    branchId: input.branchId,
    groupId: input.groupId ?? null,
    alsoId: input.alsoId ?? null,
    tags: input.tags ?? [],
    duesPaidTo: input.duesPaidTo ?? null,
    duesExempt: input.duesExempt ?? false,
    underDisposition: input.underDisposition ?? false,
    informBy: input.informBy ?? 'in-app',
  };
}
