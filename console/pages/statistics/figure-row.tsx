import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import type { FilterValues } from '../../app/list/filter';
import { FigureCell } from './figure-cell';
import { statisticsTexts as texts } from './texts';

type Taken = Schemas['Statistics']['total']['timeTaken'];

/** A line of the table: the whole, a child, or what stands at the organisation itself. */
export interface FigureLine {
  key: string;
  /** The organisation that the cases behind it are asked for by. */
  of: string;
  title: string;
  values: Record<string, number>;
  timeTaken: Taken;
  kind: 'total' | 'child' | 'own';
}

interface Props {
  procedure: string;
  figures: readonly Schemas['Titled'][];
  line: FigureLine;
  /** What the page is filtered by, and the period that is shown. */
  values: FilterValues;
  period: { from: string; to: string };
}

/** An organisation with its figures; a child leads to its own children. */
export function FigureRow({ procedure, figures, line, values, period }: Props) {
  const { of, title, kind, timeTaken } = line;
  const search = { ...period, organisationId: of, ...(kind === 'own' && { own: 'true' }) };
  return (
    <tr className={kind === 'total' ? 'figure-total' : ''}>
      <th scope="row">
        {kind === 'child' ? (
          <Link
            to="/statistics/$procedure"
            params={{ procedure }}
            search={{ ...values, organisationId: of } as never}
            aria-label={texts.down(title)}
          >
            {title}
          </Link>
        ) : (
          title
        )}
      </th>
      {figures.map((figure) => (
        <FigureCell
          key={figure.id}
          procedure={procedure}
          figure={figure}
          count={line.values[figure.id] ?? 0}
          title={title}
          search={search}
        />
      ))}
      <td>{taken(timeTaken, 'median')}</td>
      <td>{taken(timeTaken, 'p90')}</td>
    </tr>
  );
}

function taken({ workingDays, ...days }: Taken, rank: 'median' | 'p90'): string {
  const value = days[rank];
  return value === null ? texts.zero : texts.days(value, workingDays[rank], workingDays.provisional);
}
