import type { CaseRow } from '../../cases/on-record';
import type { KeyRing } from '../../platform/keys';
import type { Database, Transaction } from '../../prisma/client';
import type { Template } from '../../prisma/generated/client';
import { getFile } from '../../registers/files/store';
import { ancestors } from '../../registers/organisations/organisations';
import { paperRulesOf } from './paper-access';

export const templateContext = (id: string): string => `template:${id}`;

/** The bytes of a template. */
export const templateBytes = (keys: KeyRing, db: Database | Transaction, { id, sha256 }: Template): Promise<Buffer> =>
  getFile(db, keys, sha256, templateContext(id));

/**
 * The template by which the committee that gives a paper has it written: the newest that is not retired, of the nearest
 * organisation at or above it that has one.
 */
export async function templateFor(
  db: Database | Transaction,
  kind: string,
  row: Pick<CaseRow, 'procedure' | 'sides'>,
): Promise<Template | undefined> {
  const giver = paperRulesOf(row, kind)?.giver;
  const path = row.sides.find(({ side }) => side === giver)?.path;
  return path ? await templateAt(db, kind, path) : undefined;
}

/** The same of an organisation. @param path of it */
export async function templateAt(
  db: Database | Transaction,
  kind: string,
  path: string,
): Promise<Template | undefined> {
  return (await inForceAt(db, path, kind))[0]?.template;
}

/** Of each kind of paper the template by which it is written at an organisation, with whose it is. @param path of it */
export async function templatesAt(db: Database | Transaction, path: string) {
  const found = new Map<string, { organisation: { id: string; name: string }; version: number; name: string }>();
  for (const { template, place } of await inForceAt(db, path)) {
    const { kind, version, name } = template;
    if (!found.has(kind)) found.set(kind, { organisation: { id: place.id, name: place.name }, version, name });
  }
  return found;
}

interface Place {
  id: string;
  name: string;
  path: string;
}

/** All that are not retired, at an organisation and above it: the nearest first, of each place the newest first. */
async function inForceAt(db: Database | Transaction, path: string, kind?: string) {
  const places: Place[] = await db.organisation.findMany({
    where: { path: { in: ancestors(path) } },
    select: { id: true, name: true, path: true },
  });
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const rows = await db.template.findMany({
    where: { kind, retiredAt: null, organisationId: { in: [...placeOf.keys()] } },
  });
  return rows
    .map((template) => ({ template, place: placeOf.get(template.organisationId) as Place }))
    .sort((a, b) => b.place.path.length - a.place.path.length || b.template.version - a.template.version);
}
