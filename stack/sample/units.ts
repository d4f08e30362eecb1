import { addMonths, type Instant, localDate } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { enterCouncilSeat } from '../../registers/councils/seats';
import { enterResource } from '../../registers/resources/keep-resource';
import { makeLink } from '../../registers/unit-links/make-link';
import { enterUnit, reportUnit } from '../../registers/units/write-unit';

/** Who enters them, and for which community. */
interface KeptBy {
  communityId: string;
  officerId: string;
}

/** Invented units: with a party organisation of their own, and without. */
const UNITS = [
  {
    name: '示例市水务局',
    partyName: '示例市水务局机关党委',
    lends: '二楼会议室',
    terms: '工作日晚上和周末，提前三天预约',
  },
  {
    name: '示例区第一中学',
    partyName: '示例区第一中学党总支',
    lends: '操场和报告厅',
    terms: '周末和寒暑假，每次不超过半天',
  },
  {
    name: '示例街道卫生服务中心',
    partyName: '示例街道卫生服务中心党支部',
    lends: '义诊小组',
    terms: '每月第二个周六上午',
  },
  { name: '示例物业服务公司', partyName: null, lends: undefined, terms: '' },
] as const;

/**
 * Units of a community: all but the last have reported, lend something, sit in its 联席会 and have a link. The link's token is
 * kept nowhere: whoever tries it makes another.
 */
export async function bringUnits(tx: Transaction, keys: KeyRing, at: Instant, { communityId, officerId }: KeptBy) {
  const { path } = await tx.organisation.findUniqueOrThrow({ where: { id: communityId }, select: { path: true } });
  const today = localDate(at);
  const held = { role: 'organisation-officer', organisationId: communityId, path } as const;
  const c = { deps: { keys }, actor: { personId: officerId, roles: [held] }, at, today };
  const ids: string[] = [];
  for (const [index, { name, partyName, lends, terms }] of UNITS.entries()) {
    const liaison = { name: `示例联络${index + 1}`, phone: `1390000${String(2101 + index)}` };
    const unitId = await enterUnit(tx, c, { keptBy: communityId, name, partyName, liaison });
    ids.push(unitId);
    if (!lends) continue;
    await reportUnit(tx, c, unitId, today);
    await enterResource(tx, c, { communityId, unitId, title: lends, terms });
    const fromDay = addMonths(today, -2);
    await enterCouncilSeat(tx, c, {
      organisationId: communityId,
      unitId,
      role: 'liaison',
      holder: liaison.name,
      fromDay,
    });
    await makeLink(tx, c, { unitId, communityId, purpose: 'deferral', days: 60 });
  }
  return ids;
}
