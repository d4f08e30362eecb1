import type { Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { Due } from '../../app/due';
import { SideTaskDoing } from '../side-tasks/side-task-doing';
import { sideTasksTexts as texts } from '../side-tasks/texts';

/** Work beside the case, which never blocks it: how it stands, and closing what is mine. */
export function CaseSideTasks({ about: { id, sideTasks } }: { about: Schemas['Case'] }) {
  if (sideTasks.length === 0) return null;
  return (
    <section className="sheet stack" aria-labelledby="side-tasks">
      <h2 id="side-tasks">{texts.title}</h2>
      <ul className="lines">
        {sideTasks.map(({ id: taskId, kind, status, organisation, dueOn, doneOn, closedBy, mine }) => (
          <li key={taskId} className="stack">
            <div>
              <strong>{kind.title}</strong>：{status.title}
              <small className="small quiet">
                {[organisation.name, doneOn && dayText(doneOn), closedBy && texts.by(closedBy.name)]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
              {status.id === 'open' && dueOn && <Due dueOn={dueOn} />}
            </div>
            {mine && <SideTaskDoing id={taskId} caseId={id} folded />}
          </li>
        ))}
      </ul>
    </section>
  );
}
