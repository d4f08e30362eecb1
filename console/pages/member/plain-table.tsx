import type { ReactNode } from 'react';

interface Props {
  heads: readonly string[];
  nothing: string;
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A table of what is there as a whole, or a sentence when it is empty. On a phone each cell says what it is. */
export function PlainTable({ heads, nothing, rows }: Props) {
  if (rows.length === 0) return <p className="quiet">{nothing}</p>;
  return (
    <table className="plain member-table">
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
