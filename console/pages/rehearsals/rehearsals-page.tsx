import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ApiProblem, answerOf, client } from '../../api/client';
import { chosenOf, type ListFilter } from '../../app/list/filter';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Nothing } from '../../app/states/nothing';
import { Choose } from './choose';
import { Rehearsal } from './rehearsal';
import { rehearsalsTexts as texts } from './texts';

const asked: ListFilter[] = [{ kind: 'text', key: 'id', title: texts.title }];

/** 推演: one is chosen, run, and read day by day; which one stands in the address. */
export function RehearsalsPage() {
  const navigate = useNavigate();
  const { id } = chosenOf(asked, useSearch({ strict: false }));
  const scenarios = useQuery({
    queryKey: ['rehearsals', 'scenarios'],
    queryFn: () => answerOf(client.GET('/rehearsals/scenarios')),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (scenarios.isPending) return <Loading />;
  if (scenarios.error instanceof ApiProblem && scenarios.error.status === 404) {
    return (
      <div className="stack">
        <h1>{texts.title}</h1>
        <Nothing title={texts.off} more={texts.offMore} />
      </div>
    );
  }
  if (scenarios.isError) return <Failure error={scenarios.error} onRetry={() => scenarios.refetch()} />;
  return (
    <div className="stack">
      <h1>{texts.title}</h1>
      <p className="prose quiet">{texts.intro}</p>
      <Choose
        procedures={scenarios.data.items}
        onBegun={(begun) => navigate({ to: '.', search: { id: begun } as never })}
      />
      {id && <Rehearsal key={id} id={id} />}
    </div>
  );
}
