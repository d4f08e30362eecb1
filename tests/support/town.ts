import { randomUUID } from 'node:crypto';
import { checkCharacter } from '../../domain/people/identity-number';
import type { Role } from '../../domain/people/roles';
import type { KeyRing } from '../../platform/keys';
import type { Database } from '../../prisma/client';
import { type CheckedMember, toRow } from '../../registers/members/member-row';

/** A small street, plainly synthetic: two committees that may approve, two branches each. */
export interface Town {
  street: string;
  east: string;
  west: string;
  east1: string;
  east2: string;
  west1: string;
  west2: string;
  /** A group of west1. */
  westGroup: string;
  /** Person ids. */
  people: Record<TownPerson, string>;
  /** Adds a full member of a branch, with dues paid far ahead; returns his ids. */
  member(branchId: string, more?: Partial<CheckedMember>): Promise<{ memberId: string; personId: string }>;
  person(role?: Role, organisationId?: string): Promise<string>;
}

export type TownPerson =
  | 'streetOfficer'
  | 'eastOfficer'
  | 'westOfficer'
  | 'east1Secretary'
  | 'east2Secretary'
  | 'west1Secretary'
  | 'administrator';

let serial = 0;

/** A number of an unassigned region with a valid check digit, another one at each call. */
export function syntheticIdentity(birth = '19600115'): string {
  const body = `990001${birth}${String((serial++ * 2 + 1) % 1000).padStart(3, '0')}`;
  return body + checkCharacter(body);
}

/** Builds the town in an empty database, as its owner. */
export async function buildTown(db: Database, keys: KeyRing): Promise<Town> {
  const organisation = async (
    code: string,
    name: string,
    kind: string,
    parent?: { id: string; path: string },
    may = false,
  ) => {
    const row = { id: randomUUID(), path: `${parent?.path ?? '/'}${code}/` };
    await db.organisation.create({
      data: { ...row, code, name, kind, parentId: parent?.id ?? null, mayApproveProbationary: may },
    });
    return row;
  };
  const street = await organisation('street', '示例街道党工委', 'work-committee', undefined, true);
  const east = await organisation('east', '示例东社区党委', 'committee', street, true);
  const west = await organisation('west', '示例西社区党委', 'committee', street, true);
  const east1 = await organisation('east1', '示例东社区第一党支部', 'branch', east);
  const east2 = await organisation('east2', '示例东社区第二党支部', 'branch', east);
  const west1 = await organisation('west1', '示例西社区第一党支部', 'branch', west);
  const west2 = await organisation('west2', '示例西社区第二党支部', 'branch', west);
  const group = await organisation('west1g1', '示例西社区第一党支部第一党小组', 'group', west1);
  const person = async (role?: Role, organisationId?: string) => {
    const id = randomUUID();
    await db.person.create({ data: { id, name: `示例${String.fromCharCode(0x7532 + (serial++ % 20))}` } });
    if (role && organisationId) {
      await db.roleHolding.create({
        data: { id: randomUUID(), personId: id, organisationId, role, fromDate: new Date('2020-01-01') },
      });
    }
    return id;
  };
  const member: Town['member'] = async (branchId, more = {}) => {
    const personId = await person();
    const memberId = randomUUID();
    const input: CheckedMember = {
      name: `例员${serial}`,
      ethnicity: '汉族',
      identityNumber: syntheticIdentity(),
      education: 'bachelor',
      category: 'retired',
      kind: 'full',
      joinedOn: '2000-07-01',
      fullOn: '2001-07-01',
      branchId,
      duesPaidTo: '2099-12',
      ...more,
    };
    await db.member.create({ data: toRow(memberId, personId, input, keys) });
    return { memberId, personId };
  };
  return {
    street: street.id,
    east: east.id,
    west: west.id,
    east1: east1.id,
    east2: east2.id,
    west1: west1.id,
    west2: west2.id,
    westGroup: group.id,
    people: {
      streetOfficer: await person('organisation-officer', street.id),
      eastOfficer: await person('organisation-officer', east.id),
      westOfficer: await person('organisation-officer', west.id),
      east1Secretary: await person('secretary', east1.id),
      east2Secretary: await person('secretary', east2.id),
      west1Secretary: await person('secretary', west1.id),
      administrator: await person('administrator', street.id),
    },
    member,
    person,
  };
}
