import type { Cast } from './cast';
import { instant } from './days';
import type { Office } from './office';

/** Cases of members who had one already. @param caseOf the case of a course @returns their ids by name */
export async function beginSecondCases(
  { house, town, desk, start }: Office,
  cast: Cast,
  caseOf: (name: string) => string,
) {
  desk.now = instant('2054-12-16');
  const memberOf = async (name: string) => {
    const { memberId } = await house.db.case.findUniqueOrThrow({ where: { id: caseOf(name) } });
    return memberId as string;
  };
  const { secretary } = cast.people;
  const again = { data: { targetOrganisationId: town.west1 }, reason: '示例理由' };
  return [
    {
      name: 'visit: his letter has expired',
      id: await start(secretary, 'pocket-visit', { memberId: await memberOf('between: expired'), data: {} }),
      stands: 'VISIT',
    },
    {
      name: 'between: begun again',
      id: await start(secretary, 'relation-transfer', { memberId: await memberOf('withdrawn'), ...again }),
      stands: 'OUT_COMMITTEE',
    },
  ];
}
