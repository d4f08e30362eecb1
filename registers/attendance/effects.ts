import type {
  AttendanceClosed,
  OfSitting,
  SittingFixed,
  SittingPlanned,
  SittingTakenBack,
  WithGuests,
} from '../../domain/effects/attendance';
import { guestCallOffText, guestPutOffText, inviteText } from '../../domain/life/guest-texts';
import {
  callOffText,
  callText,
  changeText,
  eveText,
  putOffText,
  type ToldSitting,
} from '../../domain/life/notice-texts';
import { type Instant, localDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import type { EffectOf, EffectWriter } from '../effect-writer';
import { lookAfterAbsent } from './absent-twice';
import { closeAttendance } from './close';
import { freezeAttendance, listAttendance } from './freeze';
import { tellGuestsOfChange } from './guests-of-change';
import { lifeFactsStatement } from './life-facts';
import { dayOfSitting } from './on-the-list';
import { freePlanItems, holdPlanItems } from './plan-items';
import { tellAbsent } from './tell-absent';
import { calledGuests, noteCalledGuests, tellGuests } from './tell-guests';
import { tellMembers } from './tell-members';
import { toldSitting } from './told-sitting';

const { sql } = Prisma;

const moment = (at: Instant) => sql`${new Date(at)}::timestamptz`;

const hostRows = (sittingId: string, hosts: readonly string[]) => sql`
  INSERT INTO sitting_host (sitting_id, organisation_id)
  SELECT ${sittingId}::uuid, host FROM unnest(${[...hosts]}::uuid[]) AS host
  ON CONFLICT DO NOTHING`;

/** Leave was given for a day: on another one it has to be asked for anew. */
const noLeave = (sittingId: string, unlessAt?: Instant) => sql`
  UPDATE attendance a
     SET leave_kind = NULL, leave_status = NULL, leave_reason = NULL, leave_asked_at = NULL, leave_answered_by = NULL,
         leave_answered_at = NULL
    FROM sitting s
   WHERE a.sitting_id = ${sittingId}::uuid AND s.id = a.sitting_id AND a.leave_status IS NOT NULL
     ${unlessAt === undefined ? Prisma.empty : sql`AND ${dayOfSitting} <> ${localDate(unlessAt)}::date`}`;

const plan: EffectWriter<SittingPlanned> = {
  run: async (tx, { sittingId, organisationId, title, kinds, beginsAt, endsAt, hosts, items }, { caseId }) => {
    await tx.$executeRaw`
      INSERT INTO sitting (id, case_id, organisation_id, title, kinds, begins_at, ends_at, place, status)
      VALUES (${sittingId}::uuid, ${caseId}, ${organisationId}::uuid, ${title}, ${[...kinds]}::text[], ${moment(beginsAt)},
              ${moment(endsAt)}, '', 'planned')`;
    await tx.$executeRaw(hostRows(sittingId, hosts));
    await tx.$executeRaw`
      UPDATE plan_item SET sitting_id = ${sittingId}::uuid
       WHERE id = ANY(${[...items]}::uuid[]) AND sitting_id IS NULL`;
    await tx.$executeRaw(holdPlanItems(sittingId));
  },
};

const fix: EffectWriter<SittingFixed> = {
  run: async (tx, values, { at }) => {
    await lockSitting(tx, values.sittingId);
    const { title: calledBefore } = await toldSitting(tx, values.sittingId);
    const { sittingId, title, kinds, beginsAt, endsAt, hosts, keeperId, minuteTakerId, studyMinutes, called } = values;
    await tx.$executeRaw(noLeave(sittingId, beginsAt));
    await tx.$executeRaw`
      UPDATE sitting
         SET title = ${title ?? calledBefore}, kinds = ${[...kinds]}::text[], begins_at = ${moment(beginsAt)}, ends_at = ${moment(endsAt)},
             keeper_id = ${keeperId}::uuid, minute_taker_id = ${minuteTakerId}::uuid, study_minutes = ${studyMinutes},
             status = 'notified', version = version + 1
       WHERE id = ${sittingId}::uuid`;
    await tx.$executeRaw`
      DELETE FROM sitting_host
       WHERE sitting_id = ${sittingId}::uuid AND organisation_id <> ALL(${[...hosts]}::uuid[])`;
    await tx.$executeRaw(hostRows(sittingId, hosts));
    await tx.$executeRaw(freePlanItems(sittingId));
    await tx.$executeRaw(holdPlanItems(sittingId));
    if (!called) return;
    const { caseId, ...sitting } = await toldSitting(tx, sittingId);
    await tellMembers(tx, { sittingId, caseId, text: changeText(sitting, calledBefore), at, whom: wereCalled });
    await tellGuestsOfChange(tx, { sittingId, caseId, sitting, at, guests: values.guests ?? [], calledBefore });
  },
};

/** Whoever belongs to it that day is on the list from here on, so that it is known who was told. */
const call: EffectWriter<OfSitting & WithGuests> = {
  run: async (tx, { sittingId, guests = [] }, { at }) => {
    await brought(tx, listAttendance(sittingId));
    const { caseId, ...sitting } = await toldSitting(tx, sittingId);
    const whom = sql`a.apart IS NULL`;
    await tellMembers(tx, { sittingId, caseId, text: callText(sitting), at, whom, stamp: 'called_at' });
    await tellGuests(tx, { sittingId, caseId, text: inviteText(sitting), at, guests });
    await noteCalledGuests(tx, sittingId, guests);
  },
};

/** Who came to the branch meanwhile hears of it with this. */
const remind: EffectWriter<OfSitting> = {
  run: async (tx, { sittingId }, { at }) => {
    await brought(tx, listAttendance(sittingId));
    const { caseId, ...sitting } = await toldSitting(tx, sittingId);
    const whom = sql`a.apart IS NULL AND a.leave_status IS DISTINCT FROM 'granted'`;
    await tellMembers(tx, { sittingId, caseId, text: eveText(sitting, localDate(at)), at, whom, stamp: 'called_at' });
  },
};

const open: EffectWriter<OfSitting> = {
  run: async (tx, { sittingId }, { at }) => {
    await lockSitting(tx, sittingId);
    await brought(tx, freezeAttendance(sittingId, at));
  },
};

const keeper: EffectWriter<OfSitting & { keeperId: string }> = {
  statements: ({ sittingId, keeperId }) => [
    sql`UPDATE sitting SET keeper_id = ${keeperId}::uuid, version = version + 1 WHERE id = ${sittingId}::uuid`,
  ],
};

const close: EffectWriter<AttendanceClosed> = {
  run: async (tx, { sittingId, makeUpUntil, tell, lateLeave, callBy }, { actorId, at }) => {
    await lockSitting(tx, sittingId);
    await brought(tx, closeAttendance(sittingId, { actorId, at, makeUpUntil }));
    await tx.$executeRaw(lifeFactsStatement(sittingId, at));
    if (!tell) return;
    await tellAbsent(tx, { sittingId, makeUpUntil, lateLeave, at });
    await lookAfterAbsent(tx, { sittingId, at, by: callBy });
  },
};

/** What was ticked goes; who was called hears of it, and is called again when the new day is fixed. */
const putOff: EffectWriter<SittingTakenBack> = {
  run: async (tx, { sittingId, called }, { at }) => {
    await lockSitting(tx, sittingId);
    if (called) await tellCalled(tx, sittingId, at, putOffText, guestPutOffText);
    await noteCalledGuests(tx, sittingId, []);
    await tx.$executeRaw`
      UPDATE attendance SET mark = NULL, marked_by = NULL, marked_how = NULL, marked_at = NULL, called_at = NULL
       WHERE sitting_id = ${sittingId}::uuid`;
    await tx.$executeRaw(noLeave(sittingId));
    await tx.$executeRaw`
      UPDATE sitting SET status = 'planned', opened_at = NULL, version = version + 1 WHERE id = ${sittingId}::uuid`;
  },
};

const archive: EffectWriter<OfSitting> = {
  statements: ({ sittingId }) => [
    sql`UPDATE sitting SET status = 'archived', version = version + 1 WHERE id = ${sittingId}::uuid`,
  ],
};

/** Its lines of the plan are free again. */
const callOff: EffectWriter<SittingTakenBack> = {
  run: async (tx, { sittingId, called }, { at }) => {
    if (called) await tellCalled(tx, sittingId, at, callOffText, guestCallOffText);
    await tx.$executeRaw`
      UPDATE sitting SET status = 'cancelled', version = version + 1 WHERE id = ${sittingId}::uuid`;
    await tx.$executeRaw`UPDATE plan_item SET sitting_id = NULL WHERE sitting_id = ${sittingId}::uuid`;
    await tx.$executeRaw(lifeFactsStatement(sittingId, at));
  },
};

/** On the list of its branch, and of no member. */
const notHeld: EffectWriter<OfSitting> = {
  statements: ({ sittingId }, { at }) => [
    sql`UPDATE sitting SET status = 'not-held', version = version + 1 WHERE id = ${sittingId}::uuid`,
    sql`UPDATE plan_item SET not_held_at = ${moment(at)}
         WHERE sitting_id = ${sittingId}::uuid AND not_held_at IS NULL AND to_date < ${localDate(at)}::date`,
  ],
};

type TextOf = (sitting: ToldSitting) => string;

/** Condition on the line `a`: its member was called. */
const wereCalled = sql`a.called_at IS NOT NULL`;

/** Tells whoever was called, guests too, that it does not take place that day. */
async function tellCalled(
  tx: Transaction,
  sittingId: string,
  at: EffectOf['at'],
  textOf: TextOf,
  guestTextOf: TextOf,
): Promise<void> {
  const { caseId, ...sitting } = await toldSitting(tx, sittingId);
  await tellMembers(tx, { sittingId, caseId, text: textOf(sitting), at, whom: wereCalled });
  const guests = await calledGuests(tx, sittingId);
  await tellGuests(tx, { sittingId, caseId, text: guestTextOf(sitting), at, guests });
}

/**
 * Waits for those who are changing its lines, who hold the sitting itself first: so neither waits for the other's lines.
 */
async function lockSitting(tx: Transaction, sittingId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM sitting WHERE id = ${sittingId}::uuid FOR UPDATE`;
}

async function brought(tx: Transaction, statements: readonly Prisma.Sql[]): Promise<void> {
  for (const statement of statements) await tx.$executeRaw(statement);
}

/** What a step of a sitting does to the register. None is undone by 更正: lines have corrections of their own. */
export const attendanceEffects = {
  plan,
  fix,
  call,
  remind,
  open,
  keeper,
  close,
  'put-off': putOff,
  archive,
  'call-off': callOff,
  'not-held': notHeld,
};
