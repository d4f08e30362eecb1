import type { Reader } from '../../../access/reader';
import type { CaseRow } from '../../../cases/on-record';
import { subjectOf } from '../../../domain/case/subject';
import { apartReasons, attendanceMarks } from '../../../domain/life/attendance-words';
import { kindsText } from '../../../domain/life/sitting-kinds';
import { localMinute } from '../../../domain/time/date-times';
import { localDate } from '../../../domain/time/dates';
import type { Transaction } from '../../../prisma/client';
import { Prisma } from '../../../prisma/generated/client';
import { onTheList } from '../../../registers/attendance/on-the-list';
import { sittingTextOf } from '../../../registers/attendance/sitting-texts';
import { markTitles } from '../../../registers/life/attendance-line-list';
import type { SittingState } from '../data';
import type { MinutesFields, NoticeFields, SignInFields, SignInLine, SittingFields } from './fields';

// What a paper says, read out of the register, to be frozen. Only for a paper that is due.

type SittingRow = CaseRow<SittingState>;

const { sql } = Prisma;

const idOf = ({ state }: SittingRow) => subjectOf(state).id;

const clock = (at: Date) => localMinute(at.getTime()).slice(11, 16);

async function sittingIn(tx: Transaction, row: SittingRow) {
  return await tx.sitting.findUniqueOrThrow({ where: { id: idOf(row) } });
}

/** What stands on each of them. */
export async function sittingFields(c: Reader, tx: Transaction, row: SittingRow): Promise<SittingFields> {
  const sitting = await sittingIn(tx, row);
  const hosts = await tx.$queryRaw<{ name: string }[]>`
    SELECT o.name FROM sitting_host h JOIN organisation o ON o.id = h.organisation_id
     WHERE h.sitting_id = ${sitting.id}::uuid ORDER BY o.id <> ${sitting.organisationId}::uuid, o.path`;
  const people = await tx.person.findMany({
    where: { id: { in: [sitting.keeperId, sitting.minuteTakerId].filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? '';
  return {
    number: row.state.number,
    host: hosts.map(({ name }) => name).join('、'),
    title: sitting.title,
    kinds: kindsText(sitting.kinds),
    on: localDate(sitting.beginsAt.getTime()),
    begins: clock(sitting.beginsAt),
    ends: clock(sitting.endsAt),
    place: sitting.place,
    keeper: nameOf(sitting.keeperId),
    recorder: nameOf(sitting.minuteTakerId),
    madeOn: c.today,
  };
}

export async function noticeFields(c: Reader, tx: Transaction, row: SittingRow): Promise<NoticeFields> {
  const agenda = sittingTextOf(c.deps.keys, await sittingIn(tx, row), 'agenda') ?? '';
  return { ...(await sittingFields(c, tx, row)), agenda };
}

const titled = (words: Readonly<Record<string, string>>, code: string | null): string =>
  code === null ? '' : (words[code] ?? code);

/** Everybody on the list: as it would be frozen now, or as it was. */
async function listOf(tx: Transaction, row: SittingRow, frozen: boolean): Promise<SignInLine[]> {
  const id = idOf(row);
  const listed = frozen
    ? sql`SELECT a.member_id, a.apart,
                 CASE WHEN a.mark = 'absent' AND a.leave_status = 'asked' THEN 'asked' ELSE a.mark END AS mark
            FROM attendance a WHERE a.sitting_id = ${id}::uuid`
    : sql`SELECT listed.member_id, listed.apart, NULL AS mark FROM (${onTheList(id)}) listed`;
  const rows = await tx.$queryRaw<{ name: string; apart: string | null; mark: string | null }[]>`
    SELECT m.name, l.apart, l.mark FROM (${listed}) l JOIN member m ON m.id = l.member_id ORDER BY m.pinyin, m.id`;
  return rows.map(({ name, apart, mark }) => ({
    name,
    apart: titled(apartReasons, apart),
    mark: titled(markTitles, mark),
  }));
}

/** With nothing ticked: to be taken along. */
export async function blankFields(c: Reader, tx: Transaction, row: SittingRow): Promise<SignInFields> {
  const lines = await listOf(tx, row, row.state.stage !== 'NOTIFIED');
  const blank = lines.map((line) => ({ ...line, mark: '' }));
  return { ...(await sittingFields(c, tx, row)), filled: false, lines: blank };
}

export async function filledFields(c: Reader, tx: Transaction, row: SittingRow): Promise<SignInFields> {
  return { ...(await sittingFields(c, tx, row)), filled: true, lines: await listOf(tx, row, true) };
}

export async function minutesFields(c: Reader, tx: Transaction, row: SittingRow): Promise<MinutesFields> {
  const sitting = await sittingIn(tx, row);
  const lines = await listOf(tx, row, true);
  const named = (such: (line: SignInLine) => boolean) => lines.filter(such).map(({ name }) => name);
  const called = lines.filter(({ apart }) => apart === '');
  const guests = await tx.person.findMany({
    where: { id: { in: [...(row.state.parties?.guests ?? [])] } },
    select: { name: true },
    orderBy: { name: 'asc' },
  });
  const { present, late, leave, absent } = attendanceMarks;
  return {
    ...(await sittingFields(c, tx, row)),
    agenda: sittingTextOf(c.deps.keys, sitting, 'agenda') ?? '',
    minutes: sittingTextOf(c.deps.keys, sitting, 'minutes') ?? '',
    guests: guests.map(({ name }) => name),
    called: called.length,
    present: called.filter(({ mark }) => mark === present || mark === late).length,
    leave: named(({ mark, apart }) => mark === leave && apart === ''),
    absent: named(({ mark, apart }) => mark === absent && apart === ''),
    apart: named(({ apart }) => apart !== ''),
  };
}
