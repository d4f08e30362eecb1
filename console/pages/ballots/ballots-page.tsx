import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { instantText } from '../../app/dates';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Nothing } from '../../app/states/nothing';
import { ballotsQuery } from '../mine/my-todo';
import { ballotsTexts as texts } from './texts';

/** The ballots that wait for my vote. */
export function BallotsPage() {
  const found = useQuery(ballotsQuery);
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  return (
    <div className="stack">
      <h1>{texts.title}</h1>
      <p className="quiet prose">{texts.intro}</p>
      {found.data.items.length === 0 && <Nothing title={texts.nothing} />}
      <ul className="lines">
        {found.data.items.map(({ id, title, openedAt, cast, eligible }) => (
          <li key={id} className="row between">
            <span>
              <Link className="line-name" to="/ballots/$id" params={{ id }}>
                {title}
              </Link>
              <small className="small quiet">
                {texts.opened(instantText(openedAt))} · {texts.turnout(cast, eligible)}
              </small>
            </span>
            <Link to="/ballots/$id" params={{ id }} aria-label={texts.openOf(title)}>
              {texts.open}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
