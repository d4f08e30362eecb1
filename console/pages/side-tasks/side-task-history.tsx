import type { Schemas } from '../../api/client';
import { instantText } from '../../app/dates';
import { sideTasksTexts as texts } from './texts';

/** What was said of it before: every closing, and every opening again with its reason. */
export function SideTaskHistory({ history }: { history: Schemas['SideTask']['history'] }) {
  if (history.length === 0) return null;
  return (
    <div>
      <h4>{texts.history}</h4>
      <ul>
        {history.map(({ action, at, by, reason }) => (
          <li key={at + action.id} className="quiet">
            {instantText(at)} {by.name} {action.title}
            {reason && `：${reason}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
