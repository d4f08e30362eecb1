import { type Heading, plain } from '../../sheets/headings';
import type { ReadRow, Sheet } from '../../sheets/workbook';

/** What is read of a roster exported from 全国党员管理信息系统, by the headings that it may have. */
export const rosterColumns = {
  name: { heading: '姓名', also: ['党员姓名'] },
  identity: { heading: '公民身份号码', also: ['身份证号', '身份证号码', '身份证', '公民身份证号码', '公民身份证号'] },
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
export interface RosterSheet {
  at: Map<string, { index: number; heading: string }>;
  /** Headings that are not read, as they stand there. */
  unknown: string[];
  rows: ReadRow[];
}

// A title often stands above the headings.
const HEADING_ROWS = 5;

const fieldFor = (heading: string) =>
  Object.entries<{ heading: string; also: readonly string[] }>(rosterColumns).find(
    ([, column]) => column.heading === heading || column.also.includes(heading),
  )?.[0];

/** Finds the headings of a sheet; undefined when it is no roster. */
export function rosterSheet({ rows }: Sheet): RosterSheet | undefined {
  for (const [position, row] of rows.slice(0, HEADING_ROWS).entries()) {
    const at: RosterSheet['at'] = new Map();
    const unknown: string[] = [];
    row.cells.forEach((cell, index) => {
      const heading = typeof cell === 'string' ? plain(cell) : '';
      if (heading === '') return;
      const field = fieldFor(heading);
      if (field && !at.has(field)) at.set(field, { index, heading });
      else unknown.push(heading.slice(0, 30));
    });
    if (at.has('name') && at.has('identity')) return { at, unknown, rows: rows.slice(position + 1) };
  }
  return undefined;
}
