import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { dayText, lastHalfYear } from '../../app/dates';
import { Facts } from '../../app/facts';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Nothing } from '../../app/states/nothing';
import { ServiceReport } from '../registrants/service-report';
import { myRegistrationsTexts as texts } from './texts';

/** Where I am a registrant, on a phone. */
export function MyRegistrationsPage() {
  const found = useQuery({
    queryKey: ['my-registrations'],
    queryFn: () => answerOf(client.GET('/my-registrations')),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { items } = found.data;
  const { from, to } = lastHalfYear();
  return (
    <div className="stack mine">
      <h1>{texts.title}</h1>
      <p className="quiet">{texts.intro}</p>
      {items.length === 0 && <Nothing title={texts.nothing} />}
      {items.map((one) => (
        <article key={one.id} className="sheet paper stack">
          <h2>{one.community.name}</h2>
          <p>
            <strong>{one.standing.title}</strong>{' '}
            <span className="quiet">{texts.since(dayText(one.standingSince))}</span>
          </p>
          <Facts
            rows={[
              [texts.unit, one.unit?.name],
              [texts.grid, one.grid?.name],
              [texts.certificate, one.certificate],
            ]}
          />
          <Link className="mine-big" to="/registrants/$id" params={{ id: one.id }}>
            {texts.more}
          </Link>
          {one.reportedOn && one.reportedOn <= to && (
            <p>
              <ServiceReport id={one.id}>{texts.report(dayText(from), dayText(to))}</ServiceReport>{' '}
              <span className="small quiet">{texts.reportMore}</span>
            </p>
          )}
          {one.caseId && (
            <Link to="/cases/$id" params={{ id: one.caseId }}>
              {texts.openCase}
            </Link>
          )}
        </article>
      ))}
    </div>
  );
}
