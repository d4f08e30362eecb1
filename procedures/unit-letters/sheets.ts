import { serviceKinds } from '../../domain/registrants/services';
import {
  type FeedbackFacts,
  periodText,
  type ThanksFacts,
  type UnitLetterKind,
} from '../../domain/registrants/unit-letters';
import { localDate } from '../../domain/time/dates';
import { dateInChinese } from '../../domain/words/capital-numerals';
import type { LetterSheet } from '../../papers/work';
import type { KeyRing } from '../../platform/keys';
import type { Logger } from '../../platform/logger';
import type { Database } from '../../prisma/client';
import { openLetterWord } from '../../registers/unit-letters/sealed-words';
import { hoursText, thanksText } from './wording';

/** How many letters are printed in one go: what one file holds of them in memory. */
export const MOST_LETTERS = 100;

interface Row {
  id: string;
  kind: UnitLetterKind;
  period: string;
  community: string;
  /** The unit's party organisation, as letters call it; null: to himself. */
  addressee: string | null;
  unit: string | null;
  person: string | null;
  number: number | null;
  services: number;
  minutes: number;
  facts: ThanksFacts | FeedbackFacts;
  honours: Uint8Array | null;
  merits: Uint8Array | null;
  reviewedAt: Date | null;
  printed: number;
}

const saidText = {
  told: '经社区多次联系，尚未参加服务，请党组织关心了解',
  cleared: '已参加服务，前次反馈的情况不再存在，感谢支持',
};

/**
 * Some letters as they are printed, in the order of their numbers.
 * @param ids at most a hundred
 * @param only of a 反馈函, the lines of these people alone
 */
export async function letterSheets(
  db: Database,
  reading: { keys: KeyRing; log: Logger },
  ids: readonly string[],
  only?: ReadonlySet<string>,
): Promise<LetterSheet[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT l.id::text, t.kind, t.period, k.name AS community, coalesce(u.party_name, uo.name) AS addressee, u.name AS unit,
           p.name AS person, l.number, l.services, l.minutes, l.facts, l.honours, l.merits, l.reviewed_at AS "reviewedAt",
           l.printed
      FROM unit_letter l JOIN letter_round t ON t.id = l.round_id JOIN organisation k ON k.id = l.community_id
      LEFT JOIN unit u ON u.id = l.unit_id LEFT JOIN organisation uo ON uo.id = u.organisation_id
      LEFT JOIN person p ON p.id = l.person_id
     WHERE l.id = ANY(${[...ids]}::uuid[]) ORDER BY l.number, l.id`;
  const sheets: LetterSheet[] = [];
  for (const row of rows)
    sheets.push(row.kind === 'thanks' ? thanksSheet(reading, row) : await feedbackSheet(db, row, only));
  return sheets;
}

const numberText = ({ period, number }: Row) => (number === null ? '' : `${period.slice(0, 4)}-${number}`);

function thanksSheet(reading: { keys: KeyRing; log: Logger }, row: Row): LetterSheet {
  const { id, period, community, addressee, person, services, minutes, reviewedAt, printed } = row;
  const name = person ?? '';
  const text = thanksText({
    ...{ name, year: period.slice(0, 4), community, services, minutes, facts: row.facts as ThanksFacts },
    honours: openLetterWord(reading, 'honours', id, row.honours),
    merits: openLetterWord(reading, 'merits', id, row.merits),
    toHimself: addressee === null,
  });
  return {
    official: {
      title: '感谢信',
      number: numberText(row),
      addressee: addressee ?? `${name}同志`,
      text: [text.join('')],
      committee: community,
      date: reviewedAt ? dateInChinese(localDate(reviewedAt.getTime())) : '',
      notes: [],
    },
    reprint: printed,
  };
}

async function feedbackSheet(db: Database, row: Row, only?: ReadonlySet<string>): Promise<LetterSheet> {
  const { reported, people: all } = row.facts as FeedbackFacts;
  const people = only ? all.filter(({ personId }) => only.has(personId)) : all;
  const sum = (what: 'times' | 'minutes') => people.reduce((total, one) => total + one[what], 0);
  const names = new Map(
    (
      await db.person.findMany({
        where: { id: { in: people.map((one) => one.personId) } },
        select: { id: true, name: true },
      })
    ).map(({ id, name }) => [id, name]),
  );
  const to = row.addressee ?? `${row.person ?? ''}同志`;
  return {
    table: {
      title: '在职党员到社区报到服务情况反馈函',
      under: `${to}：　${periodText('feedback', row.period)}　${row.community}${row.number === null ? '' : `　${numberText(row)}`}`,
      columns: [
        { title: '姓名', share: 0.16 },
        { title: '服务次数', share: 0.12, align: 'right' },
        { title: '服务时长', share: 0.14, align: 'right' },
        { title: '服务类别', share: 0.28 },
        { title: '情况说明', share: 0.3 },
      ],
      rows: people.map(({ personId, times, minutes, kinds, said }) => [
        names.get(personId) ?? '',
        String(times),
        hoursText(minutes),
        kinds.map((kind) => serviceKinds[kind]).join('、'),
        said ? saidText[said] : '',
      ]),
      sum: ['合计', String(sum('times')), hoursText(sum('minutes')), '', row.addressee ? `已报到${reported}人` : ''],
      nothing: '',
      signs: ['社区党组织（盖章）：', '审核人：', '　　年　　月　　日'],
      foot: '以上均为经认证的服务记录。感谢对社区工作的支持，请继续支持在职党员参加社区服务',
    },
  };
}
