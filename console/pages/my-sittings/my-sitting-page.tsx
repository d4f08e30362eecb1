import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { dayText } from '../../app/dates';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import '../mine/mine.css';
import { sittingQuery } from '../sitting/queries';
import { SittingHead } from '../sitting/sitting-head';
import { MyLeave } from './my-leave';
import { SittingSignInForm } from './sign-in-form';
import { mySittingsTexts as texts } from './texts';

/** A sitting on a member's phone: sign in, ask leave, and what to do where he missed it. */
export function MySittingPage() {
  const { id } = useParams({ from: '/my-sittings/$id' });
  const queries = useQueryClient();
  const found = useQuery(sittingQuery(id));
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const sitting = found.data;
  const { mine, may, makeUpUntil, keeper } = sitting;
  const anew = () => {
    queries.invalidateQueries({ queryKey: ['sitting', id] });
    queries.invalidateQueries({ queryKey: ['my-sittings'] });
  };
  const came = mine?.mark === 'present' || mine?.mark === 'late';
  const missed = mine?.mark === 'absent' && sitting.closedAt !== null;
  return (
    <div className="stack mine">
      <SittingHead sitting={sitting} />
      {came && <Alert type="success" showIcon role="status" title={texts.came(mine.markTitle ?? '')} />}
      {may.signIn && <SittingSignInForm id={id} onDone={anew} />}
      <MyLeave sitting={sitting} onDone={anew} />
      {missed && (
        <section className="stack" aria-labelledby="missed">
          <h2 id="missed">{texts.missedTitle}</h2>
          {mine.madeUp ? (
            <p>{texts.madeUp(dayText(mine.madeUp.on))}</p>
          ) : (
            makeUpUntil && <p>{texts.makeUp(dayText(makeUpUntil))}</p>
          )}
        </section>
      )}
      {sitting.closedAt && (
        <p className="quiet">
          {texts.wrong}
          {texts.wrongMore(keeper ? texts.keeperOr(keeper.name) : texts.secretary)}
        </p>
      )}
      <Link className="mine-more" to="/my-sittings">
        {texts.back}
      </Link>
    </div>
  );
}
