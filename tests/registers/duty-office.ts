import { atTime, type Instant, type LocalDate } from '../../domain/time/dates';
import { type Served, serve, type Told } from '../api/served';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';

type Headers = Record<string, string>;

/** A town whose API has a clock that a test sets; nothing runs beside it. */
export interface DutyOffice {
  house: House;
  town: Town;
  api: Served;
  now: Instant;
  /** Ten in the morning of a day. */
  on(day: LocalDate): void;
  as(personId: string, method: string, path: string, body?: unknown, key?: string, headers?: Headers): Promise<Told>;
  /** Status, and what was refused. */
  refused(personId: string, method: string, path: string, body?: unknown): Promise<string>;
  close(): Promise<void>;
}

export async function openDutyOffice(day: LocalDate): Promise<DutyOffice> {
  const house = await openHouse({ withWorker: false });
  const town = await buildTown(house.owner, house.keys);
  const office = { house, town, now: atTime(day, 10) } as DutyOffice;
  const api = await serve(house, { clock: () => office.now });
  const tokens = new Map<string, string>();
  office.api = api;
  office.on = (next) => {
    office.now = atTime(next, 10);
    tokens.clear();
  };
  office.as = async (personId, method, path, body, key, headers) => {
    const token = tokens.get(personId) ?? (await api.tokenOf(personId));
    tokens.set(personId, token);
    return api.call(method, `/api/v1${path}`, {
      token,
      ...(body !== undefined && { body }),
      ...(key && { key }),
      ...(headers && { headers }),
    });
  };
  office.refused = async (personId, method, path, body) => {
    const { status, body: said } = await office.as(personId, method, path, body);
    return status < 400 ? `${status}` : `${status} ${said.type.split(':').at(-1)}`;
  };
  office.close = async () => {
    await api.stop();
    await house.close();
  };
  return office;
}
