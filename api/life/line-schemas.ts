import { z } from 'zod';
import { attendanceMarks, leaveKinds, leaveStatuses, makeUpWays, markedWays } from '../../domain/life/attendance-words';
import { codes } from '../../domain/people/member-codes';
import { day } from '../../lists/inputs';
import { named, orNull, titled } from '../../lists/schemas';

const Leave = z.strictObject({
  kind: z.enum(codes(leaveKinds)),
  kindTitle: z.string(),
  status: z.enum(codes(leaveStatuses)),
  statusTitle: z.string(),
  reason: z.string().nullable().meta({ description: 'For himself, and for who may answer.' }),
  askedAt: z.iso.datetime().nullable(),
  answeredBy: orNull(named),
});

const Told = z.strictObject({
  at: z.iso.datetime().meta({ description: 'When it went out, or is to go out.' }),
  title: z.string().meta({ description: 'By which way, and whether it arrived.' }),
  done: z.boolean().meta({ description: 'He has been told.' }),
});

const MadeUp = z.strictObject({
  on: day,
  how: z.enum(codes(makeUpWays)),
  howTitle: z.string(),
  minutes: z.int(),
  with: orNull(named),
  by: named,
});

/** A line of a 签到表. */
export const AttendanceLine = z
  .strictObject({
    member: named,
    personId: z.uuid(),
    branch: named,
    group: orNull(named),
    apart: orNull(titled).meta({ description: 'Why he is not among those who are called.' }),
    mark: z.enum(codes(attendanceMarks)).nullable(),
    markTitle: z.string().nullable(),
    markedAt: z.iso.datetime().nullable().meta({ description: 'Sent back as `seen`, it keeps the mark of another.' }),
    markedBy: orNull(named),
    markedHow: z.enum(codes(markedWays)).nullable(),
    leave: orNull(Leave),
    told: orNull(Told).meta({ description: 'How he was told that he was missed.' }),
    takenBackAt: z.iso.datetime().nullable(),
    madeUp: orNull(MadeUp),
    corrections: z.array(
      z.strictObject({ from: z.string().nullable(), to: z.string(), why: z.string(), by: named, at: z.iso.datetime() }),
    ),
  })
  .meta({ id: 'AttendanceLine' });

export type AttendanceLineView = z.input<typeof AttendanceLine>;
