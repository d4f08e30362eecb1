import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { statisticsTexts as texts } from './texts';

interface Props {
  procedure: string;
  figure: Schemas['Titled'];
  count: number;
  /** Of the line. */
  title: string;
  search: Record<string, string>;
}

/** A figure; it opens to the names that it counts. */
export function FigureCell({ procedure, figure, count, title, search }: Props) {
  if (count === 0) return <td className="quiet">{texts.zero}</td>;
  return (
    <td>
      <Link
        to="/statistics/$procedure/$figure"
        params={{ procedure, figure: figure.id }}
        search={search as never}
        aria-label={texts.open(title, figure.title, count)}
      >
        {count}
      </Link>
    </td>
  );
}
