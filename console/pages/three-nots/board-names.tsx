import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { dayText, monthText } from '../../app/dates';
import { Listing } from '../../app/list/listing';
import { usePages } from '../../app/list/use-pages';
import { threeNotsTexts as texts } from './texts';

/** Who stands behind a number: since when, and what was given and how. */
export function BoardNames({ id, duty, level }: { id: string; duty: string; level: string }) {
  const query = { duty: duty as 'life', level };
  const found = usePages(['three-nots', id, 'names', query], (cursor) =>
    answerOf(
      client.GET('/organisations/{id}/three-nots/names', {
        params: { path: { id }, query: { ...query, limit: 50, cursor } },
      }),
    ),
  );
  return (
    <section className="stack" aria-label={texts.who}>
      <Listing
        found={found}
        heads={[texts.who, texts.duty, texts.streak, texts.given, texts.stage]}
        nothing={texts.nothing}
        keyOf={(one) => one.member.id + one.duty.id}
        row={({ member, organisation, duty: of, streak, since, given, stage, caseId }) => [
          <span key="who">
            <Link to="/members/$id" params={{ id: member.id }} search={{ tab: 'duties' } as never}>
              {member.name}
            </Link>
            <small className="small quiet">{organisation.name}</small>
          </span>,
          of.title,
          texts.streakText(streak, monthText(since)),
          given.length === 0 ? (
            texts.notGiven
          ) : (
            <ul key="given">
              {given.map(({ step, on, how }) => (
                <li key={step.id}>{texts.givenText(step.title, dayText(on), how.title)}</li>
              ))}
            </ul>
          ),
          <span key="stage">
            {stage?.title ?? texts.zero}
            {caseId && (
              <small className="small">
                <Link to="/cases/$id" params={{ id: caseId }} aria-label={`${texts.case}：${member.name}`}>
                  {texts.case}
                </Link>
              </small>
            )}
          </span>,
        ]}
      />
    </section>
  );
}
