import { randomUUID } from 'node:crypto';
import type { Who } from './course';
import { instant } from './days';
import type { Office } from './office';

/** Those of an office whom courses call by what they are. */
export interface Cast {
  people: Record<Exclude<Who, 'member'>, string>;
  outsideId: string;
  groupId: string;
}

/** Whom the courses need besides the town's people. */
export async function gather({ town, house, desk, as }: Office): Promise<Cast> {
  const { people } = town;
  desk.now = instant('2054-10-12');
  const outside = { name: '示例外市示例街道党工委', address: '示例外市示例路1号', phone: '010-60000021' };
  const { id: outsideId } = await as(people.eastOfficer, 'POST', '/outside-organisations', outside);
  const group = { code: 'east1g1', name: '示例东社区第一党支部第一党小组', kind: 'group', parentId: town.east1 };
  const { id: groupId } = await as(people.administrator, 'POST', '/organisations', group);
  await house.owner.organisation.update({
    where: { id: town.east },
    data: { phone: '010-60000001', address: '示例市示例路1号', fax: '010-60000003', postcode: '990001' },
  });
  return {
    ...{ outsideId, groupId },
    people: {
      secretary: people.east1Secretary,
      otherSecretary: people.east2Secretary,
      newSecretary: people.west1Secretary,
      officer: people.eastOfficer,
      newOfficer: people.westOfficer,
      colleague: await town.person('organisation-officer', town.east),
      newColleague: await town.person('organisation-commissioner', town.west),
    },
  };
}

/** Somebody leads a group from 2050 on. */
export async function appointLeader({ house }: Office, personId: string, organisationId: string): Promise<void> {
  const data = { id: randomUUID(), personId, organisationId, role: 'group-leader', fromDate: new Date('2050-01-01') };
  await house.owner.roleHolding.create({ data });
}
