import type { Reader } from '../access/reader';
import { standings, tags } from '../domain/people/member-codes';
import { roles } from '../domain/people/roles';
import { localDate } from '../domain/time/dates';

/** A line of the sheet that says what was exported. */
export interface FilterLine {
  title: string;
  text: string;
}

/** Words for the codes of filters, by the filter's name. */
export type FilterWords = Record<string, Record<string, string>>;

/** What each filter of a list is called. */
export const filterTitles: Record<string, string> = {
  procedure: '事项',
  stage: '环节',
  organisationId: '组织',
  parentId: '上级组织',
  memberId: '党员编号',
  subjectId: '办理对象编号',
  batchId: '批次编号',
  paperNumber: '文书字号',
  number: '事项编号',
  attention: '需要留意',
  actorId: '人员编号',
  personId: '离任人员编号',
  handoverId: '交接清单编号',
  overdue: '超期',
  open: '办结情况',
  list: '列表',
  kind: '类别',
  standing: '党籍状态',
  stands: '报到情况',
  left: '已离开的',
  tag: '标记',
  status: '状态',
  month: '月份',
  role: '职务',
  closed: '撤销情况',
  unread: '阅读情况',
  q: '名称包含',
  mark: '到会情况',
  leave: '请假',
  apart: '应到或另列',
  objectKind: '对象',
  objectId: '对象编号',
  figure: '统计项',
  by: '统计方式',
  year: '年度',
  category: '人员类别',
  memberKind: '党员类别',
  symptom: '检查项',
  own: '范围',
  from: '起始日期',
  to: '截止日期',
  unsettled: '待核对',
  outcome: '处理结果',
  clear: '核对方式',
  quarter: '季度',
  gridId: '网格编号',
  openingId: '岗位或项目编号',
  registrantId: '报到党员编号',
  earlierOf: '迁入前服务的报到党员编号',
  openingKind: '类别',
  openingStatus: '状态',
  service: '服务类别',
  commitmentState: '认领情况',
  going: '是否在办',
  serviceState: '认证情况',
  toCertify: '待我认证',
  fromMonth: '起始月份',
  toMonth: '截止月份',
  item: '项目',
  unitId: '单位编号',
  roundKind: '类别',
  sending: '状态',
  stuck: '发送结果',
  roundId: '批次编号',
  purpose: '用途',
  state: '状态',
  registered: '报到情况',
  day: '截至日期',
  communityId: '社区编号',
  meeting: '联席会',
  none: '其中',
  keptBy: '登记的社区或街道编号',
  paired: '结对情况',
  unended: '是否结束',
  minutesLate: '会议记录',
};

const listTitles: Record<string, string> = {
  todo: '待办',
  done: '已办',
  unfinished: '未办结',
  coming: '即将办理',
  overdue: '已超期',
};

// By these every list filters in the same words; what is special to a list stands in its declaration.
const shared: FilterWords = {
  overdue: { true: '仅已超期' },
  open: { true: '未办结', false: '已办结' },
  list: listTitles,
  standing: standings,
  tag: tags,
  role: roles,
  closed: { true: '已撤销', false: '未撤销' },
  unread: { true: '仅未读' },
  own: { true: '仅本级' },
};

/** What a value of a filter is called. Some take any text, which must not find what every object inherits (`constructor`). */
export function filterWord(name: string, code: string, words: FilterWords = {}): string | undefined {
  const table = words[name] ?? shared[name] ?? {};
  return Object.hasOwn(table, code) ? table[code] : undefined;
}

/** What the file holds, by whom and as of when it was made, and by what it was filtered, in words. */
export async function filterLines(
  c: Reader,
  list: { title: string; words?: FilterWords },
  rows: number,
  filters: Record<string, unknown>,
): Promise<FilterLine[]> {
  const { db } = c.deps;
  const by = await db.person.findUnique({ where: { id: c.actor.personId }, select: { name: true } });
  const time = new Date(c.at + 8 * 3_600_000).toISOString().slice(11, 16);
  const lines = [
    { title: '列表', text: list.title },
    { title: '导出时间', text: `${localDate(c.at)} ${time}` },
    { title: '导出人', text: by?.name ?? '—' },
    { title: '条数', text: String(rows) },
  ];
  for (const [name, value] of Object.entries(filters)) {
    const code = String(value);
    const organisation =
      name === 'organisationId' || name === 'parentId'
        ? await db.organisation.findUnique({ where: { id: code }, select: { name: true } })
        : undefined;
    const text = organisation?.name ?? filterWord(name, code, list.words) ?? code;
    lines.push({ title: `筛选：${filterTitles[name] ?? name}`, text });
  }
  return lines;
}
