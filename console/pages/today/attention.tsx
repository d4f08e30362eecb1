import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { countedThings } from '../../app/counted';
import { todayTexts as texts } from './texts';

/** 需要留意: each count opens to its names. */
export function Attention({ home: { counts, attention, unread } }: { home: Schemas['Home'] }) {
  const lines: { key: string; title: string; count: number; unit: string; to: string; search?: object }[] = [
    { key: 'overdue', title: texts.overdue, count: counts.overdue, unit: texts.pieces, to: '/tasks/overdue' },
    ...attention.map(({ id, title, count, unit, procedure, list, page }) => {
      const line = { key: id, title, count, unit };
      if (page) {
        const { pathname, searchParams } = new URL(page, location.origin);
        return { ...line, to: pathname, search: Object.fromEntries(searchParams) };
      }
      if (list) return { ...line, to: `/own-lists/${procedure}/${list}` };
      return { ...line, to: '/cases', search: { attention: id } };
    }),
    {
      key: 'unread',
      title: texts.unreadNotices,
      count: unread,
      unit: texts.notices,
      to: '/notices',
      search: { unread: 'true' },
    },
  ].filter(({ count }) => count > 0);
  return (
    <section className="sheet paper stack" aria-labelledby="attention">
      <h2 id="attention">{texts.attention}</h2>
      {lines.length === 0 ? (
        <p className="quiet">{texts.attentionNothing}</p>
      ) : (
        <ul className="lines">
          {lines.map(({ key, title, count, unit, to, search }) => (
            <li key={key} className="row between">
              <Link to={to as '/'} search={search as never}>
                {title}
              </Link>
              <strong className={key === 'overdue' ? 'late' : ''}>{countedThings(count, unit)}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
