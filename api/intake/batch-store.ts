import { recordAudit } from '../../access/audit';
import type { Draft } from '../../intake/batches/draft';
import { storeBatch } from '../../intake/batches/store';
import type { RowCount } from '../../sheets/remarks';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import type { BatchPlace } from './batch-scope';
import { accepted, batchView } from './batch-view';

interface Read {
  id: string;
  procedure: string;
  kind: string;
  title: string;
  place: BatchPlace;
}

/** Keeps a batch that was read, and puts on record that so many people were looked up by their numbers. */
export async function storeOnce(c: Context, { place, ...batch }: Read, drafts: readonly Draft[], file?: RowCount) {
  const { personId } = c.actor;
  const stored = await once(c, async (tx) => {
    const made = { ...batch, file, organisationId: place.id, createdBy: personId, at: c.at };
    await storeBatch(tx, c.deps.keys, made, drafts);
    const found = drafts.filter(({ memberId }) => memberId).length;
    const refused = drafts.filter(({ problems }) => problems.length).length;
    const detail = { kind: batch.kind, rows: drafts.length, found, refused };
    const entry = { actorId: personId, at: c.at, action: 'created', objectKind: 'batch', objectId: batch.id };
    await recordAudit(tx, { ...entry, detail });
    return { status: 202 as const, body: { id: batch.id } };
  });
  // A repeat finds the batch of the first time, as it stands now.
  return accepted(await batchView(c, stored.body.id));
}
