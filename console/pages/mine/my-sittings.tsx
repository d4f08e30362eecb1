import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { isToMakeUp, mySittingsQuery } from '../my-sittings/my-sittings-query';
import { SittingCard } from '../my-sittings/sitting-card';
import { mineTexts as texts } from './texts';

/** Sittings that come, and what is to be made up. */
export function MySittings() {
  const { data } = useQuery(mySittingsQuery);
  const shown = data ? [...data.coming.slice(0, 3), ...data.past.filter(isToMakeUp)] : [];
  return (
    <section className="stack" aria-labelledby="sittings">
      <h2 id="sittings">{texts.sittings}</h2>
      {data && shown.length === 0 && <p className="quiet">{texts.noSittings}</p>}
      {shown.map((sitting) => (
        <SittingCard key={sitting.id} sitting={sitting} />
      ))}
      <Link className="mine-more" to="/my-sittings">
        {texts.allSittings}
      </Link>
    </section>
  );
}
