import type { SampleMember } from './member';
import type { Random } from './random';
import type { SampleOrganisation } from './street';

/** A row of the sheet of people and roles, by field. */
export type SamplePerson = Record<string, string>;

const OFFICE = 'QH00';

/** Who holds which role: a secretary for every organisation, and the others where they are usual. */
export function samplePeople(
  random: Random,
  organisations: SampleOrganisation[],
  members: SampleMember[],
): SamplePerson[] {
  const rows: SamplePerson[] = [];
  const of = (branch: string) => members.filter((member) => member.branch === branch);
  const give = (member: SampleMember | undefined, organisation: string, role: string) => {
    if (!member) throw new Error(`no member for ${role} of ${organisation}`);
    const { name = '', identity = '' } = member;
    rows.push({ name, identity, organisation, role, from: `${random.whole(2022, 2025)}-0${random.whole(1, 9)}-01` });
  };
  const office = of(OFFICE);
  const street = ['书记', '副书记', '组织委员', '纪检委员', '组织员', '审计员'];
  for (const [place, role] of street.entries()) give(office[place], 'QH', role);
  rows.push({ name: '例管理员', loginName: 'admin', organisation: 'QH', role: '管理员', from: '2024-01-01' });
  give(office[8], OFFICE, '书记');
  for (const { code, kind } of organisations.filter(({ parent, code }) => parent === 'QH' && code !== OFFICE)) {
    const branches = organisations.filter(({ parent }) => parent === code);
    const first = of(branches[0]?.code ?? '');
    const last = of(branches.at(-1)?.code ?? '');
    give(first[5], code, '书记');
    give(last[5], code, '副书记');
    give(first[6], code, '组织委员');
    give(last[6], code, kind === 'committee' ? '组织员' : '社区工作者');
    for (const branch of branches) branchRoles(random, organisations, branch, of(branch.code), give);
  }
  return rows;
}

function branchRoles(
  random: Random,
  organisations: SampleOrganisation[],
  branch: SampleOrganisation,
  members: SampleMember[],
  give: (member: SampleMember | undefined, organisation: string, role: string) => void,
): void {
  give(members[0], branch.code, '书记');
  if (branch.members > 40 || random.chance(0.4)) give(members[1], branch.code, '副书记');
  if (branch.members > 40) give(members[7], branch.code, '组织委员');
  const groups = organisations.filter(({ parent }) => parent === branch.code);
  for (const { code } of groups) {
    // Its leader is one of the group, and holds nothing else.
    give(
      members.find((member, place) => member.group === code && place >= 2 && place <= 4),
      code,
      '党小组长',
    );
  }
}
