import { identityHashes } from '../../registers/members/member-row';
import { pieces } from '../../sheets/pieces';
import type { Maker } from './draft';

/** Members below the batch's organisation by identity number; others are as unknown as those nobody knows. */
export async function membersBy({ db, keys, path }: Pick<Maker, 'db' | 'keys' | 'path'>, numbers: readonly string[]) {
  const byHash = new Map<string, string>();
  for (const number of numbers) {
    for (const hash of identityHashes(keys, number)) byHash.set(Buffer.from(hash).toString('hex'), number);
  }
  const found = new Map<string, { id: string; name: string }>();
  for (const piece of pieces([...byHash.keys()])) {
    const rows = await db.member.findMany({
      where: {
        identityHash: { in: piece.map((hex) => new Uint8Array(Buffer.from(hex, 'hex'))) },
        branch: { path: { startsWith: path } },
        standing: { not: 'arriving' },
      },
      select: { id: true, name: true, identityHash: true },
    });
    for (const { id, name, identityHash } of rows) {
      found.set(byHash.get(Buffer.from(identityHash).toString('hex')) as string, { id, name });
    }
  }
  return found;
}
