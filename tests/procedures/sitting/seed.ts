import { randomUUID } from 'node:crypto';
import { addDays, atTime, type LocalDate } from '../../../domain/time/dates';
import type { Database } from '../../../prisma/client';
import { toDbDate } from '../../../prisma/db-date';

// Books of 组织生活 as rows, for looking at what is counted over them.

/** A row as it was put there: what the independent count reads. */
export interface SeededLine {
  branchId: string;
  memberId: string;
  mark: string | null;
  apart: string | null;
  madeUpOn: LocalDate | null;
  madeUpMinutes: number | null;
  /** He has asked for leave and has no answer. */
  asked: boolean;
}

export interface SeededSitting {
  id: string;
  organisationId: string;
  kinds: string[];
  on: LocalDate;
  status: string;
  studyMinutes: number;
  lines: SeededLine[];
}

/** Numbers that look random and are the same each time: 0 to below `below`. */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const APART = ['floating', 'listed', 'ill', 'abroad', 'away', 'elsewhere'];

/** A line that may be anything that a closed list can say. */
export function anyLine(
  roll: (below: number) => number,
  on: LocalDate,
  who: { branchId: string; memberId: string },
): SeededLine {
  if (roll(8) === 0) {
    const mark = roll(3) === 0 ? 'present' : null;
    return {
      ...who,
      apart: APART[roll(APART.length)] as string,
      mark,
      madeUpOn: null,
      madeUpMinutes: null,
      asked: false,
    };
  }
  const mark = ['present', 'present', 'present', 'late', 'leave', 'absent'][roll(6)] as string;
  const asked = mark === 'absent' && roll(3) === 0;
  const makesUp = ['leave', 'absent'].includes(mark) && roll(3) === 0;
  return {
    ...who,
    apart: null,
    mark,
    madeUpOn: makesUp ? addDays(on, 5) : null,
    madeUpMinutes: makesUp ? 50 : null,
    asked,
  };
}

/** Writes a sitting with its hosts and lines. */
export async function seedSitting(
  db: Database,
  sitting: Omit<SeededSitting, 'id'>,
  hosts: readonly string[] = [sitting.organisationId],
): Promise<SeededSitting> {
  const id = randomUUID();
  const { organisationId, kinds, on, status, studyMinutes, lines } = sitting;
  const closed = ['closed', 'minuted', 'archived'].includes(status);
  await db.sitting.create({
    data: {
      ...{ id, caseId: `sitting-${id}`, organisationId, kinds, status, studyMinutes },
      title: `${on.slice(0, 4)}年${Number(on.slice(5, 7))}月集会`,
      beginsAt: new Date(atTime(on, 19)),
      endsAt: new Date(atTime(on, 21)),
      place: '示例活动室',
      closedAt: closed ? new Date(atTime(on, 22)) : null,
      hosts: { create: hosts.map((host) => ({ organisationId: host })) },
    },
  });
  await db.attendance.createMany({
    data: lines.map(({ madeUpOn, asked, ...line }) => ({
      ...line,
      sittingId: id,
      ...(asked && { leaveKind: 'family', leaveStatus: 'asked' }),
      ...(madeUpOn && { madeUpOn: toDbDate(madeUpOn), madeUpHow: 'read', madeUpBy: line.memberId }),
    })),
  });
  return { ...sitting, id };
}
