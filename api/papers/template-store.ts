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
  const places = await db.organisation.findMany({
    where: { path: { in: ancestors(path) } },
    select: { id: true, path: true },
  });
  const rows = await db.template.findMany({
    where: { kind, retiredAt: null, organisationId: { in: places.map(({ id }) => id) } },
  });
  const depth = (row: Template) => places.find(({ id }) => id === row.organisationId)?.path.length ?? 0;
  return rows.sort((a, b) => depth(b) - depth(a) || b.version - a.version)[0];
}
