import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../../access/audit';
import { demand } from '../../../access/may';
import type { RegistrantKind } from '../../../domain/registrants/standings';
import type { LocalDate } from '../../../domain/time/dates';
import { Problem } from '../../../platform/problem';
import type { Transaction } from '../../../prisma/client';
import { Prisma } from '../../../prisma/generated/client';
import { hearersOf } from '../../news/tell-cases';
import { type Entering, enterRegistrants } from '../enter';
import type { RegistrantDoing } from '../register-one';
import { openListed } from '../sealed';
import { changeListed } from './change-listed';
import { compareList } from './compare';
import { openRegistrants } from './known';

const { sql } = Prisma;

/** What is to become of one who is no more on his unit's list. */
export const goneChoices = {
  keep: '保留',
  'left-unit': '已离开单位',
  retired: '已退休',
  ended: '不再继续',
} as const;

export type GoneChoice = keyof typeof goneChoices;

export interface Taking {
  /** Whoever is new is told to report at once, until a day where one is given. */
  notify: boolean;
  reportBy?: LocalDate;
}

/** A list, locked. @throws Problem `not-found`, `not-allowed`, `registrant-list-settled` */
export async function openListOf(tx: Transaction, { actor }: Pick<RegistrantDoing, 'actor'>, id: string) {
  await tx.$queryRaw`SELECT 1 FROM registrant_list WHERE id = ${id}::uuid FOR UPDATE`;
  const list = await tx.registrantList.findUnique({ where: { id } });
  const place = list && (await tx.organisation.findUnique({ where: { id: list.organisationId } }));
  if (!list || !place) throw new Problem('not-found');
  demand(actor, 'registrant.write', { paths: [place.path] });
  if (list.settledAt) throw new Problem('registrant-list-settled');
  return { list, place };
}

/**
 * Takes a list: who is new comes into the register, what has changed is changed, and of those who are gone happens what was
 * chosen, each by his own case. The register is looked at once more: a list that another has overtaken is not taken.
 * @throws Problem `registrant-list-shrinks` while nobody has said what becomes of those who are gone;
 * `registrant-list-overtaken`, `date-out-of-range`, and what `openListOf` throws
 */
export async function takeRegistrantList(
  tx: Transaction,
  doing: RegistrantDoing,
  id: string,
  { notify, reportBy }: Taking,
): Promise<void> {
  const { actor, at, today, deps } = doing;
  if (reportBy !== undefined && reportBy <= today) throw new Problem('date-out-of-range', { extras: { after: today } });
  const { list, place } = await openListOf(tx, doing, id);
  // One list after the other where they are about the same communities.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('registrant-lists', 0))`;
  const lines = await tx.registrantListLine.findMany({ where: { listId: id }, orderBy: { position: 'asc' } });
  const undecided = lines.filter(({ outcome, choice }) => outcome === 'gone' && choice === null).length;
  if (undecided) throw new Problem('registrant-list-shrinks', { extras: { count: undecided } });
  const rows = lines.flatMap(({ id: lineId, position, communityId, unitName, body }) =>
    body ? [{ position, communityId, unitName: unitName ?? '', said: openListed(deps.keys, lineId, body) }] : [],
  );
  const known = await openRegistrants(tx, deps.keys, { path: place.path, kind: list.kind });
  const now = compareList(rows, known, new Set(rows.map(({ unitName }) => unitName)));
  const was = new Map(lines.map((line) => [line.registrantId ?? line.position, line.outcome]));
  const asWas = now.every((one) => {
    const key = 'known' in one ? one.known.id : one.row.position;
    return was.get(key) === one.outcome;
  });
  if (!asWas || now.length !== lines.length) throw new Problem('registrant-list-overtaken');

  const units = await unitsOf(
    tx,
    doing,
    place,
    rows.map(({ unitName }) => unitName),
  );
  const entering = now.flatMap((one): Entering[] => {
    if (one.outcome !== 'new') return [];
    const { said, communityId, unitName } = one.row;
    const standing = notify ? 'notified' : 'listed';
    const { untilDay } = said;
    // A term that is over by now has begun as well.
    const term = list.kind === 'assigned' ? { fromDay: untilDay && untilDay < today ? untilDay : today } : {};
    return [
      { ...said, ...term, communityId, unitId: units.get(unitName), kind: list.kind as RegistrantKind, standing },
    ];
  });
  await enterRegistrants(tx, deps.keys, entering, { at, originId: id, reportBy });
  for (const one of now) if (one.outcome === 'changed') await changeListed(tx, deps.keys, one, units, at);
  await tellGone(tx, id, at);
  await tx.registrantList.update({
    where: { id },
    data: { settledAt: new Date(at), settledBy: actor.personId, taken: true },
  });
  const counts = Object.fromEntries(
    (['new', 'same', 'changed', 'gone'] as const).map((name) => [
      name,
      now.filter((one) => one.outcome === name).length,
    ]),
  );
  const entry = { actorId: actor.personId, at, action: 'taken', objectKind: 'registrant-list', objectId: id };
  await recordAudit(tx, { ...entry, detail: counts });
}

/** The units of a list by name; one that nobody keeps yet is entered, to be kept where the list came to. */
async function unitsOf(
  tx: Transaction,
  { at }: RegistrantDoing,
  place: { id: string; path: string },
  names: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(names)].sort();
  // The nearest first: a community's own unit stands before one of the same name that the street keeps.
  const found = await tx.$queryRaw<{ id: string; name: string }[]>(sql`
    SELECT DISTINCT ON (u.name) u.id::text, u.name FROM unit u JOIN organisation k ON k.id = u.kept_by
     WHERE u.name = ANY(${wanted}::text[]) AND u.ended_on IS NULL
       AND (starts_with(${place.path}, k.path) OR starts_with(k.path, ${place.path}))
     ORDER BY u.name, abs(length(k.path) - length(${place.path})), u.id`);
  const units = new Map(found.map(({ id, name }) => [name, id]));
  const fresh = wanted
    .filter((name) => !units.has(name))
    .map((name) => ({ id: randomUUID(), keptBy: place.id, name, createdAt: new Date(at) }));
  await tx.unit.createMany({ data: fresh });
  for (const { id, name } of fresh) units.set(name, id);
  return units;
}

/** By his own case everybody leaves whom the list no longer has. */
async function tellGone(tx: Transaction, listId: string, at: number): Promise<void> {
  await tx.$executeRaw(sql`
    INSERT INTO case_news (case_id, type, fact, data, at)
    SELECT x.id, 'registrant-' || l.choice, ${listId}, '{}'::jsonb, ${new Date(at)}::timestamptz
      FROM registrant_list_line l JOIN registrant r ON r.id = l.registrant_id
      JOIN "case" x ON x.subject_id = r.person_id AND x.episode = r.id::text AND x.closed_at IS NULL
     WHERE l.list_id = ${listId}::uuid AND l.outcome = 'gone' AND l.choice <> 'keep'
       AND x.procedure = ANY(${hearersOf('registrant-ended')}::text[])
    ON CONFLICT (case_id, type, fact) DO NOTHING`);
}
