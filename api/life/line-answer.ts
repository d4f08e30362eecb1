import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import type { Context } from '../http/context';
import type { AttendanceLineView } from './line-schemas';
import { lineViews, readAttendanceLines } from './line-views';
import type { SeenSitting } from './seen-sitting';

const { sql } = Prisma;

/** A line as it stands after something was done to it. */
export async function lineAnswer(
  tx: Transaction,
  c: Pick<Context, 'deps' | 'actor'>,
  seen: SeenSitting,
  memberId: string,
): Promise<AttendanceLineView> {
  const where = [sql`a.sitting_id = ${seen.sitting.id}::uuid`, sql`a.member_id = ${memberId}::uuid`];
  const [view] = lineViews(c, seen, await readAttendanceLines(tx, where, sql`1`)).values();
  return view as AttendanceLineView;
}
