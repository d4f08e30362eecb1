import type { Duty, DutyVerdict } from '../../domain/duties/duties';
import type { ExemptionKind } from '../../domain/life/exemption-kinds';
import type { Role } from '../../domain/people/roles';
import type { LocalDate } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import type { Organisation, Prisma } from '../../prisma/generated/client';
import type { CheckedMember } from '../../registers/members/member-row';
import type { Findings } from '../../sheets/problems';
import type { SheetKind } from './columns';
import type { KnownOrganisations } from './known-organisations';

/** Paths of the subtrees in which the importer may import each kind of sheet; '/' is everything. */
export type Reach = Record<'organisations' | 'members' | 'people', readonly string[]> &
  Partial<Record<SheetKind, readonly string[]>>;

/** What every check has at hand. */
export interface ImportContext {
  tx: Transaction;
  keys: KeyRing;
  today: LocalDate;
  /** The importer's person. */
  actorId: string;
  reach: Reach;
  findings: Findings;
  places: KnownOrganisations;
  /** Lets others have the event loop; called between rows. */
  pause: () => Promise<void>;
  /** The same, once for each row that is checked: says how far the check is. */
  nextRow: () => Promise<void>;
}

/** Columns of a member that an import may change, as they will be. */
export type ImportedMemberChange = { id: string; version: number } & Pick<
  Prisma.MemberUncheckedCreateInput,
  | 'ethnicity'
  | 'education'
  | 'category'
  | 'post'
  | 'kind'
  | 'groupId'
  | 'alsoId'
  | 'duesPaidTo'
  | 'duesExempt'
  | 'underDisposition'
  | 'informBy'
> & {
    joinedOn: LocalDate;
    fullOn: LocalDate | null;
    tags: string[];
    phone: Uint8Array | null;
    phoneHash: Uint8Array | null;
    address: Uint8Array | null;
  };

export type OrganisationChange = Pick<
  Organisation,
  'id' | 'version' | 'name' | 'mayApproveProbationary' | 'phone' | 'address' | 'fax' | 'postcode'
>;

export interface NewMember {
  id: string;
  personId: string;
  input: CheckedMember;
}

export interface NewHolding {
  personId: string;
  organisationId: string;
  role: Role;
  from: LocalDate;
  to: LocalDate | null;
}

/** What a member did of a duty before his branch began to use this system. */
export interface PastFact {
  memberId: string;
  duty: Duty;
  month: string;
  /** By what it is known: brought in twice, it is one. */
  fact: string;
  verdict: DutyVerdict;
  basis: string;
}

export interface NewExemptionRow {
  memberId: string;
  organisationId: string;
  kind: ExemptionKind;
  from: LocalDate;
  to: LocalDate | null;
  basis?: string;
}

/** What a file without errors will do. Rows that change nothing are only counted. */
export interface Plan {
  organisations: { create: Omit<Organisation, 'closedOn' | 'version'>[]; change: OrganisationChange[] };
  members: { create: NewMember[]; change: ImportedMemberChange[] };
  persons: { create: { id: string; name: string; loginName: string }[]; sign: { id: string; loginName: string }[] };
  holdings: { create: NewHolding[]; change: { id: string; to: LocalDate | null }[] };
  past: { facts: PastFact[] };
  exemptions: { create: NewExemptionRow[]; change: { id: string; to: LocalDate | null }[] };
  /** Persons who may be told elsewhere after it, or otherwise. */
  contacts: string[];
  counts: { created: number; changed: number; unchanged: number };
}

export const emptyPlan = (): Plan => ({
  organisations: { create: [], change: [] },
  members: { create: [], change: [] },
  persons: { create: [], sign: [] },
  holdings: { create: [], change: [] },
  past: { facts: [] },
  exemptions: { create: [], change: [] },
  contacts: [],
  counts: { created: 0, changed: 0, unchanged: 0 },
});

/** Whether a path lies in one of the subtrees. */
export const isWithin = (path: string, subtrees: readonly string[]): boolean =>
  subtrees.some((subtree) => path.startsWith(subtree));
