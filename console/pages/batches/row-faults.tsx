import type { Schemas } from '../../api/client';
import { batchTexts as texts } from './texts';

/** What stands against a row, each with the column to look at. */
export function RowFaults({ row: { problems } }: { row: Schemas['BatchRow'] }) {
  return (
    <ul>
      {problems.map(({ id, column, title }) => (
        <li key={`${column} ${id}`} className="late">
          {texts.problem(column, title)}
        </li>
      ))}
    </ul>
  );
}
