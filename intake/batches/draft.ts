import type { OfferData } from '../../domain/case/offer';
import type { Instant } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Database } from '../../prisma/client';
import type { BatchFile } from '../../procedures/batches';
import { openerOf } from '../../procedures/offices';
import { tableOf } from '../../procedures/tables';
import { shared } from './columns';
import { batchFileOf } from './declared';
import { membersBy } from './members';
import { inColumn, problemOfRefusal, type RowProblem } from './problems';
import type { TypedRow } from './read-rows';

/** A row with ids in the place of what was typed. */
export interface Draft {
  position: number;
  memberId?: string;
  /** Values of the start besides the member. */
  data: OfferData;
  /** Kept sealed. */
  reason?: string;
  contact?: string;
  problems: RowProblem[];
}

/** Who makes a batch of which procedure, and below which organisation its members must be. */
export interface Maker {
  db: Database;
  keys: KeyRing;
  procedure: string;
  actorId: string;
  batchId: string;
  /** Path of the batch's organisation. */
  path: string;
  at: Instant;
}

/** Finds members and all else that the rows of a file name; what cannot be found is among their problems. */
export async function resolveRows(maker: Maker, file: BatchFile, rows: readonly TypedRow[]): Promise<Draft[]> {
  const { db, actorId, at } = maker;
  const members = await membersBy(
    maker,
    rows.flatMap(({ identity }) => identity ?? []),
  );
  const found = await file.resolve(
    db,
    rows.map(({ own }) => own),
    { actorId, at },
  );
  const seen = new Set<string>();
  return rows.map(({ position, name, identity, own, reason, contact, problems: read }) => {
    const { data, wrong } = found(own);
    const problems = [
      ...read,
      ...wrong.map(({ column, type }) => ({ type, column: file.columns[column]?.heading ?? '' })),
    ];
    const member = identity === undefined ? undefined : members.get(identity);
    if (identity !== undefined && !member) problems.push(inColumn('identity', 'member-unknown'));
    const named = member !== undefined && name === member.name;
    if (member && name !== undefined && !named) problems.push(inColumn('name', 'name-differs'));
    const twice = identity !== undefined && seen.has(identity);
    if (twice) problems.push(inColumn('identity', 'double-row'));
    if (identity !== undefined) seen.add(identity);
    return { position, ...(member && named && !twice && { memberId: member.id }), data, reason, contact, problems };
  });
}

/** Values of a start as the offer carries them. */
export const startData = ({ memberId, data }: Pick<Draft, 'memberId' | 'data'>) => ({ memberId, ...data }) as OfferData;

/**
 * What the registers have against the start of a row, in some 15 statements.
 * @param row complete: what it lacks is found by `missingFields`
 */
export async function examineRow(
  { db, keys }: Pick<Maker, 'db' | 'keys'>,
  row: Pick<Draft, 'memberId' | 'data'> & Pick<Maker, 'procedure' | 'actorId' | 'batchId'>,
  at: Instant,
): Promise<RowProblem[]> {
  const { procedure, actorId, batchId } = row;
  const offer = { actorId, batchId, data: startData(row) };
  const { barred } = await openerOf(procedure).examine(db, tableOf(procedure), offer, at, { typed: {}, keys });
  return barred.map((refusal) => problemOfRefusal(procedure, refusal));
}

/** What a row must have before it can be examined, by the column that is missing. */
export function missingFields(
  procedure: string,
  { memberId, data, reason }: Pick<Draft, 'memberId' | 'data' | 'reason'>,
  hasReason = reason !== undefined,
): RowProblem[] {
  const own = Object.values(batchFileOf(procedure)?.columns ?? {}).filter(
    ({ needed, gives = [] }) => needed && !gives.some((name) => data[name] !== undefined),
  );
  const lacking = [
    ...(memberId ? [] : [shared.identity.heading]),
    ...own.map(({ heading }) => heading),
    ...(hasReason ? [] : [shared.reason.heading]),
  ];
  return lacking.map((column) => ({ type: 'needed', column }));
}
