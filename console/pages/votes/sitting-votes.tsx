import { useQuery } from '@tanstack/react-query';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { AddMatter } from './add-matter';
import { LeftOut } from './left-out';
import { MatterCard } from './matter-card';
import { mattersQuery } from './matters-query';
import { votesTexts as texts } from './texts';

/** 议题与表决 of a sitting: part of its page. */
export function SittingVotes({ sittingId }: { sittingId: string }) {
  const found = useQuery(mattersQuery(sittingId));
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { items, mayKeep, mayLeaveOut } = found.data;
  return (
    <section className="sheet stack" aria-labelledby="votes">
      <h2 id="votes">{texts.title}</h2>
      {items.length === 0 && <p className="quiet">{texts.none}</p>}
      {items.map((matter) => (
        <MatterCard key={matter.id} sittingId={sittingId} matter={matter} all={found.data} />
      ))}
      {mayKeep && (
        <div className="row">
          <AddMatter sittingId={sittingId} all={found.data} />
        </div>
      )}
      {mayLeaveOut && <LeftOut sittingId={sittingId} all={found.data} />}
    </section>
  );
}
