import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { EVERY } from '../../api/queries';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Nothing } from '../../app/states/nothing';
import { WelcomeOffer } from '../welcome/welcome-offer';
import { Beside } from './beside';
import { Sentence } from './sentence';
import { todayTexts as texts } from './texts';
import { TodoLine } from './todo-line';

/** 今天要办什么. */
export function TodayPage() {
  const found = useQuery({
    queryKey: ['tasks', 'home'],
    queryFn: () => answerOf(client.GET('/home')),
    refetchInterval: EVERY,
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { counts, todo: items } = found.data;
  return (
    <div className="stack">
      <WelcomeOffer />
      <Sentence count={counts.todo} items={items} />
      <div className="two">
        <section className="stack" aria-labelledby="todo">
          <h2 id="todo">{texts.todo}</h2>
          {items.length === 0 ? (
            <Nothing title={texts.nothing} more={texts.nothingMore} />
          ) : (
            <ul className="lines">
              {items.map((item) => (
                <TodoLine key={item.id} item={item} />
              ))}
            </ul>
          )}
          {counts.todo > items.length && (
            <Link to="/tasks/$list" params={{ list: 'todo' }}>
              {texts.all(counts.todo)}
            </Link>
          )}
        </section>
        <Beside counts={counts} />
      </div>
    </div>
  );
}
