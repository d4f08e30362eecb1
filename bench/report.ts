import { short } from './figures';
import type { OfEachSide } from './side';

/** A line of the table. */
export interface ReportRow {
  what: string;
  unit: string;
  ours: number;
  floor?: number;
  durable?: number;
  /** In words, and whether it was met. */
  aim?: string;
  met?: boolean;
}

/** A figure of all sides; what is wanted of ours by the durable floor's, if anything is. */
export function compared(what: string, unit: string, sides: OfEachSide<number>, atLeast?: number): ReportRow {
  const { ours, durable } = sides;
  const aim = atLeast === undefined ? {} : { aim: `≥ ${atLeast} of the durable floor`, met: ours / durable >= atLeast };
  return { what, unit, ...sides, ...aim };
}

/** A figure that has to stay below another. */
export const below = (what: string, unit: string, ours: number, limit: number): ReportRow => ({
  what,
  unit,
  ours,
  aim: `< ${limit} ${unit}`,
  met: ours < limit,
});

/** The rows as a Markdown table, without columns of which no row has anything. */
export function table(rows: readonly ReportRow[]): string {
  const cells = rows.map(({ what, unit, ours, floor, durable, aim, met }) => [
    what,
    unit,
    short(ours),
    ...[floor, durable].flatMap((one) => (one === undefined ? ['', ''] : [short(one), (ours / one).toFixed(2)])),
    aim === undefined ? '' : `${aim}: ${met ? 'met' : '**missed**'}`,
  ]);
  const head = ['measure', 'unit', 'dangwu', 'floor', 'dangwu ÷ floor', 'durable floor', 'dangwu ÷ durable', 'aim'];
  const shown = head.flatMap((_, column) => (cells.some((row) => row[column]) ? [column] : []));
  return [head, head.map((_, column) => (column > 1 && column < 7 ? '--:' : '---')), ...cells]
    .map((row) => `| ${shown.map((column) => row[column]).join(' | ')} |`)
    .join('\n');
}
