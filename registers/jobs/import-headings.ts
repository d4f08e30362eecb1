import type { Instant } from '../../domain/time/dates';
import type { Database, Transaction } from '../../prisma/client';

/** What an office confirmed of the headings of its files: by kind of sheet and heading the field, '' where it is left out. */
export type OfficeHeadings = Record<string, Record<string, string>>;

/** What an office confirmed so far. */
export async function headingsOf(db: Database | Transaction, organisationId: string): Promise<OfficeHeadings> {
  const rows = await db.importHeading.findMany({ where: { organisationId } });
  const kinds: OfficeHeadings = {};
  for (const { kind, heading, field } of rows) kinds[kind] = { ...kinds[kind], [heading]: field };
  return kinds;
}

/** Keeps what somebody confirmed, in place of what was confirmed of the same headings before. */
export async function keepHeadings(
  tx: Transaction,
  organisationId: string,
  kind: string,
  columns: readonly { heading: string; field: string | null }[],
  by: { setBy: string; at: Instant },
): Promise<void> {
  for (const { heading, field } of columns) {
    const row = { field: field ?? '', setBy: by.setBy, at: new Date(by.at) };
    await tx.importHeading.upsert({
      where: { organisationId_kind_heading: { organisationId, kind, heading } },
      create: { organisationId, kind, heading, ...row },
      update: row,
    });
  }
}
