import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { answerOf, client, type Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Refusal } from '../../app/states/refusal';
import { ClaimForRegistrant } from '../registrants/claim-for-registrant';
import './lanes.css';
import { boardsTexts as texts } from './texts';

/** Lanes of people for whom something can be claimed with their yes. */
const CLAIMED_FOR = ['available', 'never-came'];

type Lane = Schemas['RegistrantLanes']['lanes'][number];

/** The board of a community in lanes: where somebody stands, for how many days, and what can be offered to him. */
export function LanesPage() {
  const { id } = useParams({ from: '/boards/$id' });
  const found = useQuery({
    queryKey: ['boards', 'lanes', id],
    queryFn: () => answerOf(client.GET('/organisations/{id}/lanes', { params: { path: { id } } })),
  });
  const place = useQuery({
    queryKey: ['organisations', 'one', id],
    queryFn: () => answerOf(client.GET('/organisations/{id}', { params: { path: { id } } })),
  });
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  if (!found.data) return <Loading />;
  return (
    <div className="stack">
      <h1>{place.data ? texts.lanesOf(place.data.name) : texts.lanes}</h1>
      <p className="quiet">{texts.lanesMore}</p>
      <div className="lanes">
        {found.data.lanes.map((lane) => (
          <OneLane key={lane.standing.id} community={id} lane={lane} />
        ))}
      </div>
      <p>
        <Link to="/boards">{texts.back}</Link>
      </p>
    </div>
  );
}

function OneLane({ community, lane: { standing, count, people } }: { community: string; lane: Lane }) {
  return (
    <section className="lane stack" aria-label={standing.title}>
      <h2>
        {standing.title} {count}
      </h2>
      {people.length === 0 && <p className="quiet">{texts.nobody}</p>}
      <ul className="lines">
        {people.map((one) => (
          <li key={one.id} className="stack">
            <span>
              <Link to="/registrants/$id" params={{ id: one.id }}>
                {one.person.name}
              </Link>{' '}
              <small className="quiet">{[one.unit?.name, one.grid?.name].filter(Boolean).join('，')}</small>
            </span>
            <small className="quiet">
              {texts.days(one.days)}
              {one.reviewOn && `，${texts.reviewOn(dayText(one.reviewOn))}`}
            </small>
            {one.fits.map((opening) => (
              <Offer key={opening.id} community={community} person={one} opening={opening} />
            ))}
            {CLAIMED_FOR.includes(standing.id) && <ClaimForRegistrant registrantId={one.id} name={one.person.name} />}
          </li>
        ))}
      </ul>
      {count > people.length && <p className="quiet">{texts.moreInLane(count - people.length)}</p>}
    </section>
  );
}

interface OfferProps {
  community: string;
  person: Lane['people'][number];
  opening: { id: string; name: string };
}

/** Offers something that fits with one key: he is told, and takes it up or not. */
function Offer({ community, person, opening }: OfferProps) {
  const queries = useQueryClient();
  const offered = useMutation({
    mutationFn: () =>
      answerOf(
        client.POST('/openings/{id}/offers', {
          params: { path: { id: opening.id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
          body: { registrantIds: [person.id] },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['boards', 'lanes', community] }),
  });
  return (
    <span className="row">
      <Button
        size="small"
        loading={offered.isPending}
        disabled={offered.isSuccess}
        aria-label={offered.isSuccess ? undefined : texts.offerOf(opening.name, person.person.name)}
        onClick={() => offered.mutate()}
      >
        {offered.isSuccess ? texts.offered(opening.name) : texts.offer(opening.name)}
      </Button>
      <Refusal error={offered.error} />
    </span>
  );
}
