import type { Procedure } from '../domain/case/procedure';
import { isFinal } from '../domain/case/procedure';
import { type Reading, readingOf } from '../domain/case/readers';
import { type CaseState, partiesOf } from '../domain/case/state';
import { personOf } from '../domain/case/subject';
import type { Role } from '../domain/people/roles';
import { type Instant, localDate } from '../domain/time/dates';
import type { Transaction } from '../prisma/client';

interface Standing {
  holdings: { role: Role; organisationId: string; path: string }[];
  seated: boolean;
  copied: boolean;
}

/**
 * How much of a case people read, as its rows stand in the transaction. Of a procedure without readers of its own nobody is
 * asked about: whoever is told of a case there may read it.
 */
export class Readings {
  readonly #known = new Map<string, Reading>();
  #sides?: Promise<{ side: string; id: string; path: string }[]>;

  constructor(
    private readonly tx: Transaction,
    private readonly procedure: Procedure,
    private readonly state: CaseState,
    private readonly at: Instant,
  ) {}

  async of(personId: string): Promise<Reading> {
    if (!this.procedure.readers) return 'all';
    const known = this.#known.get(personId) ?? (await this.#look(personId));
    this.#known.set(personId, known);
    return known;
  }

  /** Whether the case may be copied to somebody: a discreet one only to who reads it, none to whom it is about. */
  async mayBeSent(personId: string): Promise<boolean> {
    const { readers } = this.procedure;
    if (!readers || (await this.of(personId)) === 'all') return true;
    return !readers.discreet && personId !== personOf(this.state);
  }

  async #look(personId: string): Promise<Reading> {
    const { readers } = this.procedure;
    if (!readers) return 'all';
    const { startedBy, stage, tasks } = this.state;
    const concern = {
      startedBy,
      aboutPersonId: personOf(this.state),
      parties: partiesOf(this.state),
      closed: isFinal(this.procedure, stage),
      sides: await this.#places(),
      seats: tasks.flatMap((task) => task.seats),
    };
    return readingOf(readers, concern, { personId, ...(await this.#standing(personId)) });
  }

  #places() {
    const { sides } = this.state;
    this.#sides ??= this.tx.organisation
      .findMany({ where: { id: { in: Object.values(sides) } }, select: { id: true, path: true } })
      .then((rows) =>
        Object.entries(sides).flatMap(([side, id]) =>
          rows.filter((row) => row.id === id).map(({ path }) => ({ side, id, path })),
        ),
      );
    return this.#sides;
  }

  async #standing(personId: string): Promise<Standing> {
    const { caseId } = this.state;
    const day = localDate(this.at);
    const [row] = await this.tx.$queryRaw<[Standing]>`
      SELECT (SELECT coalesce(json_agg(json_build_object('role', r.role, 'organisationId', o.id, 'path', o.path)), '[]')
                FROM role_holding r JOIN organisation o ON o.id = r.organisation_id
               WHERE r.person_id = ${personId}::uuid AND o.closed_on IS NULL
                 AND r.from_date <= ${day}::date AND (r.to_date IS NULL OR r.to_date >= ${day}::date)) AS holdings,
             EXISTS (SELECT 1 FROM task t JOIN task_seat s ON s.task_id = t.id
                      WHERE t.case_id = ${caseId} AND s.person_id = ${personId}::uuid) AS seated,
             EXISTS (SELECT 1 FROM case_reader c
                      WHERE c.case_id = ${caseId} AND c.person_id = ${personId}::uuid) AS copied`;
    return row;
  }
}
