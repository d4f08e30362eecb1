import type { ReactNode } from 'react';

interface Props {
  /** What it is called, where no heading says so. */
  label?: string;
  heads: readonly string[];
  /** Said where there are no rows. */
  nothing?: string;
  /** The cells of each in the order of the heads; undefined while they are not read yet, when nothing is shown. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[] | undefined;
}

/** A table, or a sentence where it would be empty. On a phone each row is a block, and each cell but the first says what it is. */
export function PlainTable({ label, heads, nothing, rows }: Props) {
  if (!rows) return null;
  if (rows.length === 0 && nothing !== undefined) return <p className="quiet">{nothing}</p>;
  return (
    <table className="plain" aria-label={label}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, at) => (
              <td key={heads[at]} data-head={heads[at]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
