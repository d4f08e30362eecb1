import { useId, useState } from 'react';
import type { Schemas } from '../../api/client';
import { monthText } from '../../app/dates';
import { FactText } from './fact-text';
import { dutiesTexts as texts } from './texts';

/** Twelve months of one duty as a row of squares, each with its word; pressed, it shows what the month rests on. */
export function SquaresRow({ row: { duty, streak, squares } }: { row: Schemas['MemberDuties']['duties'][number] }) {
  const [open, setOpen] = useState<string>();
  const id = useId();
  const chosen = squares.find(({ month }) => month === open);
  return (
    <section className="stack" aria-labelledby={id}>
      <div className="row">
        <h2 id={id}>{duty.title}</h2>
        <span className={streak >= 3 ? 'late' : 'quiet'}>{texts.streak(streak)}</span>
      </div>
      <ol className="squares">
        {squares.map(({ month, verdict, beforeUse }) => (
          <li key={month}>
            <button
              type="button"
              className={`square ${beforeUse ? 'before' : verdict.id}`}
              aria-expanded={month === open}
              aria-label={texts.of(duty.title, monthText(month), texts.verdict(verdict.title, beforeUse))}
              onClick={() => setOpen(month === open ? undefined : month)}
            >
              <small>{texts.month(Number(month.slice(5)))}</small>
              <strong>{texts.signs[verdict.id] ?? verdict.title}</strong>
              {beforeUse && verdict.id !== 'unknown' && <small>{texts.before}</small>}
            </button>
          </li>
        ))}
      </ol>
      {chosen && (
        <div className="sheet paper">
          <strong>
            {texts.of(duty.title, monthText(chosen.month), texts.verdict(chosen.verdict.title, chosen.beforeUse))}
          </strong>
          {chosen.facts.length === 0 && <p>{texts.noFacts}</p>}
          <ul>
            {chosen.facts.map((fact) => (
              <li key={`${fact.source.id}${fact.about}${fact.on}${fact.basis}`}>
                {fact.verdict.title}：{fact.basis}
                <small className="small quiet">
                  <FactText fact={fact} />
                </small>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
