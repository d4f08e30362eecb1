import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';
import { type Served, serve, type Told } from './served';

export const REASON = '因搬迁至西社区居住';
export const CONTACT = '示例甲 010-00000000';
export const START = '/procedures/relation-transfer/cases';

export const startBody = (memberId: string, target: string) => ({
  memberId,
  reason: REASON,
  contact: CONTACT,
  data: { targetOrganisationId: target },
});

/** A town with its API and worker, in which people act by requests. */
export interface Office {
  house: House;
  town: Town;
  api: Served;
  /** Sends as a person. */
  as(personId: string, method: string, path: string, body?: unknown, key?: string): Promise<Told>;
  /** A transfer from east1 that the member started himself. */
  started(target?: string): Promise<{ memberId: string; personId: string; caseId: string; told: Told }>;
  /** Takes an outcome of the case's open task. */
  decide(personId: string, caseId: string, outcome: string, more?: object, key?: string): Promise<Told>;
  close(): Promise<void>;
}

/** Opens an office; `close` it in afterAll. */
export async function openOffice(): Promise<Office> {
  const house = await openHouse();
  const town = await buildTown(house.owner, house.keys);
  const api = await serve(house);
  const tokens = new Map<string, string>();
  const as: Office['as'] = async (personId, method, path, body, key) => {
    const token = tokens.get(personId) ?? (await api.tokenOf(personId));
    tokens.set(personId, token);
    return api.call(method, `/api/v1${path}`, { token, ...(body !== undefined && { body }), ...(key && { key }) });
  };
  return {
    house,
    town,
    api,
    as,
    async started(target = town.west1) {
      const { memberId, personId } = await town.member(town.east1);
      const told = await as(personId, 'POST', START, startBody(memberId, target));
      if (told.status !== 201) throw new Error(`the start was answered ${told.status} ${told.body.type}`);
      return { memberId, personId, caseId: told.body.id as string, told };
    },
    async decide(personId, caseId, outcome, more = {}, key) {
      const task = await house.db.task.findFirstOrThrow({ where: { caseId, closedAt: null } });
      return as(personId, 'POST', `/tasks/${task.id}/decision`, { outcome, ...more }, key);
    },
    async close() {
      await api.stop();
      await house.close();
    },
  };
}
