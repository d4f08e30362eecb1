import { dataRows, type RowReading } from '../../sheets/data-rows';
import { findHead, type Heading, identityHeadings, type ReadTable } from '../../sheets/headings';
import type { Sheet } from '../../sheets/workbook';

/** What is read of a roster exported from 全国党员管理信息系统, by the headings that it may have. */
export const rosterColumns = {
  name: { heading: '姓名', also: ['党员姓名'] },
  identity: { heading: '公民身份号码', also: identityHeadings },
  branch: {
    heading: '所在党支部',
    also: ['所在支部', '所在党组织', '所在党支部名称', '党支部', '组织名称', '所属党组织'],
  },
  kind: { heading: '人员类别', also: ['党员类别', '党员类型'] },
  joined: { heading: '入党日期', also: ['加入党组织日期', '加入中共组织日期', '入党时间', '加入中国共产党日期'] },
  full: { heading: '转正日期', also: ['转为正式党员日期', '转正时间'] },
} as const satisfies Record<string, Pick<Heading, 'heading' | 'also'>>;

export type RosterField = keyof typeof rosterColumns;

/** A sheet whose headings are understood well enough: a name and an identity number at least. */
export interface RosterSheet extends ReadTable {
  /** Headings that are not read, as they stand there. */
  unknown: string[];
}

const fieldFor = (heading: string) =>
  Object.entries<{ heading: string; also: readonly string[] }>(rosterColumns).find(
    ([, column]) => column.heading === heading || column.also.includes(heading),
  )?.[0];

/** Finds the headings of a sheet, and its rows that are data; undefined when it is no roster. */
export async function rosterSheet(sheet: Sheet, reading: RowReading): Promise<RosterSheet | undefined> {
  const { remarks } = reading;
  if (sheet.hidden) remarks.add(sheet.name, 'hidden-sheet', []);
  if (sheet.rows.length === 0) return undefined;
  const head = findHead(sheet, fieldFor);
  const at: RosterSheet['at'] = new Map();
  const unknown: string[] = [];
  for (const [index, heading] of head?.headings.entries() ?? []) {
    if (heading === '') continue;
    const field = fieldFor(heading);
    if (field && !at.has(field)) at.set(field, { index, heading });
    else unknown.push(heading.slice(0, 30));
  }
  const [name, identity] = [at.get('name'), at.get('identity')];
  if (!head || !name || !identity) {
    const numbers = sheet.rows.map(({ number }) => number);
    remarks.add(sheet.name, 'other-sheet', numbers);
    return undefined;
  }
  const rows = await dataRows(sheet, head, [identity.index], reading);
  return { sheet: sheet.name, at, unknown, rows, ...(sheet.date1904 && { date1904: true }) };
}
