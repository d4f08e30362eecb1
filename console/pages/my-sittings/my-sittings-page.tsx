import { useQuery } from '@tanstack/react-query';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Nothing } from '../../app/states/nothing';
import '../mine/mine.css';
import { isToMakeUp, mySittingsQuery } from './my-sittings-query';
import { SittingCard } from './sitting-card';
import { mySittingsTexts as texts } from './texts';

/** On a member's phone: what comes, what he has to make up, and how he stood to the last year's. */
export function MySittingsPage() {
  const found = useQuery(mySittingsQuery);
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { coming, past } = found.data;
  const missed = past.filter(isToMakeUp);
  const rest = past.filter((sitting) => !isToMakeUp(sitting));
  return (
    <div className="stack mine">
      <div>
        <h1>{texts.title}</h1>
        <p className="quiet">{texts.intro}</p>
      </div>
      <section className="stack" aria-labelledby="coming">
        <h2 id="coming">{texts.coming}</h2>
        {coming.length === 0 && <Nothing title={texts.nothingComing} />}
        {coming.map((sitting) => (
          <SittingCard key={sitting.id} sitting={sitting} />
        ))}
      </section>
      {missed.length > 0 && (
        <section className="stack" aria-labelledby="missed">
          <h2 id="missed">{texts.toMakeUp}</h2>
          {missed.map((sitting) => (
            <SittingCard key={sitting.id} sitting={sitting} />
          ))}
        </section>
      )}
      <section className="stack" aria-labelledby="past">
        <h2 id="past">{texts.past}</h2>
        {rest.length === 0 && <p className="quiet">{texts.nothingPast}</p>}
        {rest.map((sitting) => (
          <SittingCard key={sitting.id} sitting={sitting} isOver />
        ))}
      </section>
    </div>
  );
}
