import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { monthText } from '../../app/dates';
import { Facts } from '../../app/facts';
import { roundTexts as texts } from './round-texts';
import { yuanText } from './yuan';

/** On the page of a 党费收缴: the way to the month’s names, and how it stood when it was closed. */
export function RoundOfCase({ about: { duesRound } }: { about: Schemas['Case'] }) {
  if (!duesRound) return null;
  const { month, branchId, closed } = duesRound;
  return (
    <section className="stack">
      <h2>{texts.title(monthText(month))}</h2>
      {closed && (
        <Facts
          rows={[
            [texts.due, texts.of(closed.due, yuanText(closed.dueFen))],
            [texts.paid, texts.of(closed.paid, yuanText(closed.paidFen))],
            [texts.late, texts.people(closed.late)],
            [texts.short, texts.people(closed.short)],
            [texts.waived, texts.people(closed.waived)],
            [texts.unpaid, texts.people(closed.unpaid)],
          ]}
        />
      )}
      <p>
        <Link to="/dues" search={{ organisationId: branchId, year: month.slice(0, 4) } as never}>
          {texts.names}
        </Link>
      </p>
    </section>
  );
}
