import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../api/client';
import { EVERY } from '../../api/queries';
import { instantText } from '../../app/dates';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Sums } from './sums';
import { ballotsTexts as texts } from './texts';
import { VotePaper } from './vote-paper';

/** A ballot: its paper while I may vote, and the sums once it is closed. */
export function BallotPage() {
  const { id } = useParams({ from: '/ballots/$id' });
  const queries = useQueryClient();
  const [done, setDone] = useState(false);
  const found = useQuery({
    queryKey: ['ballot', id],
    queryFn: () => answerOf(client.GET('/ballots/{id}', { params: { path: { id } } })),
    refetchInterval: EVERY,
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const ballot = found.data;
  const { title, openedAt, closedAt, cast, eligible, mayVote, voted } = ballot;
  const anew = () => {
    queries.invalidateQueries({ queryKey: ['ballot', id] });
    queries.invalidateQueries({ queryKey: ['ballots'] });
  };
  return (
    <div className="stack prose">
      <div>
        <h1>{title}</h1>
        <p className="quiet">
          {closedAt ? texts.closed(instantText(closedAt)) : texts.opened(instantText(openedAt))} ·{' '}
          {texts.turnout(cast, eligible)}
        </p>
      </div>
      {done && <Alert type="success" showIcon role="status" title={texts.done} />}
      {closedAt ? (
        <section className="stack" aria-labelledby="sums">
          <h2 id="sums">{texts.result}</h2>
          <Sums ballot={ballot} />
        </section>
      ) : mayVote && !voted && !done ? (
        <VotePaper
          ballot={ballot}
          onDone={() => {
            setDone(true);
            anew();
          }}
          onRefused={anew}
        />
      ) : (
        <>
          {!done && <p>{mayVote ? texts.voted : texts.notYours}</p>}
          <p className="quiet">{texts.stillOpen}</p>
        </>
      )}
    </div>
  );
}
