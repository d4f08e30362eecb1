import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { MakeUp } from './make-up';
import { MonthReport } from './month-report';
import { lifeTexts } from './texts';
import type { YearEntry } from './year-entries';
import { yearTexts as texts } from './year-texts';

interface Props {
  year: number;
  month: number;
  entries: readonly YearEntry[];
  /** Of whose year it is: what others hold says so. */
  organisationId: string;
  /** Something of the plan was noted. */
  onChanged: () => void;
}

/** A month of the year: its sittings and what is planned, by day. */
export function YearMonth({ year, month, entries, organisationId, onChanged }: Props) {
  return (
    <section className="year-month" aria-label={texts.month(month)}>
      <div className="row between">
        <h2>{texts.month(month)}</h2>
        {entries.length > 0 && (
          <MonthReport organisationId={organisationId} month={`${year}-${String(month).padStart(2, '0')}`} />
        )}
      </div>
      {entries.length === 0 && <p className="quiet">{texts.none}</p>}
      <ul>
        {entries.map((entry) => (
          <li key={entry.key}>
            <span className="year-day">{texts.day(Number(entry.on.slice(8)))}</span>
            {entry.type === 'plan' ? (
              <Planned line={entry.line} onChanged={onChanged} />
            ) : (
              <Held sitting={entry.sitting} organisationId={organisationId} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Planned({ line, onChanged }: { line: Schemas['BranchYear']['plan'][number]; onChanged: () => void }) {
  const missed = line.state.id === 'not-held';
  return (
    <span>
      {texts.planned(line.kind.title)}
      <small className={missed ? 'small late' : 'small quiet'}>{line.state.title}</small>
      {line.proposedOn && <small className="small">{texts.proposed(dayText(line.proposedOn))}</small>}
      {missed && <MakeUp id={line.id} of={line.kind.title} onDone={onChanged} />}
    </span>
  );
}

function Held({
  sitting,
  organisationId,
}: Pick<Props, 'organisationId'> & { sitting: Schemas['BranchYear']['sittings'][number] }) {
  const { attendance, organisation, joint, status, kinds, id } = sitting;
  const words = [
    status.title,
    joint && texts.joint,
    organisation.id !== organisationId && texts.of(organisation.name),
    attendance && texts.came(attendance.values.present, attendance.values.called, lifeTexts.percent(attendance.rate)),
  ];
  return (
    <span>
      <Link to="/sittings/$id" params={{ id }}>
        {kinds.map((kind) => kind.title).join('、')}
      </Link>
      <small className={status.id === 'not-held' ? 'small late' : 'small quiet'}>
        {words.filter(Boolean).join(' · ')}
      </small>
    </span>
  );
}
