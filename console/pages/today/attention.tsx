import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { countedText } from '../../app/counted';
import { todayTexts as texts } from './texts';

/** 需要留意: each count opens to its names. */
export function Attention({ home: { counts, attention, unread } }: { home: Schemas['Home'] }) {
  const lines: { key: string; title: string; count: number; to: string; search?: object }[] = [
    { key: 'overdue', title: texts.overdue, count: counts.overdue, to: '/tasks/overdue' },
    ...attention.map(({ id, title, count, procedure, list }) =>
      list
        ? { key: id, title, count, to: `/own-lists/${procedure}/${list}` }
        : { key: id, title, count, to: '/cases', search: { attention: id } },
    ),
    { key: 'unread', title: texts.unreadNotices, count: unread, to: '/notices', search: { unread: 'true' } },
  ].filter(({ count }) => count > 0);
  return (
    <section className="sheet paper stack" aria-labelledby="attention">
      <h2 id="attention">{texts.attention}</h2>
      {lines.length === 0 ? (
        <p className="quiet">{texts.attentionNothing}</p>
      ) : (
        <ul className="lines">
          {lines.map(({ key, title, count, to, search }) => (
            <li key={key} className="row between">
              <Link to={to as '/'} search={search as never}>
                {title}
              </Link>
              <strong className={key === 'overdue' ? 'late' : ''}>{countedText(count)}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
