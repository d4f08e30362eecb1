import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { todayTexts as texts } from './texts';

const lists = ['coming', 'unfinished', 'done'] as const;

/** The other lists of mine, each count with its names behind it. */
export function Beside({ counts }: { counts: Schemas['TaskCounts'] }) {
  return (
    <section className="sheet paper stack" aria-labelledby="beside">
      <h2 id="beside">{texts.beside}</h2>
      <ul className="lines">
        {lists.map((list) => (
          <li key={list} className="row between">
            <Link to="/tasks/$list" params={{ list }}>
              {texts[list]}
            </Link>
            <span>{texts.count(counts[list])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
