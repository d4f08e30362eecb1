import { addDays, addMonths, type Instant, localDate } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { enterHouseholdPairing, enterUnitPairing } from '../../registers/pairings/enter-pairing';
import type { SampleRegistrant } from './registrants';

interface Kept {
  /** Communities, each with who keeps it. */
  keepers: ReadonlyMap<string, string>;
  registrants: readonly SampleRegistrant[];
}

const ABOUT = ['每月一次义诊进社区', '暑期课业辅导和场地共享'];

/** Two households of each community, plainly made up, each with a registrant who serves. */
const HOUSEHOLDS = [
  { name: '例户一', address: '示例小区1栋1单元101' },
  { name: '例户二', address: '示例小区2栋3单元602' },
];

/** 结对 of the sample's communities: its units that have reported, and some who serve with households. */
export async function bringPairings(tx: Transaction, keys: KeyRing, at: Instant, { keepers, registrants }: Kept) {
  const today = localDate(at);
  const fromDay = addMonths(today, -3);
  for (const [communityId, personId] of keepers) {
    const { path } = await tx.organisation.findUniqueOrThrow({ where: { id: communityId }, select: { path: true } });
    const held = { role: 'organisation-officer', organisationId: communityId, path } as const;
    const c = { deps: { keys }, actor: { personId, roles: [held] }, at, today };
    const units = await tx.unit.findMany({
      where: { keptBy: communityId, registeredOn: { not: null } },
      orderBy: { name: 'asc' },
      take: ABOUT.length,
    });
    for (const [index, { id: unitId }] of units.entries()) {
      const about = ABOUT[index] as string;
      const sides = { keeperId: personId, unitSide: `示例联络${index + 1}` };
      await enterUnitPairing(tx, c, { communityId, unitId, about, ...sides, fromDay });
    }
    const serving = registrants.filter((one) => one.communityId === communityId && one.standing === 'serving');
    for (const [index, household] of HOUSEHOLDS.entries()) {
      const one = serving[index];
      if (!one) continue;
      const consentOn = addDays(fromDay, -3);
      await enterHouseholdPairing(tx, c, { communityId, registrantId: one.id, household, consentOn, fromDay });
    }
  }
}
