import type { Schemas } from '../../api/client';
import { RowCell } from './row-cell';

interface Props {
  columns: Schemas['ListView']['columns'];
  row: Schemas['ShownRow'];
}

/** What a row of many columns says, one after the other; what it says nothing of is left out. */
export function RowSummary({ columns, row }: Props) {
  const said = columns
    .map((column, at) => ({ column, value: row.cells[at] ?? null }))
    .filter(({ value }) => value !== null && value !== '' && value !== row.member?.name);
  return (
    <ul className="own-summary">
      {said.map(({ column, value }) => (
        <li key={column.title}>
          <RowCell column={column} value={value} member={null} />
        </li>
      ))}
    </ul>
  );
}
