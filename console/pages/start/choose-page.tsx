import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { startTexts as texts } from './texts';

/** What can be started. */
export function ChoosePage() {
  const found = useQuery({
    queryKey: ['procedures'],
    queryFn: () => answerOf(client.GET('/procedures')),
    staleTime: 300_000,
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  return (
    <div className="stack">
      <h1>{texts.choose}</h1>
      <ul className="lines">
        {found.data.items.map(({ id, title, source }) => (
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
