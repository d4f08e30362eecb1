import { type ServiceKind, serviceKinds } from '../../../domain/registrants/services';
import { leftStandings, type registrantStandings, reportedStandings } from '../../../domain/registrants/standings';
import type { LocalDate } from '../../../domain/time/dates';
import type { TableSheet } from '../../../papers/work';
import type { Database } from '../../../prisma/client';

// 双报告: prepared from certified facts alone; whoever reports signs and hands it in himself.

const dayWord = (day: LocalDate) => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
const hours = (minutes: number) => `${Math.round(minutes / 6) / 10}小时`;

interface Certified {
  kind: ServiceKind;
  services: number;
  minutes: number;
  people: number;
}

/** 单位双报到年度报告, to its superior. */
export async function unitReportSheet(
  db: Database,
  unit: { id: string; name: string; registeredOn: Date | null },
  year: number,
): Promise<TableSheet> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const [people] = await db.$queryRaw<{ listed: number; reported: number; deferred: number }[]>`
    SELECT count(*) FILTER (WHERE x.standing <> ALL(${[...leftStandings]}::text[]))::int AS listed,
           count(*) FILTER (WHERE x.standing = ANY(${[...reportedStandings]}::text[]))::int AS reported,
           count(*) FILTER (WHERE x.standing = 'deferred')::int AS deferred
      FROM registrant r
      JOIN LATERAL (SELECT q.standing FROM registrant_period q
                     WHERE q.registrant_id = r.id AND q.from_day <= ${to}::date ORDER BY q.seq DESC LIMIT 1) x ON TRUE
     WHERE r.unit_id = ${unit.id}::uuid`;
  const kinds = await db.$queryRaw<Certified[]>`
    SELECT s.kind, count(*)::int AS services, sum(s.minutes)::int AS minutes, count(DISTINCT s.person_id)::int AS people
      FROM service s JOIN registrant r ON r.id = s.registrant_id
     WHERE r.unit_id = ${unit.id}::uuid AND s.state = 'certified' AND s.day BETWEEN ${from}::date AND ${to}::date
     GROUP BY s.kind ORDER BY s.kind`;
  const projects = await db.$queryRaw<{ title: string; deliveredOn: string | null; ending: string | null }[]>`
    SELECT p.title, p.delivered_on::text AS "deliveredOn", p.ending FROM joint_project p
     WHERE p.taken_by_unit_id = ${unit.id}::uuid AND extract(year FROM p.agreed_on) = ${year}::int
     ORDER BY p.agreed_on, p.id`;
  return {
    title: `${year}年度单位双报到情况报告`,
    under: unit.name,
    columns: [
      { title: '项目', share: 0.6 },
      { title: '情况', share: 0.4, align: 'right' },
    ],
    rows: [
      ['一、单位到社区报到', unit.registeredOn ? dayWord(unit.registeredOn.toISOString().slice(0, 10)) : '未报到'],
      ['二、党员到社区报到', ''],
      ['　在册党员', `${people?.listed ?? 0} 名`],
      ['　已报到', `${people?.reported ?? 0} 名`],
      ['　暂缓', `${people?.deferred ?? 0} 名`],
      ['三、经社区认证的服务', ''],
      ...kinds.map((one) => [
        `　${serviceKinds[one.kind]}`,
        `${one.people} 人，${one.services} 次，${hours(one.minutes)}`,
      ]),
      ['四、认领的需求和项目', ''],
      ...projects.map(({ title, deliveredOn, ending }) => [
        `　${title}`,
        deliveredOn ? `${dayWord(deliveredOn)}完成` : ending ? '已终止' : '履行中',
      ]),
    ],
    nothing: '',
    signs: ['单位党组织（盖章）：', '　　年　　月　　日'],
    foot: '由系统按社区已认证的记录拟出，请核对后报上级党组织',
  };
}

/** 党员双报到半年报告, to his own branch. */
export async function memberReportSheet(
  db: Database,
  { registrantId, from, to }: { registrantId: string; from: LocalDate; to: LocalDate },
): Promise<TableSheet> {
  const [about] = await db.$queryRaw<
    { name: string; community: string; unit: string | null; standing: keyof typeof registrantStandings }[]
  >`
    SELECT p.name, o.name AS community, u.name AS unit, r.standing
      FROM registrant r JOIN person p ON p.id = r.person_id JOIN organisation o ON o.id = r.community_id
      LEFT JOIN unit u ON u.id = r.unit_id
     WHERE r.id = ${registrantId}::uuid`;
  const services = await db.$queryRaw<{ day: LocalDate; kind: ServiceKind; minutes: number }[]>`
    SELECT s.day::text AS day, s.kind, s.minutes FROM service s
     WHERE s.registrant_id = ${registrantId}::uuid AND s.state = 'certified' AND s.day BETWEEN ${from}::date AND ${to}::date
     ORDER BY s.day, s.id`;
  const minutes = services.reduce((sum, one) => sum + one.minutes, 0);
  return {
    title: '党员到社区报到服务情况报告',
    under: `${about?.name ?? ''}　${about?.unit ?? ''}　${about?.community ?? ''}　${dayWord(from)}至${dayWord(to)}`,
    columns: [
      { title: '日期', share: 0.3 },
      { title: '服务类别', share: 0.4 },
      { title: '时长', share: 0.3, align: 'right' },
    ],
    rows: services.map(({ day, kind, minutes: long }) => [dayWord(day), serviceKinds[kind], hours(long)]),
    sum: ['合计', `${services.length} 次`, hours(minutes)],
    nothing: '这段时间没有已认证的服务记录。',
    signs: ['本人：', '社区（盖章）：', '　　年　　月　　日'],
    foot: '由系统按社区已认证的记录拟出，请核对后交所在党支部',
  };
}
