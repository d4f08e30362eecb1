import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { instantDay } from '../../app/dates';
import { Sums } from '../ballots/sums';
import { caseBallotsTexts as texts } from './ballots-texts';

/** One ballot; voting itself has a page of its own. */
export function BallotCard({ ballot }: { ballot: Schemas['Ballot'] }) {
  const { id, title, closedAt, mayVote, voted, eligible, cast } = ballot;
  const open = closedAt === null;
  return (
    <div className="stack">
      <h3>
        {title} <span className="quiet">{open ? texts.open : texts.closed(instantDay(closedAt))}</span>
      </h3>
      <p>{texts.roll(eligible, cast)}</p>
      {open && mayVote && !voted && <Link to={`/ballots/${id}` as '/'}>{texts.vote}</Link>}
      {voted && <p className="quiet">{texts.voted}</p>}
      {open && !mayVote && <p className="quiet">{texts.notOnRoll}</p>}
      {open && <p className="quiet">{texts.secret}</p>}
      {!open && <Sums ballot={ballot} />}
    </div>
  );
}
