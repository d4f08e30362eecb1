import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { ownListTexts as texts } from './texts';
import './own-list.css';

/** What leads on from a row: the cases that it speaks of, and starting what would mend it. */
export function RowWays({ row: { cases, start, note, member } }: { row: Schemas['ShownRow'] }) {
  if (cases.length === 0 && !note && !start) return <span className="own-empty" />;
  return (
    <div className="row no-print">
      {cases.map(({ id, title }) => (
        <Link key={id} to="/cases/$id" params={{ id }}>
          {texts.open(title)}
        </Link>
      ))}
      {note && <span className="quiet">{note}</span>}
      {start && (
        <Link
          className="own-start"
          to="/start/$procedure"
          params={{ procedure: start.procedure.id }}
          search={start.values as never}
          aria-label={texts.startFor(start.procedure.title, member?.name ?? '')}
        >
          {texts.start(start.procedure.title)}
        </Link>
      )}
    </div>
  );
}
