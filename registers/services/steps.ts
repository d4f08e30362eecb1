import { randomUUID } from 'node:crypto';
import type { ServiceState } from '../../domain/registrants/services';
import type { Instant } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { fromDbDate } from '../../prisma/db-date';
import { Prisma, type Service } from '../../prisma/generated/client';
import { dutyFactsStatement } from '../duties/duty-facts';
import type { Fact } from '../news/tell-cases';
import { tellRegistrant } from '../registrants/tell-registrant';
import { sealServiceText } from './sealed-texts';

/** Something that becomes of a service. */
export interface ServiceMove {
  state: ServiceState;
  text?: string | undefined;
  /** null: who had a code. */
  by: string | null;
  score?: number | undefined;
  at: Instant;
  keys: KeyRing;
}

/**
 * Puts on record how a service stands now, and tells who lives by it: the case of the registrant, and the duties of a
 * member. For the transaction in which its row is locked or made.
 */
export async function moveService(tx: Transaction, row: Service, move: ServiceMove): Promise<void> {
  const { state, text, by, score, at, keys } = move;
  const stepId = randomUUID();
  const sealed = text ? sealServiceText(keys, `service-step.text:${stepId}`, text) : null;
  const [{ seq }] = await tx.$queryRaw<[{ seq: number }]>`
    INSERT INTO service_step (id, service_id, seq, state, text, by, at)
    SELECT ${stepId}::uuid, ${row.id}::uuid, coalesce(max(seq), 0) + 1, ${state}, ${sealed}, ${by}::uuid,
           ${new Date(at)}::timestamptz
      FROM service_step WHERE service_id = ${row.id}::uuid RETURNING seq`;
  if (row.state !== state || score !== undefined) {
    await tx.service.update({
      where: { id: row.id },
      data: { state, stateAt: new Date(at), score: score ?? null, ...(state === 'answered' && { askedOn: null }) },
    });
  }
  if (row.registrantId) await tellOfService(tx, row, { state, seq, at });
  if (row.memberId && row.commitmentId) await tellWork(tx, row, state, at);
}

/** What the case of the registrant hears: that there is something to certify, that it is certified, or settled otherwise. */
async function tellOfService(
  tx: Transaction,
  { id, registrantId, day }: Service,
  { state, seq, at }: { state: ServiceState; seq: number; at: Instant },
): Promise<void> {
  const of = { at, fact: seq === 1 ? id : `${id}:${seq}` };
  const told: Record<ServiceState, Pick<Fact, 'type' | 'data'>> = {
    recorded: { type: 'service-recorded', data: { serviceId: id } },
    answered: { type: 'service-recorded', data: { serviceId: id } },
    certified: { type: 'service-certified', data: { serviceId: id, day: fromDbDate(day) } },
    refused: { type: 'service-settled', data: { serviceId: id, state } },
    void: { type: 'service-settled', data: { serviceId: id, state } },
  };
  await tx.$executeRaw(tellRegistrant(registrantId as string, { ...of, ...told[state] }));
}

/**
 * A certified service is 党分配的工作 of its month only where it was done on a post that was assigned: with notice, date
 * and his yes. Whatever else becomes of it takes that back. No month is missed by a post.
 */
async function tellWork(tx: Transaction, row: Service, state: ServiceState, at: Instant): Promise<void> {
  const day = fromDbDate(row.day);
  const verdict = state === 'certified' ? 'done' : 'void';
  const found = Prisma.sql`
    SELECT ${row.memberId}::uuid AS member_id, ${day.slice(0, 7)} AS month, ${row.id} AS fact,
           ${verdict} AS verdict, ${state === 'certified' ? 'served' : 'withdrawn'} AS basis
      FROM commitment t JOIN opening o ON o.id = t.opening_id
     WHERE t.id = ${row.commitmentId}::uuid AND o.kind = 'post' AND t.yes_on IS NOT NULL
       AND t.assigned_on <= ${day}::date
       AND (${verdict} = 'done' OR EXISTS (SELECT 1 FROM duty_fact f WHERE f.member_id = ${row.memberId}::uuid
                                              AND f.source = 'posts' AND f.fact = ${row.id}))`;
  await tx.$executeRaw(dutyFactsStatement(found, { duty: 'work', source: 'posts', at }));
}
