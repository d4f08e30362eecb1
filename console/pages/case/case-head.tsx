import type { Schemas } from '../../api/client';
import { instantDay } from '../../app/dates';
import { Due } from '../../app/due';
import { caseTexts as texts } from './texts';
import { askedBy } from './who';

/** Who, what, number; who has it and until when. */
export function CaseHead({ about }: { about: Schemas['Case'] }) {
  const { subject, procedure, variant, number, tasks, closedAt, ending, warnings } = about;
  return (
    <header className="stack">
      <div>
        <h1>
          {subject.name} · {procedure.title}
          {variant ? `（${variant.title}）` : ''}
        </h1>
        <p className="quiet">{number}</p>
      </div>
      {closedAt ? (
        <p className="sentence">
          {ending ? texts.closed(ending.title, instantDay(closedAt)) : texts.closedPlain(instantDay(closedAt))}
        </p>
      ) : tasks.length === 0 ? (
        <p className="sentence">
          {about.stage.title}：{texts.nobody}
        </p>
      ) : (
        <ul className="stack">
          {tasks.map((task) => (
            <li key={task.id} className="row">
              <span className="sentence">
                {texts.with}
                <strong>{askedBy(task)}</strong>
                {texts.handles(task.stage.title)}
              </span>
              <Due dueOn={task.dueOn} colour={task.colour} provisional={task.provisional} />
            </li>
          ))}
        </ul>
      )}
      {warnings.length > 0 && (
        <p className="soon">
          {texts.warnings}：{warnings.map(({ title }) => title).join('；')}
        </p>
      )}
    </header>
  );
}
