import { notHere } from '../../domain/people/member-codes';
import type { Member } from '../../prisma/generated/client';
import { identityHashes } from '../../registers/members/member-row';
import type { RowReader } from '../../sheets/row-reader';
import { existingMembers } from './existing-members';
import { type ImportContext, isWithin } from './plan';

/** A row with the member on record whom it is about. */
export interface RowOfMember {
  reader: RowReader;
  member: Member;
}

/**
 * Finds the members on record of rows that say something about one: by identity number, with the name as a check. Whom the
 * importer may not import for counts as unknown.
 * @param reach paths of the subtrees in which he may
 */
export async function membersOfRows(
  checking: ImportContext,
  readers: readonly RowReader[],
  reach: readonly string[],
): Promise<RowOfMember[]> {
  const asked = readers.map((reader) => ({
    reader,
    name: reader.need('name', reader.name('name')),
    number: reader.need('identity', reader.identity('identity'))?.number,
  }));
  const known = await existingMembers(
    checking,
    asked.flatMap(({ number }) => number ?? []),
  );
  const branches = new Map(
    (
      await checking.tx.organisation.findMany({
        where: { id: { in: [...new Set([...known.values()].map(({ branchId }) => branchId))] } },
        select: { id: true, path: true },
      })
    ).map(({ id, path }) => [id, path]),
  );
  const found: RowOfMember[] = [];
  for (const { reader, name, number } of asked) {
    await checking.pause();
    if (!name || !number) continue;
    const member = identityHashes(checking.keys, number)
      .map((hash) => known.get(Buffer.from(hash).toString('hex')))
      .find((one) => one !== undefined);
    if (!member || notHere.includes(member.standing) || !isWithin(branches.get(member.branchId) ?? '', reach)) {
      reader.complain('identity', 'member-unknown');
    } else if (member.name !== name) reader.complain('name', 'name-differs');
    else found.push({ reader, member });
  }
  return found;
}
