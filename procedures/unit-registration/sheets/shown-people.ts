import { type ServiceKind, serviceKinds } from '../../../domain/registrants/services';
import { leftStandings } from '../../../domain/registrants/standings';
import type { Showing } from '../../../domain/registrants/units';
import type { LocalDate } from '../../../domain/time/dates';
import type { CardSheet, TableSheet } from '../../../papers/work';
import type { Database } from '../../../prisma/client';

interface Row {
  name: string;
  unit: string | null;
  posts: string | null;
  kinds: ServiceKind[] | null;
  services: number;
}

/** Whom a community may show in a way today: with a consent that holds, and here still. By name, never by what they did. */
export async function shownPeople(db: Database, communityId: string, showing: Showing, year: number): Promise<Row[]> {
  return await db.$queryRaw<Row[]>`
    SELECT p.name, u.name AS unit,
           (SELECT string_agg(o.title, '、' ORDER BY o.title) FROM commitment h JOIN opening o ON o.id = h.opening_id
             WHERE h.registrant_id = r.id AND h.state = 'held' AND o.kind = 'post') AS posts,
           (SELECT array_agg(DISTINCT s.kind) FROM service s
             WHERE s.registrant_id = r.id AND s.state = 'certified' AND extract(year FROM s.day) = ${year}::int) AS kinds,
           (SELECT count(*)::int FROM service s
             WHERE s.registrant_id = r.id AND s.state = 'certified' AND extract(year FROM s.day) = ${year}::int) AS services
      FROM registrant r JOIN person p ON p.id = r.person_id LEFT JOIN unit u ON u.id = r.unit_id
     WHERE r.community_id = ${communityId}::uuid AND r.standing <> ALL(${[...leftStandings]}::text[])
       AND EXISTS (SELECT 1 FROM showing_consent s
                    WHERE s.registrant_id = r.id AND s.showing = ${showing} AND s.revoked_at IS NULL)
     ORDER BY p.name COLLATE "C", r.id`;
}

/** 胸卡 of those who agreed to one, to be cut out: name, unit and community, with the posts held. */
export const badgeCards = (community: string, rows: readonly Row[]): CardSheet => ({
  title: '在职党员服务胸卡',
  cards: rows.map(({ name, unit, posts }) => [
    ['姓名', name],
    ['单位', unit ?? ''],
    ['社区', community],
    ['岗位', posts ?? '社区志愿服务'],
  ]),
  foot: '本人同意佩戴，可随时收回同意',
});

/** 公示牌: a table for the wall. */
export function noticeBoard(community: string, rows: readonly Row[], today: LocalDate): TableSheet {
  const [year, month, date] = today.split('-').map(Number);
  return {
    title: '在职党员亮身份公示牌',
    under: `${community}　${year}年${month}月${date}日`,
    columns: [
      { title: '姓名', share: 0.16 },
      { title: '单位', share: 0.32 },
      { title: '岗位', share: 0.28 },
      { title: '本年服务类别', share: 0.24 },
    ],
    rows: rows.map(({ name, unit, posts, kinds }) => [
      name,
      unit ?? '',
      posts ?? '',
      (kinds ?? []).map((kind) => serviceKinds[kind]).join('、'),
    ]),
    nothing: '还没有同意亮身份的同志。',
    signs: ['制作人：', '　　年　　月　　日'],
    foot: '仅列出书面或当面同意以公示牌亮身份的同志，本人可随时收回同意',
  };
}
