import { randomUUID } from 'node:crypto';
import type { SweepPage } from '../../../cases/sweep';
import { atTime, type LocalDate } from '../../../domain/time/dates';
import { neverCameSweep } from '../../../procedures/double-registration/never-came-sweep';
import { tellRegistrant } from '../../../registers/registrants/tell-registrant';
import type { House } from '../../support/house';
import type { Transfers } from '../../support/transfers';
import { swept } from '../dues-round/swept';
import type { Entered } from './entered';

/** An opening as the register has it, plainly synthetic, with as many places as it has. */
export async function opened(
  { owner }: House,
  organisationId: string,
  given: { title: string; times?: string[]; capacity?: number; from: LocalDate; until?: LocalDate },
): Promise<string> {
  const id = randomUUID();
  const { title, times = [], capacity = null, from, until } = given;
  await owner.opening.create({
    data: {
      ...{ id, kind: 'item', organisationId, title, details: '示例', service: 'environment', times, capacity },
      ...{ openFrom: new Date(from), openUntil: until ? new Date(until) : null, createdAt: new Date(from) },
    },
  });
  for (let number = 1; number <= (capacity ?? 0); number++)
    await owner.openingPlace.create({ data: { openingId: id, number } });
  return id;
}

/** A service as the register has it, of which the case is told in the same transaction. */
export async function serviceOf(
  { db, owner }: House,
  { id: registrantId, personId }: Pick<Entered, 'id' | 'personId'>,
  organisationId: string,
  day: LocalDate,
  state: 'recorded' | 'certified',
  { minutes = 60, kind = 'environment', tell = true } = {},
): Promise<string> {
  const id = randomUUID();
  const at = new Date(atTime(day, 12));
  await owner.service.create({
    data: {
      ...{
        id,
        personId,
        registrantId,
        organisationId,
        kind,
        day: new Date(day),
        minutes,
        what: Buffer.alloc(0),
        state,
      },
      ...{ certifyBy: new Date(day), recordedBy: personId, recordedAt: at, stateAt: at },
    },
  });
  await saidOfService(owner, id, { seq: 1, state, by: personId, at });
  const type = state === 'recorded' ? 'service-recorded' : 'service-certified';
  if (tell) {
    const data = { serviceId: id, day };
    await db.$executeRaw(tellRegistrant(registrantId, { type, fact: `${id}:${state}`, at: at.getTime(), data }));
  }
  return id;
}

/** What became of a service, as its record has it. */
export async function saidOfService(
  owner: House['owner'],
  serviceId: string,
  said: { seq: number; state: string; by: string; at: Date },
): Promise<void> {
  // A refusal says why.
  const text = said.state === 'refused' ? { text: Buffer.from('示例') } : {};
  await owner.serviceStep.create({ data: { id: randomUUID(), serviceId, ...said, ...text } });
}

/**
 * The look at a day. Before it tells cases, their clocks are moved on: one that still looks for news of an earlier day would
 * hear it on that day. So a look that finds somebody to tell is taken back first, and made again once they are there.
 * @param come moves the cases on that it is about to tell
 * @returns the cases that it told
 */
export async function lookedWhen(
  { house }: Pick<Transfers, 'house'>,
  day: LocalDate,
  come: (caseIds: readonly string[]) => Promise<void>,
): Promise<readonly string[]> {
  let told: readonly string[] = [];
  const takenBack = new Error('taken back');
  const look = (isAgain: boolean) =>
    house.db.$transaction(
      async (tx) => {
        let after: string | null = '';
        while (after !== null) {
          const page: SweepPage = { tx, runId: randomUUID(), asOf: day, at: atTime(day, 0, 10), after };
          after = (await neverCameSweep.page(page)).next;
        }
        const rows = await tx.caseNews.findMany({
          where: { type: 'never-came', heardSeq: null },
          select: { caseId: true },
        });
        told = rows.map(({ caseId }) => caseId);
        if (told.length && !isAgain) throw takenBack;
      },
      { timeout: 120_000 },
    );
  try {
    await look(false);
  } catch (error) {
    if (error !== takenBack) throw error;
    await come(told);
    await look(true);
  }
  return told;
}

/** The look at a day. @returns how many cases it told */
export const looked = async ({ house }: Pick<Transfers, 'house'>, day: LocalDate): Promise<number> =>
  (await swept(house.db, neverCameSweep, day)).changed;
