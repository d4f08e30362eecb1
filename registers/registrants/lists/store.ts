import { randomUUID } from 'node:crypto';
import type { RegistrantKind } from '../../../domain/registrants/standings';
import type { Instant } from '../../../domain/time/dates';
import type { KeyRing } from '../../../platform/keys';
import type { Transaction } from '../../../prisma/client';
import { asJson } from '../../../prisma/json';
import { sealListed } from '../sealed';
import { type Compared, compareList, type ListedRow } from './compare';
import { openRegistrants } from './known';
import { faultsOf, type ReadRegistrants, type UnreadableRegistrants } from './read-list';

/** For whom a list is, and by whom it comes: somebody signed in, or whoever holds a unit's link. */
export interface GivenList {
  organisation: { id: string; path: string; kind: string };
  /** The unit whose list it is; absent: the file names them. */
  unit?: { id: string; name: string };
  kind: RegistrantKind;
  by: { personId: string } | { linkId: string };
  at: Instant;
}

const CHUNK = 2_000;

/**
 * Keeps a list, held against the register: nothing of it counts before somebody takes it.
 * @returns its id; or what is wrong with it, cell by cell, and then nothing is kept
 */
export async function storeRegistrantList(
  tx: Transaction,
  keys: KeyRing,
  given: GivenList,
  read: ReadRegistrants,
): Promise<{ id: string } | UnreadableRegistrants> {
  const { organisation, unit, kind, by, at } = given;
  const rows = await placed(tx, given, read);
  if (read.findings.count) return faultsOf(read.findings);
  const known = await openRegistrants(tx, keys, { path: organisation.path, kind });
  const compared = compareList(rows, known, new Set(rows.map(({ unitName }) => unitName)));
  const id = randomUUID();
  await tx.registrantList.create({
    data: {
      ...{ id, organisationId: organisation.id, unitId: unit?.id ?? null, kind, givenAt: new Date(at) },
      ...('linkId' in by ? { linkId: by.linkId } : { givenBy: by.personId }),
      ...{ lines: read.lines, remarks: asJson(read.remarks) },
    },
  });
  const lines = linesOf(keys, id, compared);
  for (let from = 0; from < lines.length; from += CHUNK)
    await tx.registrantListLine.createMany({ data: lines.slice(from, from + CHUNK) });
  return { id };
}

/** Each row with its unit and its community, by name or code; what is not known is wrong with its cell. */
async function placed(
  tx: Transaction,
  { organisation, unit, kind }: GivenList,
  { rows, complain }: ReadRegistrants,
): Promise<ListedRow[]> {
  const below = await tx.organisation.findMany({
    where: { path: { startsWith: organisation.path }, closedOn: null, kind: { not: 'group' } },
    select: { id: true, name: true, code: true },
  });
  const places = new Map<string, string | undefined>();
  for (const { id, name, code } of below) {
    places.set(code, id);
    // A name that two have is nobody's.
    places.set(name, places.has(name) && places.get(name) !== id ? undefined : id);
  }
  return rows.flatMap((row) => {
    const unitName = row.unit ?? unit?.name;
    if (unitName === undefined) complain(row, 'unit', 'needed');
    if (kind !== 'assigned' && row.said.untilDay !== undefined) complain(row, 'untilDay', 'assigned-only');
    const alone = organisation.kind === 'work-committee' ? undefined : organisation.id;
    const communityId = row.community === undefined ? alone : places.get(row.community);
    if (communityId === undefined)
      complain(row, 'community', row.community === undefined ? 'needed' : 'community-unknown');
    return unitName === undefined || communityId === undefined
      ? []
      : [{ position: row.position, said: row.said, unitName, communityId }];
  });
}

function linesOf(keys: KeyRing, listId: string, compared: readonly Compared[]) {
  let gone = 0;
  return compared.map((one) => {
    const id = randomUUID();
    const shared = { id, listId, outcome: one.outcome, differs: 'differs' in one ? one.differs : [] };
    if (one.outcome === 'gone') {
      gone += 1;
      const { communityId, unitName = null } = one.known;
      return { ...shared, position: -gone, registrantId: one.known.id, communityId, unitName, body: null };
    }
    const { position, communityId, unitName, said } = one.row;
    const registrantId = 'known' in one ? one.known.id : null;
    return { ...shared, position, registrantId, communityId, unitName, body: sealListed(keys, id, said) };
  });
}
