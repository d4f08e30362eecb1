import { notHere } from '../../domain/people/member-codes';
import { fromDbDate, fromDbDateOrNull } from '../../prisma/db-date';
import type { Member } from '../../prisma/generated/client';
import { addressColumns, identityHashes, phoneColumns, phoneHashes, unseal } from '../../registers/members/member-row';
import { pieces } from '../../sheets/pieces';
import type { RowReader } from '../../sheets/row-reader';
import type { MemberCells } from './check-members';
import type { ImportContext, ImportedMemberChange, Plan } from './plan';

/** The members of the register with these identity numbers, by look-up hash in hex. */
export async function existingMembers(
  { tx, keys, pause }: ImportContext,
  numbers: readonly string[],
): Promise<Map<string, Member>> {
  const found = new Map<string, Member>();
  for (const batch of pieces(numbers)) {
    await pause();
    const hashes = batch.flatMap((number) => identityHashes(keys, number));
    const rows = await tx.member.findMany({ where: { identityHash: { in: hashes } } });
    for (const row of rows) found.set(Buffer.from(row.identityHash).toString('hex'), row);
  }
  return found;
}

/**
 * Compares a row with the member on record; an empty cell leaves what is on record. Name, branch and 党籍 state have
 * their own ways of changing.
 * @returns whether it changes how the member is told
 */
export function compareMember(
  { keys }: ImportContext,
  reader: RowReader,
  cells: MemberCells,
  before: Member,
  plan: Plan,
): boolean {
  if (cells.name !== before.name) reader.complain('name', 'name-differs');
  if (cells.branchId !== before.branchId) reader.complain('branch', 'branch-differs');
  // Somebody who is arriving or was transferred belongs to no branch here; only the case of that transfer changes this.
  const standing = cells.standing ?? (notHere.includes(before.standing) ? 'normal' : before.standing);
  if (standing !== before.standing) reader.complain('standing', 'standing-differs');
  if (reader.bad) return false;
  const { id, version, phoneHash } = before;
  const samePhone =
    cells.phone == null ||
    (phoneHash !== null && phoneHashes(keys, cells.phone).some((hash) => Buffer.from(hash).equals(phoneHash)));
  const sameAddress =
    cells.address == null || (before.address !== null && unseal(keys, 'address', id, before.address) === cells.address);
  const plain = {
    ethnicity: cells.ethnicity,
    education: cells.education,
    category: cells.category,
    kind: cells.kind,
    post: cells.post ?? before.post,
    groupId: cells.groupId ?? before.groupId,
    alsoId: cells.alsoId ?? before.alsoId,
    duesPaidTo: cells.duesPaidTo ?? before.duesPaidTo,
    duesExempt: cells.duesExempt ?? before.duesExempt,
    underDisposition: cells.underDisposition ?? before.underDisposition,
    informBy: cells.informBy ?? before.informBy,
  };
  const joinedOn = cells.joinedOn;
  const fullOn = cells.fullOn ?? fromDbDateOrNull(before.fullOn);
  const tags = cells.tags ?? before.tags;
  const same =
    samePhone &&
    sameAddress &&
    Object.entries(plain).every(([column, value]) => before[column as keyof Member] === value) &&
    joinedOn === fromDbDate(before.joinedOn) &&
    fullOn === fromDbDateOrNull(before.fullOn) &&
    [...tags].sort().join() === [...before.tags].sort().join();
  plan.counts[same ? 'unchanged' : 'changed'] += 1;
  if (same) return false;
  const change: ImportedMemberChange = {
    id,
    version,
    ...plain,
    joinedOn,
    fullOn,
    tags,
    ...(samePhone ? { phone: before.phone, phoneHash } : phoneColumns(keys, id, cells.phone ?? null)),
    ...(sameAddress ? { address: before.address } : addressColumns(keys, id, cells.address ?? null)),
  };
  plan.members.change.push(change);
  return !samePhone || plain.informBy !== before.informBy;
}
