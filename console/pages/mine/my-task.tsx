import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { Due } from '../../app/due';
import { myCaseQuery } from './my-case-query';
import { mineTexts as texts } from './texts';

/** Something that is asked of me: of what, until when, and what I may do. */
export function MyTask({ task }: { task: Schemas['TaskItem'] }) {
  const about = useQuery(myCaseQuery(task.case.id));
  const outcomes = about.data?.tasks.find(({ id }) => id === task.id)?.outcomes ?? [];
  return (
    <Link className="mine-big" to="/cases/$id" params={{ id: task.case.id }} hash="act">
      <strong>{task.stage.title}</strong>
      <span>
        {task.case.procedure.title} · {task.subject.name}
      </span>
      {outcomes.length > 0 && <span>{texts.may(outcomes.map(({ title }) => title).join('、'))}</span>}
      <Due dueOn={task.dueOn} colour={task.colour} provisional={task.provisional} />
    </Link>
  );
}
