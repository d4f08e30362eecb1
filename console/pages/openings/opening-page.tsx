import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { answerOf, apiBase, client } from '../../api/client';
import { Facts } from '../../app/facts';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { ChangeOpening } from './change-opening';
import { OpeningPeople } from './opening-people';
import { spanText } from './openings-page';
import { Suited } from './suited';
import { openingsTexts as texts } from './texts';

const titles = (list: readonly { title: string }[]) => list.map(({ title }) => title).join('、');

/** A post, an item or a wish: what it asks for, who has it, and whom it suits. */
export function OpeningPage() {
  const { id } = useParams({ from: '/openings/$id' });
  const found = useQuery({
    queryKey: ['openings', id],
    queryFn: () => answerOf(client.GET('/openings/{id}', { params: { path: { id } } })),
  });
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  if (!found.data) return <Loading />;
  const one = found.data;
  return (
    <div className="stack">
      <div className="row between">
        <h1>{one.title}</h1>
        <Link to="/openings">{texts.all}</Link>
      </div>
      <section className="sheet paper stack">
        <Facts
          rows={[
            [texts.kind, one.kind.title],
            [texts.status, one.status.title],
            [texts.where, [one.organisation.name, one.grid?.name].filter(Boolean).join(' ')],
            [texts.content, one.details],
            [texts.service, one.service.title],
            [texts.post, one.post?.title],
            [texts.layer, one.layer?.title],
            [texts.goal, one.goal],
            [texts.hours, one.hours && String(one.hours)],
            [texts.owner, one.owner?.name],
            [texts.neededTalents, titles(one.talents)],
            [texts.neededTimes, titles(one.times)],
            [texts.places, texts.taken(one.taken, one.capacity, one.waiting)],
            [texts.span, spanText(one)],
            [
              texts.case,
              one.caseId && (
                <Link to="/cases/$id" params={{ id: one.caseId }}>
                  {texts.toCase}
                </Link>
              ),
            ],
          ]}
        />
        {one.keeps && one.kind.id === 'post' && (
          <nav className="row no-print" aria-label={texts.papers}>
            {Object.entries(texts.paperKinds).map(([kind, title]) => (
              <a key={kind} href={`${apiBase}/openings/${id}/papers/${kind}`} target="_blank" rel="noreferrer">
                {title}
              </a>
            ))}
          </nav>
        )}
        {one.keeps && !one.closedOn && <ChangeOpening opening={one} />}
      </section>
      <OpeningPeople opening={one} />
      {one.status.id === 'open' && one.keeps && <Suited openingId={id} />}
    </div>
  );
}
