import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { answerOf, client, type Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { Facts } from '../../app/facts';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { ChangeRegistrant } from './change-registrant';
import { EarlierServices } from './earlier-services';
import { PrintPapers } from './print-papers';
import { RegistrantServing } from './registrant-serving';
import { ShowContact } from './show-contact';
import { registrantsTexts as texts } from './texts';

type Registrant = Schemas['RegistrantDetail'];

const together = (items: readonly { title: string }[]) => items.map(({ title }) => title).join('、');

/** One who reports to a community: where he stands, what he offers, how he is reached, what is to be done. */
export function RegistrantPage() {
  const { id } = useParams({ from: '/registrants/$id' });
  const found = useQuery({
    queryKey: ['registrants', 'one', id],
    queryFn: () => answerOf(client.GET('/registrants/{id}', { params: { path: { id } } })),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const one = found.data;
  return (
    <div className="stack">
      <div className="row between">
        <h1>{one.name}</h1>
        {one.himself ? (
          <Link to="/my-registrations">{texts.backMine}</Link>
        ) : (
          <Link to="/registrants">{texts.back}</Link>
        )}
      </div>
      <p>
        <strong>{one.standing.title}</strong>{' '}
        <span className="quiet">{texts.sinceDay(dayText(one.standingSince))}</span>
      </p>
      {one.caseId && (
        <p>
          <Link to="/cases/$id" params={{ id: one.caseId }}>
            {texts.openCase}
          </Link>{' '}
          {!one.himself && <span className="quiet">{texts.openCaseMore}</span>}
        </p>
      )}
      {one.standing.id === 'retired' && (
        <p>
          <Link to="/start/$procedure" params={{ procedure: 'relation-transfer' }} search={searchOf(one) as never}>
            {texts.transfer}
          </Link>{' '}
          <span className="quiet">{texts.transferMore}</span>
        </p>
      )}
      <Facts
        rows={[
          [texts.community, one.community.name],
          [texts.grid, one.grid?.name],
          [texts.unit, one.unit?.name],
          [texts.kind, one.kind.title],
          [texts.listedOn, dayText(one.listedOn)],
          [texts.reportedOn, one.reportedOn && dayText(one.reportedOn)],
          [texts.certificate, one.certificate],
          [texts.deferral, one.deferral && one.reviewOn && texts.until(one.deferral.title, dayText(one.reviewOn))],
          [texts.termEnds, one.termEnds && dayText(one.termEnds)],
          [texts.mobile, one.mobile],
          [texts.address, one.hasAddress ? texts.hasAddress : texts.noAddress],
          [texts.talents, together(one.talents)],
          [texts.wishes, together(one.wishes)],
          [texts.times, together(one.times)],
          [
            texts.linked,
            one.member && (
              <Link to="/members/$id" params={{ id: one.member.id }}>
                {one.member.name}
              </Link>
            ),
          ],
        ]}
      />
      <div className="row no-print">
        {(one.mayChange || one.himself) && <ChangeRegistrant one={one} />}
        <ShowContact id={one.id} />
      </div>
      {(one.mayChange || one.himself) && (
        <PrintPapers
          papers={one.certificate ? ['certificate', 'card', 'service-card'] : one.mayChange ? ['form'] : []}
          which={{ ids: [one.id] }}
          title={(paper) => `${texts.print}${paper}`}
        />
      )}
      {(one.mayServe || one.himself) && <RegistrantServing one={one} />}
      <EarlierServices id={one.id} />
      <section className="stack" aria-labelledby="history">
        <h2 id="history">{texts.history}</h2>
        <ol>
          {one.periods.map(({ standing, from }) => (
            <li key={`${from}${standing.id}`}>
              {dayText(from)} {standing.title}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

const searchOf = ({ member }: Registrant) => (member ? { memberId: member.id } : {});
