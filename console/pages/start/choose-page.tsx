import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { startTexts as texts } from './texts';
import './start.css';
import { proceduresQuery } from '../../api/procedure';

/** What can be started, for one or for many at once. */
export function ChoosePage() {
  const found = useQuery(proceduresQuery);
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const offered = found.data.items.filter(({ byPersons }) => byPersons);
  return (
    <div className="stack">
      <div className="row between">
        <h1>{texts.choose}</h1>
        <span className="row">
          <Link to="/batches/new">{texts.many}</Link>
          <Link to="/batches">{texts.batches}</Link>
        </span>
      </div>
      <ul className="lines">
        {offered.map(({ id, title, source }) => (
          <li key={id} className="row between">
            <span>
              <Link className="line-name" to="/start/$procedure" params={{ procedure: id }}>
                {title}
              </Link>
              <small className="small quiet">{source}</small>
            </span>
            <Link to="/start/$procedure" params={{ procedure: id }} aria-label={`${texts.begin}：${title}`}>
              {texts.begin}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
