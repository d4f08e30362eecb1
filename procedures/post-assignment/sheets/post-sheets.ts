import { type commitmentStates, reviewResults, reviewViews } from '../../../domain/registrants/openings';
import { serviceStates } from '../../../domain/registrants/services';
import type { LocalDate } from '../../../domain/time/dates';
import type { RenderJob, TableSheet } from '../../../papers/work';
import type { Database } from '../../../prisma/client';
import type { ShownOpening } from '../../../registers/openings/opening-schemas';

/** Papers of a post. */
export const postPapers = {
  description: '岗位说明',
  promise: '承诺书',
  card: '履职卡',
  review: '评岗表',
  badge: '胸卡',
} as const;

export type PostPaper = keyof typeof postPapers;

const titles = (list: readonly { title: string }[]) => list.map(({ title }) => title).join('、');
const word = (titlesOf: Readonly<Record<string, string>>, code: string | null) => (code ? (titlesOf[code] ?? '') : '');
const dayText = (day: LocalDate | null) =>
  day ? `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日` : '';

const facts = (post: ShownOpening): [string, string][] => [
  ['岗位名称', post.title],
  ['设岗党组织', post.organisation.name],
  ['岗位类别', post.post?.title ?? ''],
  ['面向党员', post.layer?.title ?? ''],
  ['岗位目标', post.goal ?? ''],
  ['岗位职责', post.details],
];

interface Holder {
  name: string;
  state: keyof typeof commitmentStates;
  promisedOn: LocalDate | null;
  assignedOn: LocalDate | null;
  badgeOn: LocalDate | null;
  services: number;
  minutes: number;
  ownerView: string | null;
  peersView: string | null;
  residentsView: string | null;
  result: string | null;
  reviewedOn: LocalDate | null;
}

const holdersOf = (db: Database, openingId: string) => db.$queryRaw<Holder[]>`
  SELECT p.name, t.state, t.promised_on::text AS "promisedOn", t.assigned_on::text AS "assignedOn",
         t.badge_on::text AS "badgeOn",
         (SELECT count(*)::int FROM service s WHERE s.commitment_id = t.id AND s.state = 'certified') AS services,
         (SELECT coalesce(sum(s.minutes), 0)::int FROM service s WHERE s.commitment_id = t.id AND s.state = 'certified') AS minutes,
         v.owner_view AS "ownerView", v.peers_view AS "peersView", v.residents_view AS "residentsView", v.result,
         v."on"::text AS "reviewedOn"
    FROM commitment t JOIN person p ON p.id = t.person_id
    LEFT JOIN LATERAL (SELECT * FROM post_review one WHERE one.commitment_id = t.id ORDER BY one.at DESC LIMIT 1) v ON TRUE
   WHERE t.opening_id = ${openingId}::uuid AND t.state IN ('posted', 'held') ORDER BY t.turn`;

const hours = (minutes: number) => (minutes / 60).toFixed(1);

/**
 * A paper of a post as it is rendered.
 * @returns undefined where there is nobody for it: nobody to promise, or nobody who agreed to a badge
 */
export async function postSheet(
  db: Database,
  post: ShownOpening,
  kind: PostPaper,
  { today, at }: { today: LocalDate; at: number },
): Promise<RenderJob | undefined> {
  const foot = `截至${dayText(today)}，以系统登记为准`;
  const title = postPapers[kind];
  if (kind === 'description') {
    const rows = [
      ...facts(post),
      ['名额', String(post.capacity ?? '不限')],
      ['每月时间', `约 ${post.hours ?? ''} 小时`],
    ];
    const wanted: [string, string][] = [
      ['所需特长', titles(post.talents) || '不限'],
      ['时间', titles(post.times) || '不限'],
      ['负责人', post.owner?.name ?? ''],
    ];
    const form = { number: '', rows: [...rows, ...wanted] as [string, string][], below: [], slip: [] };
    return { make: 'forms', at, sheet: { title, forms: [form], strip: '', foot } };
  }
  const holders = await holdersOf(db, post.id);
  if (kind === 'promise') {
    if (!holders.length) return undefined;
    const forms = holders.map(({ name, promisedOn }) => ({
      ...{ number: '', slip: [] as string[] },
      rows: [['承诺人', name], ...facts(post)] as [string, string][],
      below: [
        '本人自愿承担上述岗位，认真履行岗位职责，自觉接受党组织和群众监督。',
        promisedOn ? `已于${dayText(promisedOn)}签订` : '承诺人（签名）：　　　　　　　　年　　月　　日',
      ],
    }));
    return { make: 'forms', at, sheet: { title, forms, strip: '', foot } };
  }
  const held = holders.filter(({ state }) => state === 'held');
  if (kind === 'badge') {
    const cards = held
      .filter(({ badgeOn }) => badgeOn !== null)
      .map(({ name }): [string, string][] => [
        ['', '共产党员'],
        ['姓名', name],
        ['岗位', post.title],
        ['', post.organisation.name],
      ]);
    return cards.length ? { make: 'cards', at, sheet: { title, cards, foot } } : undefined;
  }
  const sheet = kind === 'review' ? reviewTable(post, held, foot) : await cardTable(db, post, foot);
  return { make: 'table', at, sheet };
}

const reviewTable = (post: ShownOpening, held: readonly Holder[], foot: string): TableSheet => ({
  title: `${postPapers.review}（${post.title}）`,
  under: post.organisation.name,
  columns: [
    { title: '姓名', share: 0.14 },
    { title: '上岗日期', share: 0.18 },
    { title: '服务次数', share: 0.1, align: 'right' },
    { title: '小时', share: 0.1, align: 'right' },
    { title: '负责人评价', share: 0.12, align: 'center' },
    { title: '同岗评价', share: 0.12, align: 'center' },
    { title: '群众评价', share: 0.12, align: 'center' },
    { title: '结果', share: 0.12, align: 'center' },
  ],
  rows: held.map((one) => [
    one.name,
    dayText(one.assignedOn),
    String(one.services),
    hours(one.minutes),
    word(reviewViews, one.ownerView),
    word(reviewViews, one.peersView),
    word(reviewViews, one.residentsView),
    word(reviewResults, one.result),
  ]),
  nothing: '没有在岗同志。',
  signs: ['岗位负责人：', '书记：', '　　年　　月　　日'],
  foot,
});

interface Done {
  name: string;
  day: LocalDate;
  minutes: number;
  state: keyof typeof serviceStates;
  certifier: string | null;
}

/** What was done on it: not for whom, since the card hangs on a wall. */
async function cardTable(db: Database, post: ShownOpening, foot: string): Promise<TableSheet> {
  const done = await db.$queryRaw<Done[]>`
    SELECT p.name, s.day::text AS day, s.minutes, s.state, q.name AS certifier
      FROM service s JOIN person p ON p.id = s.person_id LEFT JOIN person q ON q.id = s.certifier_id
     WHERE s.opening_id = ${post.id}::uuid AND s.state <> 'void' ORDER BY s.day, s.id LIMIT 1000`;
  return {
    title: `${postPapers.card}（${post.title}）`,
    under: post.organisation.name,
    columns: [
      { title: '姓名', share: 0.2 },
      { title: '日期', share: 0.25 },
      { title: '小时', share: 0.15, align: 'right' },
      { title: '认证情况', share: 0.2, align: 'center' },
      { title: '认证人', share: 0.2 },
    ],
    rows: done.map((one) => [
      one.name,
      dayText(one.day),
      hours(one.minutes),
      serviceStates[one.state],
      one.certifier ?? '',
    ]),
    nothing: '还没有履职记录。',
    signs: ['岗位负责人：', '　　年　　月　　日'],
    foot,
  };
}
