import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf, client } from '../../api/client';
import { EVERY } from '../../api/queries';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Nothing } from '../../app/states/nothing';
import { Beside } from './beside';
import { Sentence } from './sentence';
import { todayTexts as texts } from './texts';
import { TodoLine } from './todo-line';

/** 今天要办什么. */
export function TodayPage() {
  const counts = useQuery({
    queryKey: ['tasks', 'counts'],
    queryFn: () => answerOf(client.GET('/tasks/counts')),
    refetchInterval: EVERY,
  });
  const todo = useInfiniteQuery({
    queryKey: ['tasks', 'todo'],
    queryFn: ({ pageParam: cursor }) =>
      answerOf(client.GET('/tasks', { params: { query: { list: 'todo', limit: 50, cursor } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: EVERY,
  });
  if (todo.isPending || counts.isPending) return <Loading />;
  if (todo.isError) return <Failure error={todo.error} onRetry={() => todo.refetch()} />;
  if (counts.isError) return <Failure error={counts.error} onRetry={() => counts.refetch()} />;
  const items = todo.data.pages.flatMap((page) => page.items);
  return (
    <div className="stack">
      <Sentence count={counts.data.todo} items={items} />
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
          {todo.hasNextPage && (
            <Button loading={todo.isFetchingNextPage} onClick={() => todo.fetchNextPage()}>
              {texts.more}
            </Button>
          )}
        </section>
        <Beside counts={counts.data} />
      </div>
    </div>
  );
}
