import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { MatterDoing } from './matter-doing';
import { MatterResult } from './matter-result';
import { votesTexts as texts } from './texts';

interface Props {
  sittingId: string;
  matter: Schemas['SittingMatter'];
  all: Schemas['SittingMatters'];
}

/** A matter: by which rule it is voted on, how the vote stands, and for its keepers what can be done. */
export function MatterCard({ sittingId, matter, all }: Props) {
  const { id, serial, title, kind, rule, eligible, present, missing, ballot, withdrawn, result, seats, items } = matter;
  const voting = ballot?.open ?? false;
  return (
    <article className="stack" aria-labelledby={`matter-${id}`}>
      <div>
        <h3 id={`matter-${id}`}>{texts.heading(serial, title)}</h3>
        <p className="quiet">
          {kind.title}
          {items.length > 1 && `，${texts.seats(seats)}`}
          {all.hosts.length > 1 && `，${matter.organisation.name}`}
        </p>
      </div>
      {withdrawn ? (
        <p className="quiet">{texts.withdrawn}</p>
      ) : (
        <>
          {result ? (
            <MatterResult matter={matter} result={result} />
          ) : (
            <>
              <p>{texts.attended(eligible, present)}</p>
              {missing > 0 && !voting && <p className="late">{texts.missing(missing)}</p>}
            </>
          )}
          <p className="quiet prose">
            {rule.quorum}；{rule.majority}。{texts.source(rule.source)}。{!rule.sure && texts.unsure}
          </p>
          {voting && ballot && (
            <div className="row">
              <span>{texts.voting(ballot.cast, ballot.eligible)}</span>
              <Link to="/ballots/$id" params={{ id: ballot.id }}>
                {texts.toVote}
              </Link>
            </div>
          )}
          {ballot && !voting && !result && <p className="quiet">{texts.noResult}</p>}
          {all.mayKeep && <MatterDoing sittingId={sittingId} matter={matter} all={all} />}
        </>
      )}
    </article>
  );
}
