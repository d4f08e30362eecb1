import { localDate } from '../../domain/time/dates';
import { writeXlsx } from '../../intake/imports/write-xlsx';
import type { Database } from '../../prisma/client';
import type { Traveller } from '../faults/journey';
import type { Quarter } from '../faults/quarter';
import { movesHere } from '../faults/turns';
import { REASON } from '../faults/walk';
import { syntheticIdentity } from '../support/town';

/** Branches of two committees, and the committee of each. */
const BRANCHES = { E1: 'E', W1: 'W', E2: 'E', W2: 'W' } as const;
type Branch = keyof typeof BRANCHES;
const branches = Object.keys(BRANCHES) as Branch[];

/**
 * The first file of a city: organisations below `top`, their role holders, and members in each branch in turn.
 * @param top code of the organisation at the top of the tree
 */
export function firstRoster(top: string, members: number): Promise<Buffer> {
  const branch = (index: number) => branches[index % branches.length] as Branch;
  const holder = (organisation: string, role: string, loginName: string) => ({
    ...{ name: `例职${loginName}`, loginName, organisation, role, from: '2020-01-01' },
  });
  return writeXlsx({
    organisations: [
      ...['E', 'W'].map((code) => ({ code, name: `示例${code}社区党委`, kind: '党委', parent: top, approves: '是' })),
      ...branches.map((code) => ({ code, name: `示例${code}党支部`, kind: '党支部', parent: BRANCHES[code] })),
    ],
    members: Array.from({ length: members }, (_, index) => ({
      ...{ name: `例员${index}`, ethnicity: '汉族', education: '大学本科', category: '离退休人员', kind: '正式党员' },
      ...{ identity: syntheticIdentity(`19${50 + (index % 30)}0115`), branch: branch(index) },
      ...{ joined: '2000-07-01', full: '2001-07-01', duesPaidTo: localDate(Date.now()).slice(0, 7) },
    })),
    people: [
      ...['E', 'W'].flatMap((code) => [1, 2].map((n) => holder(code, '组织员', `officer-${code}-${n}`.toLowerCase()))),
      ...branches.flatMap((code) => [
        holder(code, '书记', `secretary-${code}`.toLowerCase()),
        holder(code, '书记', `second-${code}`.toLowerCase()),
      ]),
    ],
  });
}

/** The people of that file as they are on record: the members set out, each to the branch after his own. */
export async function travellersOf(owner: Database): Promise<{ travellers: Traveller[]; people: string[] }> {
  const person = async (loginName: string) => (await owner.person.findUniqueOrThrow({ where: { loginName } })).id;
  const organisation = async (code: string) => (await owner.organisation.findUniqueOrThrow({ where: { code } })).id;
  const quarters = await Promise.all(
    branches.map(async (code): Promise<Quarter> => {
      const [branch, committee] = [code.toLowerCase(), BRANCHES[code].toLowerCase()];
      return {
        branch: await organisation(code),
        secretary: await person(`secretary-${branch}`),
        otherSecretary: await person(`second-${branch}`),
        committee: await organisation(BRANCHES[code]),
        officer: await person(`officer-${committee}-1`),
        otherOfficer: await person(`officer-${committee}-2`),
      };
    }),
  );
  const members = await owner.member.findMany({ orderBy: { id: 'asc' } });
  const travellers = members.map(({ id: memberId, personId, branchId }): Traveller => {
    const at = quarters.findIndex(({ branch }) => branch === branchId);
    const [from, to] = [quarters[at] as Quarter, quarters[(at + 1) % quarters.length] as Quarter];
    const start = { memberId, reason: REASON, data: { targetOrganisationId: to.branch } };
    const starter = personId;
    return { memberId, personId, starter, from, to, start, choices: () => movesHere({ personId, starter }, from, to) };
  });
  const people = quarters.flatMap((one) => [one.secretary, one.otherSecretary, one.officer, one.otherOfficer]);
  return { travellers, people: [...new Set(people)] };
}
