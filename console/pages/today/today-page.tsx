import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client';
import { useEvery } from '../../app/live/live-state';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { WelcomeOffer } from '../welcome/welcome-offer';
import { Attention } from './attention';
import { Beside } from './beside';
import { LifeCallsBeside } from './life-calls-beside';
import { RegistrantsBeside } from './registrants-beside';
import { Sentence } from './sentence';
import { todayTexts as texts } from './texts';
import { Todo } from './todo';
import './today.css';
import { soonOf } from './week';
import { WeekLines } from './week-lines';

/** 今天要办什么. */
export function TodayPage() {
  const every = useEvery();
  const found = useQuery({
    queryKey: ['tasks', 'home'],
    queryFn: () => answerOf(client.GET('/home')),
    refetchInterval: every,
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const home = found.data;
  const next = soonOf(home, 'next');
  return (
    <div className="stack">
      <WelcomeOffer />
      <Sentence count={home.counts.todo} items={home.todo} next={next.flatMap(({ tasks }) => tasks)} />
      <div className="two">
        <Todo items={home.todo} count={home.counts.todo} />
        <aside className="stack" aria-label={texts.aside}>
          <WeekLines title={texts.week} days={soonOf(home, 'this')} />
          {home.counts.todo === 0 && next.length > 0 && <WeekLines title={texts.nextWeek} days={next} />}
          <Attention home={home} />
          <LifeCallsBeside />
          <Beside counts={home.counts} />
          <RegistrantsBeside />
        </aside>
      </div>
    </div>
  );
}
