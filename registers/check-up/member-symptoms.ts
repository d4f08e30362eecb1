import { fullDate } from '../../domain/case/text';
import {
  checkMemberDates,
  EIGHTEEN_SINCE,
  memberDateProblems,
  PROBATION_SINCE,
} from '../../domain/people/member-dates';
import { addMonths } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import { visible } from './scope';
import { type Detail, LOOKED_AFTER, OWN_CHECK, type Symptom, yearsBefore } from './symptom';

const { sql } = Prisma;

/** From this age on a branch comes to its members; the article names old age, and no number. */
const OLD = 70;

/** Members who share these columns with another one of the reader's reach. */
const doubled = (columns: Prisma.Sql, within: Prisma.Sql) => sql`
  SELECT ${columns} FROM member d JOIN organisation o ON o.id = d.branch_id
   WHERE d.standing = ANY(${LOOKED_AFTER}::text[]) AND ${within} GROUP BY ${columns} HAVING count(*) > 1`;

const text = (detail: Detail, name: string) => String(detail[name]);

/** What is looked for in each member. */
export const memberSymptoms: readonly Symptom[] = [
  {
    id: 'probation-over',
    title: '预备期满未转正',
    source: '《中国共产党章程》第七条',
    advice: '及时讨论能否转为正式党员；已转正或已延长预备期的，在党员信息中补记。',
    foundIn: 'member',
    // The last day of the year of probation counts in full.
    when: ({ today }) => sql`m.kind = 'probationary' AND m.joined_on + interval '1 year' < ${today}::date`,
    detail: () => sql`json_build_object('joined', m.joined_on)`,
    note: (detail) => `预备期至${fullDate(addMonths(text(detail, 'joined'), 12))}`,
  },
  {
    id: 'dates-apart',
    title: '入党、转正日期前后不一致',
    source: '《中国共产党章程》第一条、第七条',
    advice: '对照党员档案核对入党日期、转正日期和身份证号。',
    foundIn: 'member',
    when: ({ today }) => sql`(
      m.joined_on > ${today}::date OR m.joined_on <= m.birth_date OR m.full_on > ${today}::date OR m.full_on < m.joined_on
      OR (m.joined_on >= ${EIGHTEEN_SINCE}::date AND m.joined_on < m.birth_date + interval '18 years')
      OR (m.joined_on >= ${PROBATION_SINCE}::date AND m.full_on < m.joined_on + interval '1 year')
      OR (m.kind = 'full') <> (m.full_on IS NOT NULL))`,
    detail: () =>
      sql`json_build_object('birth', m.birth_date, 'kind', m.kind, 'joinedOn', m.joined_on, 'fullOn', m.full_on)`,
    note(detail, today) {
      const { birth, kind, joinedOn, fullOn } = detail as Record<string, string | null>;
      const dates = { birth: birth ?? undefined, kind: kind ?? undefined, joinedOn: joinedOn ?? undefined };
      const found = checkMemberDates({ ...dates, fullOn: fullOn ?? undefined }, today);
      return found.map(({ problem }) => memberDateProblems[problem]).join('；');
    },
  },
  {
    id: 'no-phone',
    title: '没有联系电话',
    source: OWN_CHECK,
    advice: '补填手机号码；确实没有的，把告知方式定为上门或家属转告。',
    foundIn: 'member',
    when: () => sql`m.phone IS NULL`,
  },
  {
    id: 'likely-double',
    title: '可能重复登记',
    source: OWN_CHECK,
    advice: '核对是否同一个人；重复登记的，请系统管理员处理。',
    foundIn: 'member',
    when(c) {
      const within = visible(c, 'check-up.read');
      return sql`(
        (m.name, m.birth_date) IN (${doubled(sql`d.name, d.birth_date`, within)})
        OR (m.name, m.identity_tail_hash) IN (${doubled(sql`d.name, d.identity_tail_hash`, within)}))`;
    },
    note: () => '与另一名党员同名，且出生日期或证件号码后四位相同',
  },
  {
    id: 'no-group',
    title: '未编入党小组',
    source: '《中国共产党章程》第八条',
    advice: '所在支部设有党小组，请把他编入其中一个。',
    foundIn: 'member',
    when: () => sql`
      (m.group_id IS NULL AND m.branch_id IN (
        SELECT g.parent_id FROM organisation g WHERE g.kind = 'group' AND g.closed_on IS NULL))`,
  },
  {
    id: 'old-age',
    title: `年满${OLD}周岁，应安排走访`,
    source: '《中国共产党党员教育管理工作条例》第二十三条',
    advice: '不作硬性要求，由支部上门走访、送学。',
    foundIn: 'member',
    when: ({ today }) => sql`m.birth_date <= ${yearsBefore(today, OLD)}::date`,
    detail: () => sql`json_build_object('immobile', CASE WHEN 'immobile' = ANY(m.tags) THEN 1 ELSE 0 END)`,
    note: ({ immobile }) => (immobile ? '行动不便' : ''),
  },
];
