import { randomUUID } from 'node:crypto';
import { enterRegistrants } from '../../../registers/registrants/enter';
import { compareList } from '../../../registers/registrants/lists/compare';
import type { OpenConsole } from '../open-console';

/** A registrant of east, and a list of his unit on which he is not: it waits to be taken. */
export async function registrantsToLookAt({ house, town }: OpenConsole, givenBy: string) {
  const at = Date.now();
  const unitId = randomUUID();
  await house.owner.unit.create({ data: { id: unitId, keptBy: town.east, name: '示例单位', createdAt: new Date(at) } });
  const one = { name: '例报甲', mobile: '13900000001', talents: ['law'], wishes: [], times: ['holiday'] };
  const [registrantId] = await house.db.$transaction((tx) =>
    enterRegistrants(
      tx,
      house.keys,
      [{ ...one, communityId: town.east, unitId, kind: 'residence', standing: 'listed' }],
      { at },
    ),
  );
  const known = { ...one, id: registrantId as string, communityId: town.east, unitName: '示例单位' };
  const [gone] = compareList([], [known], new Set(['示例单位']));
  const registrantListId = randomUUID();
  await house.owner.registrantList.create({
    data: {
      ...{ id: registrantListId, organisationId: town.east, unitId, kind: 'residence', givenBy, givenAt: new Date(at) },
      ...{ lines: 1, remarks: [] },
      rows: {
        create: [
          {
            ...{ id: randomUUID(), position: -1, outcome: gone?.outcome ?? '', registrantId },
            ...{ communityId: town.east, unitName: '示例单位' },
          },
        ],
      },
    },
  });
  return { registrantId: registrantId as string, registrantListId };
}
