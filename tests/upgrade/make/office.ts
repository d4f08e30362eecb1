import { type Desk, openDesk } from '../../papers/desk';
import { publish2054 } from '../../support/business-time';
import { Clocks } from '../../support/clock';
import { type House, openHouse } from '../../support/house';
import { buildTown, type Town } from '../../support/town';
import type { Transfers } from '../../support/transfers';

/** A town whose people work by requests, in business time. A case starts at the office's time and then has its own. */
export interface Office {
  house: House;
  town: Town;
  desk: Desk;
  clocks: Clocks;
  // biome-ignore lint/suspicious/noExplicitAny: what came, whatever it is.
  as(personId: string, method: string, path: string, body?: unknown): Promise<any>;
  /** @returns the case's id */
  start(personId: string, procedure: string, body: object): Promise<string>;
  close(): Promise<void>;
}

/** Opens an office on a house of its own. */
export async function openOffice(): Promise<Office> {
  const own = await openHouse();
  await publish2054(own.owner);
  const town = await buildTown(own.owner, own.keys);
  const offset = () => desk.now - Date.now();
  const house: House = {
    ...own,
    gateway: {
      ...own.gateway,
      start: (procedure, offer) => own.gatewayWith({ clockOffset: offset() }).start(procedure, offer),
    },
  };
  const desk = await openDesk({ house } as Transfers);
  const clocks = new Clocks(house.client, 0);
  const as: Office['as'] = async (personId, method, path, body) => {
    const told = await desk.ask(personId, method, path, body);
    if (told.status >= 400) throw new Error(`${method} ${path}: ${told.status} ${JSON.stringify(told.body)}`);
    return told.body;
  };
  return {
    ...{ house, town, desk, clocks, as },
    async start(personId, procedure, body) {
      const ahead = offset();
      const { id } = await as(personId, 'POST', `/procedures/${procedure}/cases`, body);
      clocks.jumped(id, ahead);
      return id;
    },
    async close() {
      await desk.close();
      await house.close();
    },
  };
}
