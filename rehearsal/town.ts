import { randomUUID } from 'node:crypto';
import { checkCharacter } from '../domain/people/identity-number';
import type { Role } from '../domain/people/roles';
import type { KeyRing } from '../platform/keys';
import type { Database } from '../prisma/client';
import type { Play } from '../procedures/scenario';
import type { Townsman } from '../procedures/townsman';
import { type CheckedMember, toRow } from '../registers/members/member-row';

/** Code of the root under which everything of a rehearsal hangs: by it the database is known. */
export const ROOT_CODE = 'tuiyan';

/** The people and things of a rehearsal. */
export interface Town {
  memberId: string;
  /** Person ids. */
  people: Record<Exclude<Townsman, 'subject'>, string>;
  /** What `@name` in a scenario stands for. */
  names: Record<string, string>;
  /** Who is who in the report: "示例东社区党委组织员". */
  titles: Map<string, string>;
}

type Cast = Pick<Play, 'member' | 'others'>;

/** Names of the other members of the branch, and what scenarios call them. */
const OTHERS = [
  { name: '示例己', called: 'second' },
  { name: '示例庚', called: 'third' },
];

/** A number of an unassigned region with a valid check digit. */
function syntheticIdentity(serial: number): string {
  const body = `99000119600115${String(serial).padStart(3, '0')}`;
  return body + checkCharacter(body);
}

/**
 * Builds a small street, plainly synthetic, in an empty database: two committees, three branches, one member.
 * @param play what is special to the member, and how many others his branch has
 */
export async function buildTown(db: Database, keys: KeyRing, { member: special, others }: Cast): Promise<Town> {
  const titles = new Map<string, string>();
  type Organisation = { id: string; path: string; name: string };
  const organisation = async (code: string, name: string, kind: string, parent?: Organisation) => {
    const row = { id: randomUUID(), name, path: `${parent?.path ?? '/'}${code}/` };
    const mayApproveProbationary = kind !== 'branch';
    await db.organisation.create({
      data: { ...row, code, kind, parentId: parent?.id ?? null, mayApproveProbationary },
    });
    return row;
  };
  const person = async (name: string, title: string, role?: Role, at?: Organisation) => {
    const id = randomUUID();
    await db.person.create({ data: { id, name } });
    titles.set(id, `${at?.name ?? ''}${title}`);
    if (role && at) {
      const fromDate = new Date('2020-01-01');
      await db.roleHolding.create({ data: { id: randomUUID(), personId: id, organisationId: at.id, role, fromDate } });
    }
    return id;
  };
  const street = await organisation(ROOT_CODE, '示例街道党工委', 'work-committee');
  const east = await organisation('east', '示例东社区党委', 'committee', street);
  const west = await organisation('west', '示例西社区党委', 'committee', street);
  const east1 = await organisation('east1', '示例东社区第一党支部', 'branch', east);
  const east2 = await organisation('east2', '示例东社区第二党支部', 'branch', east);
  const west1 = await organisation('west1', '示例西社区第一党支部', 'branch', west);

  const streetOfficer = await person('示例子', '组织员', 'organisation-officer', street);
  await person('示例丑', '管理员', 'administrator', street);
  const eastOfficer = await person('示例乙', '组织员', 'organisation-officer', east);
  const eastSecretary = await person('示例卯', '书记', 'secretary', east);
  const eastWorker = await person('示例申', '社区工作者', 'community-worker', east);
  const eastWalker = await person('示例酉', '网格员', 'grid-worker', east);
  const westOfficer = await person('示例丙', '组织员', 'organisation-officer', west);
  await person('示例辰', '书记', 'secretary', west);
  const east1Secretary = await person('示例寅', '书记', 'secretary', east1);
  await person('示例巳', '副书记', 'deputy-secretary', east1);
  const east2Secretary = await person('示例午', '书记', 'secretary', east2);
  const west1Secretary = await person('示例未', '书记', 'secretary', west1);

  const usual: Omit<CheckedMember, 'name' | 'identityNumber'> = {
    ethnicity: '汉族',
    education: 'bachelor',
    category: 'retired',
    kind: 'full',
    joinedOn: '2000-07-01',
    fullOn: '2001-07-01',
    branchId: east1.id,
    duesPaidTo: '2099-12',
    ...special,
  };
  const enrol = async (name: string, title: string, serial: number) => {
    const [id, personId] = [randomUUID(), await person(name, title)];
    const data = { ...usual, name, identityNumber: syntheticIdentity(serial) };
    await db.member.create({ data: toRow(id, personId, data, keys) });
    return { id, personId };
  };
  const member = await enrol('示例甲', '党员本人', 1);
  const neighbours: Record<string, string> = {};
  for (const [index, { name, called }] of OTHERS.slice(0, others ?? 0).entries()) {
    neighbours[called] = (await enrol(name, `党员${name}`, 4 + index)).id;
  }
  const outside = { id: randomUUID(), name: '示例外省党委', createdBy: eastOfficer, createdAt: new Date() };
  await db.outsideOrganisation.create({ data: outside });
  return {
    memberId: member.id,
    people: {
      member: member.personId,
      'street.officer': streetOfficer,
      'east.officer': eastOfficer,
      'east.secretary': eastSecretary,
      'east.worker': eastWorker,
      'east.walker': eastWalker,
      'east1.secretary': east1Secretary,
      'east2.secretary': east2Secretary,
      'west.officer': westOfficer,
      'west1.secretary': west1Secretary,
    },
    names: {
      ...neighbours,
      member: member.id,
      street: street.id,
      east: east.id,
      walker: eastWalker,
      east1: east1.id,
      secretary: east1Secretary,
      east2: east2.id,
      west: west.id,
      west1: west1.id,
      outside: outside.id,
      newcomer: syntheticIdentity(3),
      memberPerson: member.personId,
    },
    titles,
  };
}
