import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { answerOf, client, type Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { neverCameTexts as texts } from './texts';

const titlesOf = (openings: Schemas['IdleEvidence']['spans'][number]['openings']) =>
  openings.map(({ title }) => title).join('、');

/** What following somebody up rests on: which days count, what was open to him on them, what was said when. */
export function IdleDaysPage() {
  const { id } = useParams({ from: '/never-came/$id' });
  const found = useQuery({
    queryKey: ['idle-days', id],
    queryFn: () => answerOf(client.GET('/registrants/{id}/idle-days', { params: { path: { id } } })),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { days, since, spans, steps } = found.data;
  return (
    <article className="stack">
      <div className="row between">
        <h1>{texts.evidence}</h1>
        <Link to="/never-came">{texts.title}</Link>
      </div>
      <p role="status">{texts.counted(days, since ? dayText(since) : undefined)}</p>
      <p>{texts.rule}</p>
      <h2>{texts.done}</h2>
      {steps.length === 0 && <p>{texts.nothingDone}</p>}
      <ul>
        {steps.map((one) => (
          <li key={`${one.on} ${one.step.id}`}>
            {texts.step(dayText(one.on), one.step.title, one.days, titlesOf(one.openings))}
            {one.result && texts.result(one.result)}
            {one.withdrawnOn && texts.withdrawn(dayText(one.withdrawnOn))}
          </li>
        ))}
      </ul>
      <h2>{texts.days}</h2>
      {spans.length === 0 && <p>{texts.noDays}</p>}
      <ul>
        {spans.map(({ from, until, openings }) => (
          <li key={from}>{texts.span(dayText(from), dayText(until), titlesOf(openings))}</li>
        ))}
      </ul>
    </article>
  );
}
