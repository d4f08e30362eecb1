import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** Somebody by name. */
interface NamedPerson {
  id: string;
  name: string;
}

/** A line as it is read, with names and what became of the word that he was missed. */
export interface LineRow {
  sittingId: string;
  memberId: string;
  personId: string;
  name: string;
  pinyin: string;
  branchId: string;
  branchName: string;
  branchPath: string;
  groupId: string | null;
  groupName: string | null;
  groupPath: string | null;
  apart: string | null;
  mark: string | null;
  markedAt: Date | null;
  markedBy: NamedPerson | null;
  markedHow: string | null;
  leaveId: string | null;
  leaveKind: string | null;
  leaveStatus: string | null;
  leaveReason: Uint8Array | null;
  leaveAskedAt: Date | null;
  leaveAnsweredBy: NamedPerson | null;
  takenBackAt: Date | null;
  madeUpOn: Date | null;
  madeUpHow: string | null;
  madeUpMinutes: number | null;
  madeUpWith: NamedPerson | null;
  madeUpBy: NamedPerson | null;
  noticeAt: Date | null;
  handedOver: boolean;
  readAt: Date | null;
  channel: string | null;
  deliveryStatus: string | null;
  relayed: boolean;
  toldOn: Date | null;
  relayWay: string | null;
  corrections: { from: string | null; to: string; why: string; by: NamedPerson; at: string }[] | null;
}

const personBy = (id: Prisma.Sql) => sql`
  (SELECT json_build_object('id', p.id, 'name', p.name) FROM person p WHERE p.id = ${id})`;

/**
 * Lines `a` of sittings `s`, of members `m`.
 * @param where which; @param order how many in which order
 */
export const lineRows = (where: readonly Prisma.Sql[], order: Prisma.Sql): Prisma.Sql => sql`
  SELECT a.sitting_id::text AS "sittingId", a.member_id::text AS "memberId", m.person_id::text AS "personId", m.name, m.pinyin,
         b.id::text AS "branchId", b.name AS "branchName", b.path AS "branchPath",
         g.id::text AS "groupId", g.name AS "groupName", g.path AS "groupPath",
         a.apart, a.mark, a.marked_at AS "markedAt", ${personBy(sql`a.marked_by`)} AS "markedBy", a.marked_how AS "markedHow",
         a.leave_id::text AS "leaveId", a.leave_kind AS "leaveKind", a.leave_status AS "leaveStatus",
         a.leave_reason AS "leaveReason", a.leave_asked_at AS "leaveAskedAt",
         ${personBy(sql`a.leave_answered_by`)} AS "leaveAnsweredBy", a.taken_back_at AS "takenBackAt",
         a.made_up_on AS "madeUpOn", a.made_up_how AS "madeUpHow", a.made_up_minutes AS "madeUpMinutes",
         ${personBy(sql`a.made_up_with`)} AS "madeUpWith", ${personBy(sql`a.made_up_by`)} AS "madeUpBy",
         n.not_before AS "noticeAt", n.delivered_at IS NOT NULL AS "handedOver", n.read_at AS "readAt",
         d.channel, d.status AS "deliveryStatus", r.id IS NOT NULL AS relayed, r.told_on AS "toldOn", r.way AS "relayWay",
         (SELECT json_agg(json_build_object('from', x.from_mark, 'to', x.to_mark, 'why', x.why, 'at', x.at,
                                            'by', ${personBy(sql`x.by`)})
                          ORDER BY x.id)
            FROM attendance_correction x
           WHERE x.sitting_id = a.sitting_id AND x.member_id = a.member_id) AS corrections
    FROM attendance a
    JOIN sitting s ON s.id = a.sitting_id
    JOIN member m ON m.id = a.member_id
    JOIN organisation b ON b.id = a.branch_id
    LEFT JOIN organisation g ON g.id = m.group_id AND g.parent_id = a.branch_id
    LEFT JOIN LATERAL (
      SELECT n.* FROM notice n
       WHERE a.told_at IS NOT NULL AND n.person_id = m.person_id AND n.case_id = s.case_id AND n.created_at >= s.closed_at
       ORDER BY n.local_date LIMIT 1) n ON true
    LEFT JOIN LATERAL (
      SELECT d.* FROM delivery d WHERE d.notice_id = n.id ORDER BY d.created_at DESC LIMIT 1) d ON true
    LEFT JOIN relay_line r ON r.notice_id = n.id
   WHERE ${Prisma.join([...where], ' AND ')}
   ORDER BY ${order}`;
