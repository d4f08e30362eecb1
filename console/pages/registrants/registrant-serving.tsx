import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, client, type Schemas } from '../../api/client';
import { PlainTable } from '../../app/list/plain-table';
import { Failure } from '../../app/states/failure';
import { CommitmentStands } from '../openings/opening-people';
import { openingsTexts } from '../openings/texts';
import { ClaimForRegistrant } from './claim-for-registrant';
import { registrantsTexts as texts } from './texts';

/** Where somebody may take something up for him. */
const ACTIVE = ['reported', 'available', 'serving', 'never-came'];

/** What a registrant has taken up, with what can be claimed for him; his services are a list of their own. */
export function RegistrantServing({
  one: { id, name, standing, mayServe, himself },
}: {
  one: Schemas['RegistrantDetail'];
}) {
  const found = useQuery({
    queryKey: ['commitments', 'of', id],
    queryFn: () => answerOf(client.GET('/commitments', { params: { query: { registrantId: id, limit: 50 } } })),
  });
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  return (
    <section className="stack" aria-labelledby="serving">
      <h2 id="serving">{texts.serving}</h2>
      <PlainTable
        label={texts.serving}
        heads={[openingsTexts.what, openingsTexts.kind, openingsTexts.state]}
        nothing={texts.noCommitments}
        rows={found.data?.items.map((item) => ({
          key: item.id,
          cells: [
            <Link key="what" to="/openings/$id" params={{ id: item.opening.id }}>
              {item.opening.title}
            </Link>,
            item.opening.kind.title,
            <CommitmentStands key="stands" item={item} />,
          ],
        }))}
      />
      <div className="row no-print">
        {mayServe && !himself && ACTIVE.includes(standing.id) && <ClaimForRegistrant registrantId={id} name={name} />}
        {himself ? (
          <Link to="/my-services">{texts.services}</Link>
        ) : (
          <Link to="/services" search={{ registrantId: id } as never} aria-label={texts.servicesOf(name)}>
            {texts.services}
          </Link>
        )}
        {mayServe && !himself && (
          <Link to="/units/pairings" search={{ registrantId: id } as never} aria-label={texts.pairingsOf(name)}>
            {texts.pairings}
          </Link>
        )}
      </div>
    </section>
  );
}
