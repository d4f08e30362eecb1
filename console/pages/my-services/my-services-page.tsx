import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dayText } from '../../app/dates';
import { FirstOnes } from '../../app/list/first-ones';
import { Failure } from '../../app/states/failure';
import { ServiceActs } from '../services/service-acts';
import { ServiceStands } from '../services/service-stands';
import { servicesTexts } from '../services/texts';
import { MyCommitments } from './my-commitments';
import { NearMe } from './near-me';
import { myCardQuery, myCommitmentsQuery, myServicesQuery, nearMeQuery } from './queries';
import { RecordService } from './record-service';
import { myServicesTexts as texts } from './texts';

/** What a member or registrant looks for on his phone: my card, what I hold, what fits me near me, what I have done. */
export function MyServicesPage() {
  const found = useQueries({ queries: [myCardQuery, myCommitmentsQuery, nearMeQuery, myServicesQuery] });
  const failed = found.find(({ isError }) => isError);
  const again = () => {
    for (const one of found) one.refetch();
  };
  return (
    <div className="stack mine">
      <h1>{texts.title}</h1>
      {/* Whatever could not be read, it is said once; the other parts stand. */}
      {failed && <Failure error={failed.error} onRetry={again} />}
      <MyCard />
      <MyCommitments />
      <NearMe />
      <MyServices />
    </div>
  );
}

function MyCard() {
  const found = useQuery(myCardQuery);
  if (found.isError || !found.data) return null;
  const { name, registered, year, services, minutes, toCertify } = found.data;
  return (
    <section className="sheet paper stack" aria-label={texts.card}>
      <strong>{name}</strong>
      {registered.map(({ community, grid, standing, certificate }) => (
        <p key={community.id}>
          {texts.at(community.name, grid)} · {standing.title}
          {certificate && <small className="small quiet">{texts.certificate(certificate)}</small>}
        </p>
      ))}
      {registered.length === 0 && <p className="quiet">{texts.notHere}</p>}
      <p>{texts.sum(year, services, servicesTexts.minutes(minutes))}</p>
      {toCertify > 0 && (
        <Link to="/services" search={{ toCertify: 'true' } as never}>
          {texts.toCertify(toCertify)}
        </Link>
      )}
    </section>
  );
}

function MyServices() {
  const found = useQuery(myServicesQuery);
  if (found.isError) return null;
  const items = found.data?.items ?? [];
  return (
    <section className="stack" aria-labelledby="services">
      <h2 id="services">{texts.services}</h2>
      <div className="row">
        <RecordService />
      </div>
      {found.data && items.length === 0 && <p className="quiet">{texts.nothingServed}</p>}
      <FirstOnes items={items} what={texts.records}>
        {(item) => (
          <article key={item.id} className="sheet paper stack">
            <h3>{item.opening?.title ?? item.kind.title}</h3>
            <p>
              {dayText(item.day)} · {servicesTexts.minutes(item.minutes)}
            </p>
            {item.what && <p>{item.what}</p>}
            <ServiceStands item={item} />
            <ServiceActs item={item} />
          </article>
        )}
      </FirstOnes>
    </section>
  );
}
