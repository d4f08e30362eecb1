import type { Context } from '../api/context';
import { localDate } from '../domain/dates';
import { memberKinds, standings, tags } from '../domain/member-codes';
import { procedures } from '../domain/procedures/all';
import { differenceKinds } from './differences';
import { sideTaskKinds, sideTaskStatuses } from './side-task-words';

/** A line of the sheet that says what was exported. */
export interface FilterLine {
  title: string;
  text: string;
}

const titles: Record<string, string> = {
  procedure: '事项',
  stage: '环节',
  organisationId: '组织',
  memberId: '党员编号',
  overdue: '超期',
  open: '办结情况',
  list: '列表',
  kind: '类别',
  standing: '党籍状态',
  tag: '标记',
  status: '状态',
  from: '起始日期',
  to: '截止日期',
};

const listTitles: Record<string, string> = {
  todo: '待办',
  done: '已办',
  unfinished: '未办结',
  coming: '即将办理',
  overdue: '已超期',
};

const stages = Object.fromEntries(
  Object.values(procedures).flatMap(({ table }) => Object.entries(table.steps).map(([id, { title }]) => [id, title])),
);

// A code stands for the same words in every list that filters by it.
const words: Record<string, Record<string, string>> = {
  procedure: Object.fromEntries(Object.values(procedures).map(({ table }) => [table.id, table.title])),
  stage: stages,
  overdue: { true: '仅已超期' },
  open: { true: '未办结', false: '已办结' },
  list: listTitles,
  kind: { ...memberKinds, ...sideTaskKinds, ...differenceKinds },
  standing: standings,
  tag: tags,
  status: sideTaskStatuses,
};

/** What the file holds, by whom and as of when it was made, and by what it was filtered, in words. */
export async function filterLines(
  c: Context,
  list: string,
  rows: number,
  filters: Record<string, unknown>,
): Promise<FilterLine[]> {
  const { db } = c.deps;
  const by = await db.person.findUnique({ where: { id: c.actor.personId }, select: { name: true } });
  const time = new Date(c.at + 8 * 3_600_000).toISOString().slice(11, 16);
  const lines = [
    { title: '列表', text: list },
    { title: '导出时间', text: `${localDate(c.at)} ${time}` },
    { title: '导出人', text: by?.name ?? '—' },
    { title: '条数', text: String(rows) },
  ];
  for (const [name, value] of Object.entries(filters)) {
    const code = String(value);
    const organisation =
      name === 'organisationId'
        ? await db.organisation.findUnique({ where: { id: code }, select: { name: true } })
        : undefined;
    lines.push({ title: `筛选：${titles[name] ?? name}`, text: organisation?.name ?? words[name]?.[code] ?? code });
  }
  return lines;
}
