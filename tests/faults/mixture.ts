import { randomUUID } from 'node:crypto';
import { addDays, localDate } from '../../domain/time/dates';
import type { Random } from '../../stack/sample/random';
import { syntheticIdentity } from '../support/town';
import type { Comer, Journey, Leaver } from './journey';
import type { Quarter, Quarters } from './quarter';
import type { AnyStack } from './stack';
import { comesIn, movesAway } from './turns';
import { REASON } from './walk';

/** How many go to another system, and how many come from one. The others stay here, a third of them below their committee. */
const AWAY = 0.15;
const IN = 0.15;

/** Everybody of a round. */
export interface Mixture {
  /** In the order in which they set out. */
  journeys: Journey[];
  /** Who is a member here when it begins. */
  members: { memberId: string; personId: string; from: Quarter }[];
  comers: Comer[];
}

/** Adds members and letters for so many transfers of every kind, by turns in an order that `random` gives. */
export async function mixture(
  { owner }: Pick<AnyStack, 'owner'>,
  quarters: Quarters,
  count: number,
  random: Random,
): Promise<Mixture> {
  const outside = await enterOutside(owner, quarters);
  const [away, coming] = [Math.round(count * AWAY), Math.round(count * IN)];
  const travellers = await quarters.travellers(count - away - coming, random);
  const leavers: Leaver[] = [];
  for (let index = 0; index < away; index++) leavers.push(await leaver(quarters, outside, index, random));
  const comers = Array.from({ length: coming }, (_, index) => comer(quarters, outside, index));
  return {
    journeys: shuffled([...travellers, ...leavers, ...comers], random),
    members: [...travellers, ...leavers],
    comers,
  };
}

/** An organisation of another system. @returns its id */
export async function enterOutside(owner: AnyStack['owner'], { town }: Quarters): Promise<string> {
  const id = randomUUID();
  const createdBy = town.people.eastOfficer;
  const name = '示例外市示例街道党工委';
  await owner.outsideOrganisation.create({ data: { id, name, createdBy, createdAt: new Date() } });
  return id;
}

async function leaver({ member, all }: Quarters, outside: string, index: number, random: Random): Promise<Leaver> {
  const from = all[index % all.length] as Quarter;
  const identityNumber = syntheticIdentity(`${1960 + Math.floor(index / 100)}0220`);
  const ids = await member(from.branch, identityNumber, index);
  const starter = random.chance(0.5) ? from.secretary : ids.personId;
  const start = { memberId: ids.memberId, reason: REASON, data: { outsideOrganisationId: outside } };
  return { ...ids, starter, from, start, choices: () => movesAway({ ...ids, starter, from }) };
}

/** Every third is within his probation, every third is sent to the committee, which chooses the branch. */
export function comer({ all }: Quarters, outside: string, index: number): Comer {
  const to = all[index % all.length] as Quarter;
  const today = localDate(Date.now());
  const identityNumber = syntheticIdentity(`${1985 + Math.floor(index / 100)}0302`);
  const data = {
    outsideOrganisationId: outside,
    targetOrganisationId: index % 3 === 0 ? to.committee : to.branch,
    letterNumber: `示组转〔${today.slice(0, 4)}〕第${index + 1}号`,
    letterIssuedOn: addDays(today, -10),
    letterValidUntil: addDays(today, 20),
    reportedOn: addDays(today, -1),
    ...(index % 2 ? { duesPaidTo: addDays(today, -40).slice(0, 7) } : {}),
  };
  const membership: Record<string, string> =
    index % 3 === 1
      ? { kind: 'probationary', joinedOn: addDays(today, -100) }
      : { kind: 'full', joinedOn: '2010-07-01', fullOn: '2011-07-01' };
  const typed = {
    ...{ name: '示例来者', identityNumber, ethnicity: '汉族', phone: '13900000033' },
    ...{ education: 'bachelor', category: 'enterprise-professional' },
    ...membership,
  };
  const { officer: starter, otherOfficer, secretary } = to;
  const rival = data.targetOrganisationId === to.branch ? secretary : otherOfficer;
  return { identityNumber, to, starter, rival, start: { data, typed }, choices: () => comesIn({ to }) };
}

function shuffled<T>(list: T[], random: Random): T[] {
  const order = [...list];
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.whole(0, last);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
