import { useQuery } from '@tanstack/react-query';
import { answerOf, client, type Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { PlainTable } from '../../app/list/plain-table';
import { Failure } from '../../app/states/failure';
import { ClaimFor } from './claim-for';
import { CommitmentActs } from './commitment-acts';
import { openingsTexts as texts } from './texts';

/** Who has claimed it, in the order in which they came. */
export function OpeningPeople({ opening }: { opening: Schemas['Opening'] }) {
  const { id } = opening;
  const found = useQuery({
    queryKey: ['commitments', id],
    queryFn: () => answerOf(client.GET('/commitments', { params: { query: { openingId: id, limit: 100 } } })),
  });
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  return (
    <section className="stack" aria-labelledby="people">
      <h2 id="people">{texts.people}</h2>
      {opening.keeps && opening.openFrom && !opening.closedOn && <ClaimFor opening={opening} />}
      <PlainTable
        heads={[texts.who, texts.state, texts.acts]}
        nothing={texts.nobody}
        rows={found.data?.items.map((item) => ({
          key: item.id,
          cells: [
            item.person.name,
            <CommitmentStands key="stands" item={item} />,
            <CommitmentActs key="acts" item={item} />,
          ],
        }))}
      />
    </section>
  );
}

/** Where a commitment stands, with what was said of it, in words. */
export function CommitmentStands({ item }: { item: Schemas['Commitment'] }) {
  const { state, position, publicUntil, assignedOn, review, note, why } = item;
  const more = [
    position !== null && texts.position(position),
    state.id === 'posted' && publicUntil && texts.publicUntil(dayText(publicUntil)),
    state.id === 'held' && assignedOn && texts.assignedOn(dayText(assignedOn)),
    review && texts.reviewed(dayText(review.on), review.result.title),
    note,
    why,
  ].filter(Boolean);
  return (
    <span>
      {state.title}
      {more.length > 0 && <small className="small quiet">{more.join(' · ')}</small>}
    </span>
  );
}
