import type { Role } from '../../domain/people/roles';
import { type Instant, localDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';

/** An organisation with the roles that are held in it on the day of the step. */
interface Office {
  id: string;
  parentId: string | null;
  held: readonly { role: Role; personId: string }[];
}

/** Who holds which role where, on the day of one step: each organisation is read once. */
export class Offices {
  readonly #known = new Map<string, Office>();

  constructor(
    readonly tx: Transaction,
    readonly at: Instant,
  ) {}

  /** Reads several at once. */
  async foresee(ids: readonly string[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#known.has(id));
    if (!missing.length) return;
    const day = localDate(this.at);
    const rows = await this.tx.$queryRaw<Office[]>`
      SELECT o.id, o.parent_id AS "parentId",
             (SELECT coalesce(json_agg(json_build_object('role', r.role, 'personId', r.person_id)), '[]')
                FROM role_holding r
               WHERE r.organisation_id = o.id
                 AND r.from_date <= ${day}::date AND (r.to_date IS NULL OR r.to_date >= ${day}::date)) AS held
        FROM organisation o WHERE o.id = ANY(${missing}::uuid[])`;
    for (const row of rows) this.#known.set(row.id, row);
  }

  /** @throws Error when there is no such organisation */
  async of(id: string): Promise<Office> {
    await this.foresee([id]);
    const office = this.#known.get(id);
    if (!office) throw new Error(`no organisation ${id}`);
    return office;
  }

  /** Whether somebody's sign-in was shut. */
  async isShut(personId: string): Promise<boolean> {
    const found = await this.tx.person.findUnique({ where: { id: personId }, select: { disabledAt: true } });
    return found === null || found.disabledAt !== null;
  }

  /** Persons who hold one of the roles there. */
  async holders(organisationId: string, roles: readonly string[]): Promise<string[]> {
    const { held } = await this.of(organisationId);
    return held.filter(({ role }) => roles.includes(role)).map(({ personId }) => personId);
  }
}
