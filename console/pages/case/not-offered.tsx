import type { Schemas } from '../../api/client';
import { caseTexts as texts } from './texts';

/** What of an open step the one who looks may not do, and why; what has one reason stands together. */
export function NotOffered({ task }: { task: Schemas['Task'] }) {
  const reasons = [...new Set(task.notOffered.map(({ why }) => why))];
  if (reasons.length === 0) return null;
  return (
    <div>
      <h3>{texts.notOffered(task.stage.title)}</h3>
      <ul className="stack">
        {reasons.map((why) => (
          <li key={why}>
            {task.notOffered.flatMap((one) => (one.why === why ? one.title : [])).join('、')}
            <small className="small quiet">{why}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
