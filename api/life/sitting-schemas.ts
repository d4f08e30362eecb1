import { z } from 'zod';
import { sittingStatuses } from '../../domain/life/sitting-statuses';
import { codes } from '../../domain/people/member-codes';
import { anyId, day } from '../../lists/inputs';
import { named, orNull, titled } from '../../lists/schemas';
import { AttendanceLine } from './line-schemas';

const Counts = z
  .strictObject({
    called: z.int().meta({ description: 'Who is to come: all but those who stand apart.' }),
    apart: z.int(),
    present: z.int(),
    late: z.int(),
    leave: z.int(),
    absent: z.int(),
    unmarked: z.int().meta({ description: 'Of those who are called: nothing is said of them yet.' }),
    leaveAsked: z.int().meta({ description: 'Leave that nobody has answered.' }),
    madeUp: z.int(),
  })
  .meta({ id: 'AttendanceCounts' });

const May = z.strictObject({
  seeAttendance: z.boolean(),
  mark: z.boolean(),
  answerLeave: z.boolean(),
  askLeave: z.boolean().meta({ description: 'For myself.' }),
  withdrawLeave: z.boolean().meta({ description: 'Of my own.' }),
  askLeaveForOthers: z.boolean(),
  signIn: z.boolean().meta({ description: 'By phone, with the code.' }),
  showCode: z.boolean(),
  correct: z.boolean(),
  noteMakeUp: z.boolean(),
});

/** A 集会 in short, for lists. */
export const sittingShape = {
  id: anyId,
  title: z.string(),
  kinds: z.array(titled),
  organisation: named,
  beginsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  place: z.string(),
  status: z.enum(codes(sittingStatuses)),
  statusTitle: z.string(),
};

export const SittingItem = z.strictObject(sittingShape).meta({ id: 'SittingItem' });

export const Sitting = z
  .strictObject({
    ...sittingShape,
    hosts: z.array(named),
    keeper: orNull(named).meta({ description: '签到人' }),
    minuteTaker: orNull(named).meta({ description: '记录人' }),
    studyMinutes: z.int(),
    agenda: z.string().nullable().meta({ description: 'Null: none yet.' }),
    openedAt: z.iso.datetime().nullable(),
    closedAt: z.iso.datetime().nullable(),
    makeUpUntil: day.nullable(),
    lateLeaveUntil: day.nullable().meta({ description: 'Until when leave may be granted afterwards.' }),
    signInFrom: z.iso.datetime(),
    counts: orNull(Counts).meta({ description: 'Null for who sees only his own line.' }),
    caseId: z.string().nullable().meta({ description: 'Null: I may not see the case, or there is none.' }),
    hasCase: z.boolean().meta({ description: 'False: it was entered as it had been held.' }),
    mine: orNull(AttendanceLine),
    may: May,
  })
  .meta({ id: 'Sitting' });

export type SittingView = z.input<typeof Sitting>;
