import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client';
import { EVERY } from '../../api/queries';
import { BallotCard } from './ballot-card';
import { caseBallotsTexts as texts } from './ballots-texts';

/** 无记名投票 of the case: how far the roll is, and the sums once it is closed. */
export function Ballots({ caseId, seq }: { caseId: string; seq: number }) {
  const { data } = useQuery({
    queryKey: ['case', caseId, 'ballots', seq],
    queryFn: () => answerOf(client.GET('/ballots', { params: { query: { caseId } } })),
    refetchInterval: (query) => (query.state.data?.items.some(({ closedAt }) => !closedAt) ? EVERY : false),
  });
  if (!data?.items.length) return null;
  return (
    <section className="sheet stack" aria-labelledby="ballots">
      <h2 id="ballots">{texts.title}</h2>
      {data.items.map((ballot) => (
        <BallotCard key={ballot.id} ballot={ballot} />
      ))}
    </section>
  );
}
