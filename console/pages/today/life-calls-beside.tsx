import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { Due } from '../../app/due';
import { useHolds } from '../../app/use-holds';
import { todayTexts as texts } from './texts';

const open = { kind: 'life-call', status: 'open' } as const;

/** Whom the leader of a group is to call on, since they were absent twice in a row: by name, with the last day. */
export function LifeCallsBeside() {
  const leads = useHolds('group-leader');
  const found = useQuery({
    queryKey: ['side-tasks', 'today', open],
    queryFn: () => answerOf(client.GET('/side-tasks', { params: { query: { ...open, limit: 10 } } })),
    enabled: leads,
  });
  const calls = found.data?.items ?? [];
  if (calls.length === 0) return null;
  return (
    <section className="sheet paper stack" aria-labelledby="life-calls-beside">
      <h2 id="life-calls-beside">{texts.lifeCalls}</h2>
      <ul className="lines">
        {calls.map(({ id, member, dueOn }) => (
          <li key={id} className="row between">
            <Link to="/members/$id" params={{ id: member.id }}>
              {member.name}
            </Link>
            <Due dueOn={dueOn} />
          </li>
        ))}
      </ul>
      <Link to="/side-tasks" search={open as never}>
        {texts.lifeCallsDone}
      </Link>
    </section>
  );
}
