import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { EVERY } from '../../api/queries';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Nothing } from '../../app/states/nothing';
import { MyTask } from './my-task';
import { mineTexts as texts } from './texts';

export const ballotsQuery = {
  queryKey: ['ballots'],
  queryFn: () => answerOf(client.GET('/ballots')),
  refetchInterval: EVERY,
} as const;

/** What is asked of me, and the ballots that wait for my vote. */
export function MyTodo() {
  const tasks = useQuery({
    queryKey: ['tasks', 'mine'],
    queryFn: () => answerOf(client.GET('/tasks', { params: { query: { list: 'todo', limit: 50 } } })),
    refetchInterval: EVERY,
  });
  const ballots = useQuery(ballotsQuery);
  return (
    <section className="stack" aria-labelledby="todo">
      <h2 id="todo">{texts.todo}</h2>
      {tasks.isError && <Failure error={tasks.error} onRetry={() => tasks.refetch()} />}
      {tasks.isPending && <Loading />}
      {tasks.data?.items.map((task) => (
        <MyTask key={task.id} task={task} />
      ))}
      {ballots.data?.items.map((ballot) => (
        <Link key={ballot.id} className="mine-big" to="/ballots/$id" params={{ id: ballot.id }}>
          <strong>{ballot.title}</strong>
          <span>{texts.ballot}</span>
        </Link>
      ))}
      {tasks.data?.items.length === 0 && ballots.data?.items.length === 0 && <Nothing title={texts.nothingTodo} />}
    </section>
  );
}
