import { fullDate } from '../../domain/case/text';
import { roles } from '../../domain/people/roles';
import { Prisma } from '../../prisma/generated/client';
import { OWN_CHECK, type Symptom, yearsBefore } from './symptom';

const { sql } = Prisma;

const BRANCHES = '《中国共产党支部工作条例（试行）》';

/** 《支部工作条例》第四条: at least so many full members, and generally no more members than that. */
const FEWEST = 3;
const MOST = 50;
/** 第二十条: from so many full members on there is a committee, of at least so many. */
const COMMITTEE_FROM = 7;
const COMMITTEE = 3;
/** The longest of all terms (《关于党的基层组织任期的意见》, 2018): whichever kind it is, over it is over. */
const LONGEST_TERM = 5;

const members = sql`coalesce(n.members, 0)`;
const full = sql`coalesce(n.full_members, 0)`;
const committee = sql`coalesce(h.committee, 0)`;

/** What is looked for in each organisation. */
export const organisationSymptoms: readonly Symptom[] = [
  {
    id: 'no-secretary',
    title: '书记空缺',
    source: `${BRANCHES}第二十条`,
    advice: '登记现任书记的任职；确实空缺的，及时补选或指派。',
    foundIn: 'organisation',
    when: () => sql`o.kind <> 'group' AND h.secretary IS NOT TRUE`,
  },
  {
    id: 'branch-without-committee',
    title: '应设支部委员会而委员不足',
    source: `${BRANCHES}第二十条`,
    advice: `正式党员${COMMITTEE_FROM}人以上的支部设支部委员会，委员不少于${COMMITTEE}人；已选出的，补登任职。`,
    foundIn: 'organisation',
    when: () => sql`o.kind = 'branch' AND ${full} >= ${COMMITTEE_FROM} AND ${committee} < ${COMMITTEE}`,
    detail: () => sql`json_build_object('full', ${full}, 'committee', ${committee})`,
    note: (detail) => `正式党员${detail.full}名，登记的委员${detail.committee}名`,
  },
  {
    id: 'branch-too-large',
    title: `党员超过${MOST}名的支部`,
    source: `${BRANCHES}第四条`,
    advice: '党员一般不超过50名，可研究拆分支部或增设党小组。',
    foundIn: 'organisation',
    when: () => sql`o.kind = 'branch' AND ${members} > ${MOST}`,
    detail: () => sql`json_build_object('members', ${members})`,
    note: (detail) => `现有党员${detail.members}名`,
  },
  {
    id: 'branch-too-small',
    title: `正式党员不足${FEWEST}名的支部`,
    source: `${BRANCHES}第四条、第五条`,
    advice: '可与邻近单位成立联合党支部，或调整党员组织关系。',
    foundIn: 'organisation',
    when: () => sql`o.kind = 'branch' AND ${full} < ${FEWEST}`,
    detail: () => sql`json_build_object('full', ${full})`,
    note: (detail) => `现有正式党员${detail.full}名`,
  },
];

/** What is looked for in each role that somebody holds today. */
export const holdingSymptoms: readonly Symptom[] = [
  {
    id: 'term-over',
    title: '书记任期届满',
    source: '《关于党的基层组织任期的意见》（2018年）',
    advice: '各类基层组织任期最长5年。请核对是否已换届：已换届的补登任职，未换届的按期换届。',
    foundIn: 'holding',
    when: ({ today }) => sql`
      r.role = 'secretary' AND o.kind <> 'work-committee' AND r.from_date < ${yearsBefore(today, LONGEST_TERM)}::date`,
    detail: () => sql`json_build_object('from', r.from_date)`,
    note: ({ from }) => `${fullDate(String(from))}起任职`,
  },
  {
    id: 'no-sign-in',
    title: '有职务，不能登录',
    source: OWN_CHECK,
    advice: '请系统管理员为其开通登录，否则待办只能由他人代办。',
    foundIn: 'holding',
    when: () => sql`
      (p.disabled_at IS NOT NULL OR (p.login_name IS NULL
        AND NOT EXISTS (SELECT FROM person_identity i WHERE i.person_id = p.id)))`,
    detail: () => sql`json_build_object('role', r.role)`,
    note: ({ role }) => roles[role as keyof typeof roles] ?? '',
  },
];
