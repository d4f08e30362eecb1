import { atTime, type Instant } from '../../domain/time/dates';
import { type House, openHouse } from '../support/house';
import { closeSitting, freezeSitting, seedToldSitting } from '../support/sittings';
import { buildTown, syntheticIdentity, type Town } from '../support/town';
import { type Served, serve, type Told } from './served';

/** A member of a test's own. */
export type SittingMember = Awaited<ReturnType<Town['member']>>;

/** When the sittings of these tests begin: an evening. */
export const BEGINS: Instant = atTime('2054-03-17', 19, 0);
export const CLOSES: Instant = atTime('2054-03-17', 20, 30);

/** A town whose sittings stand in the registers without their cases: what people do in them is asked of the API. */
export interface SittingHouse {
  house: House;
  town: Town;
  api: Served;
  /** When everybody acts. */
  now: Instant;
  as(personId: string, method: string, path: string, body?: unknown): Promise<Told>;
  /** Many members of a branch. */
  crowd(branchId: string, count: number): Promise<SittingMember[]>;
  /** A sitting of these, which its members have been told of. */
  notified(hosts: string[], more?: { keeperId?: string; kinds?: string[] }): Promise<string>;
  /** Its list is frozen, as its step does it. */
  opened(hosts: string[], more?: { keeperId?: string; kinds?: string[] }): Promise<string>;
  freeze(id: string): Promise<void>;
  /** Its list is closed, as its step does it. */
  close(id: string): Promise<void>;
  /** "verdict basis" of what a sitting says of a member. */
  fact(id: string, memberId: string): Promise<string | undefined>;
  /** What a person was told under the sitting. */
  toldOf(id: string, personId: string): Promise<string[]>;
  stop(): Promise<void>;
}

/** Opens such a house; `stop` it in afterAll. */
export async function openSittingHouse(rateLimitFactor = 1000): Promise<SittingHouse> {
  const house = await openHouse({ withWorker: false });
  const town = await buildTown(house.owner, house.keys);
  const config = { ...house.config, api: { ...house.config.api, rateLimitFactor } };
  const here = { house, town, now: BEGINS } as SittingHouse;
  here.api = await serve(house, { config, clock: () => here.now });
  const tokens = new Map<string, string>();
  here.as = async (personId, method, path, body) => {
    // Sessions end within a day, and time jumps here.
    const session = `${personId} ${here.now}`;
    const token = tokens.get(session) ?? (await here.api.tokenOf(personId));
    tokens.set(session, token);
    return here.api.call(method, `/api/v1${path}`, { token, ...(body !== undefined && { body }) });
  };
  here.crowd = async (branchId, count) => {
    const members: SittingMember[] = [];
    // Of other years, since there are few numbers of one day.
    for (let more = 0; more < count; more++) {
      const identityNumber = syntheticIdentity(`${1930 + (more % 50)}0220`);
      members.push(await town.member(branchId, { identityNumber }));
    }
    return members;
  };
  here.notified = (hosts, more) => seedToldSitting(house, { hosts, beginsAt: BEGINS, endsAt: CLOSES, ...more });
  here.freeze = (id) => freezeSitting(house, id, BEGINS);
  here.opened = async (hosts, more) => {
    const id = await here.notified(hosts, more);
    await here.freeze(id);
    return id;
  };
  here.close = (id) => closeSitting(house, id, here.now);
  here.fact = async (fact, memberId) => {
    const found = await house.owner.dutyFact.findFirst({ where: { fact, memberId } });
    return found ? `${found.verdict} ${found.basis}` : undefined;
  };
  here.toldOf = async (id, personId) => {
    const rows = await house.owner.notice.findMany({
      where: { personId, caseId: `sitting-${id}` },
      orderBy: { localDate: 'asc' },
    });
    return rows.flatMap(({ lines }) => lines);
  };
  here.stop = async () => {
    await here.api.stop();
    await house.close();
  };
  return here;
}

/** What an answer says: its status, or the type of its problem. */
export const answered = ({ status, body }: Told): number | string =>
  body?.type === undefined ? status : body.type.replace('urn:dangwu:problem:', '');
