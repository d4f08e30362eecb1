import type { Role } from '../people/roles';
import type { Seat } from './state';

/** Roles that read a case: of the organisation on one of its sides, or of those on any. */
interface ReadingRoles {
  /** Absent: whichever side. */
  side?: string;
  roles: readonly Role[];
  /** Those who hold such a role above that organisation read it, too. */
  above?: true;
}

/**
 * Who reads the cases of a procedure. Its starter, its parties, whoever is asked in person and the roles that an open task
 * asks always read what they act on.
 */
export interface Readers {
  roles: readonly ReadingRoles[];
  /** What the person whom it is about reads: how it ended, once it has, is an outcome. His own offices count for nothing. */
  subject: 'all' | 'outcome' | 'nothing';
  /**
   * Neither its name nor with it that of its subject leaves the inbox of those who read it: not by mail, SMS or WeCom, in
   * no list that is exported, in nobody else's digest. To copy it lets nobody read it.
   */
  discreet?: true;
}

/** By the id of the procedure; one that is not among them is read by whoever keeps members on one of its sides or above. */
export type Restricted = Readonly<Record<string, Readers>>;

/** Ids of those that are discreet. */
export const discreetOf = (restricted: Restricted): string[] =>
  Object.keys(restricted).filter((id) => restricted[id]?.discreet);

/** How much of a case somebody reads. */
export type Reading = 'all' | 'outcome' | 'nothing';

/** What of a case decides who reads it. */
interface Concern {
  startedBy: string;
  /** The person whom it is about. */
  aboutPersonId?: string;
  /** Persons who are named in it. */
  parties: readonly string[];
  closed: boolean;
  sides: readonly { side: string; id: string; path: string }[];
  /** Of its open tasks. */
  seats: readonly Seat[];
}

/** Somebody who wishes to read it. */
interface Asker {
  personId: string;
  holdings: readonly { role: Role; organisationId: string; path: string }[];
  /** A task is or was given to him in person. */
  seated: boolean;
  /** It was copied to him. */
  copied: boolean;
}

/** How much of a case somebody reads. `access/readable.ts` says the same to the database, for lists. */
export function readingOf({ roles, subject, discreet }: Readers, concern: Concern, asker: Asker): Reading {
  const { personId, holdings } = asker;
  if (asker.seated || personId === concern.startedBy || concern.parties.includes(personId)) return 'all';
  if (personId === concern.aboutPersonId) {
    return subject === 'outcome' && !concern.closed ? 'nothing' : subject;
  }
  const asked = concern.seats.some(({ organisationId, role }) =>
    holdings.some((held) => held.organisationId === organisationId && held.role === role),
  );
  const reads = asked || roles.some((one) => holdings.some((held) => reaches(one, held, concern.sides)));
  return reads || (asker.copied && !discreet) ? 'all' : 'nothing';
}

const reaches = (one: ReadingRoles, held: Asker['holdings'][number], sides: Concern['sides']): boolean =>
  one.roles.includes(held.role) &&
  sides.some(
    ({ side, id, path }) =>
      (one.side === undefined || one.side === side) &&
      (held.organisationId === id || (one.above === true && path.startsWith(held.path))),
  );
