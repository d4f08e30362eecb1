import { demandSomewhere, may } from '../../access/may';
import { discreetOf } from '../../domain/case/readers';
import type { Maker } from '../../intake/batches/draft';
import { Problem } from '../../platform/problem';
import type { Batch, Prisma } from '../../prisma/generated/client';
import type { Context } from '../http/context';

/** An organisation whose members one keeps. */
export interface BatchPlace {
  id: string;
  path: string;
  name: string;
}

/**
 * The organisation that a batch is made for: the one that is named, else the highest one whose members the maker keeps.
 * @throws Problem `not-found` when he does not keep the members of the one that is named, `not-allowed` when he keeps none
 */
export async function placeOf({ deps, actor }: Context, organisationId?: string): Promise<BatchPlace> {
  demandSomewhere(actor, 'batch.write');
  const paths = actor.roles
    .filter(({ path }) => may(actor, 'batch.write', { paths: [path] }))
    .sort((a, b) => a.path.length - b.path.length);
  const id = organisationId ?? paths[0]?.organisationId;
  const place =
    id && (await deps.db.organisation.findUnique({ where: { id }, select: { id: true, path: true, name: true } }));
  if (!place || !may(actor, 'batch.write', { paths: [place.path] })) throw new Problem('not-found');
  return place;
}

/** Batches of discreet procedures are for those who made them, and stand in no file. */
export function discreetly({ actor, restricted, forFile }: Context): Prisma.BatchWhereInput {
  const procedure = { notIn: discreetOf(restricted) };
  if (!procedure.notIn.length) return {};
  return forFile ? { procedure } : { OR: [{ procedure }, { createdBy: actor.personId }] };
}

/** A batch that the one who asks may see, and its organisation. @throws Problem `not-found` */
export async function seenBatch(c: Context, id: string): Promise<{ batch: Batch; place: BatchPlace }> {
  const { deps, actor } = c;
  const batch = await deps.db.batch.findUnique({ where: { id, AND: [discreetly(c)] } });
  const place = batch && (await deps.db.organisation.findUnique({ where: { id: batch.organisationId } }));
  if (!batch || !place || !may(actor, 'batch.read', { paths: [place.path] })) throw new Problem('not-found');
  return { batch, place };
}

/** The person who asks, as the maker or starter of a batch. */
export const makerOf = (
  { deps, actor, at }: Context,
  { id: batchId, procedure }: Pick<Batch, 'id' | 'procedure'>,
  { path }: BatchPlace,
): Maker => ({
  db: deps.db,
  keys: deps.keys,
  procedure,
  actorId: actor.personId,
  batchId,
  path,
  at,
});
