import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Due } from '../../app/due';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { askedBy } from '../case/who';
import { myCaseQuery } from './my-case-query';
import { mineTexts as texts } from './texts';

/** A matter of mine in words: who has it, until when, and what comes then. */
export function MyCase({ id }: { id: string }) {
  const found = useQuery(myCaseQuery(id));
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { procedure, variant, number, tasks, stage, coming } = found.data;
  return (
    <article className="sheet paper stack">
      <div>
        <h3>
          {procedure.title}
          {variant ? `（${variant.title}）` : ''}
        </h3>
        <p className="quiet">{number}</p>
      </div>
      {tasks.length === 0 && <p>{texts.waiting(stage.title)}</p>}
      {tasks.map((task) => (
        <div key={task.id}>
          <p>
            {task.outcomes.length > 0 ? texts.withMe(task.stage.title) : texts.with(askedBy(task), task.stage.title)}
          </p>
          <Due dueOn={task.dueOn} colour={task.colour} provisional={task.provisional} />
        </div>
      ))}
      {coming.length > 0 && <p className="quiet">{texts.coming(coming.map((next) => next.stage.title).join('、'))}</p>}
      <div className="row mine-ways">
        <Link to="/cases/$id" params={{ id }} aria-label={texts.detailsOf(procedure.title)}>
          {texts.details}
        </Link>
        <Link to="/papers/$id" params={{ id }} aria-label={texts.papersOf(procedure.title)}>
          {texts.papers}
        </Link>
      </div>
    </article>
  );
}
