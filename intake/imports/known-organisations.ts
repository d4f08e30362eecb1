import type { OrganisationKind } from '../../domain/people/roles';
import type { Transaction } from '../../prisma/client';
import type { Organisation } from '../../prisma/generated/client';
import { pieces } from '../../sheets/pieces';
import type { RowReader } from '../../sheets/row-reader';
import type { ImportContext } from './plan';

/** An organisation of the register or of the file. */
export type KnownOrganisation = Omit<Organisation, 'kind'> & { kind: OrganisationKind };

/** The organisations that a file speaks of, by code. */
export class KnownOrganisations {
  private readonly known = new Map<string, KnownOrganisation>();
  private readonly looked = new Set<string>();
  /** Codes of rows of the file that are wrong themselves: whoever names them is not told so again. */
  readonly spoiled = new Set<string>();

  /** Reads the organisations with these codes from the register, each once. */
  async load(tx: Transaction, codes: Iterable<string>): Promise<void> {
    const wanted = [...new Set(codes)].filter((code) => !this.looked.has(code) && !this.known.has(code));
    for (const batch of pieces(wanted)) {
      const rows = await tx.organisation.findMany({ where: { code: { in: batch } } });
      for (const row of rows) this.add({ ...row, kind: row.kind as OrganisationKind });
      for (const code of batch) this.looked.add(code);
    }
  }

  add(place: KnownOrganisation): void {
    this.known.set(place.code, place);
  }

  get(code: string): KnownOrganisation | undefined {
    return this.known.get(code);
  }
}

/** Reads the organisations from the register that the rows name in these fields. */
export async function loadOrganisations(
  checking: ImportContext,
  readers: RowReader[],
  fields: string[],
): Promise<void> {
  const codes = new Set<string>();
  for (const reader of readers) {
    await checking.pause();
    for (const field of fields) codes.add(reader.peek(field));
  }
  codes.delete('');
  await checking.places.load(checking.tx, codes);
}
