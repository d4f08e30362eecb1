import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { awayText, dayText, timeText, weekdayText } from '../../app/dates';
import { todayTexts as texts } from './texts';
import type { SoonDay } from './week';

/** Days with what they bring: sittings, what is due, and what is to be done beside cases. */
export function WeekLines({ days, title }: { days: SoonDay[]; title: string }) {
  return (
    <section className="sheet paper stack" aria-labelledby={title}>
      <h2 id={title}>{title}</h2>
      {days.length === 0 ? (
        <p className="quiet">{texts.weekNothing}</p>
      ) : (
        <ul className="lines">
          {days.map(({ day, sittings, tasks, sideTasks }) => (
            <li key={day}>
              <p>
                <strong>{dayText(day)}</strong> {weekdayText(day)} <span className="quiet">{awayText(day)}</span>
              </p>
              {sittings.map((one) => (
                <SittingLine key={one.id} sitting={one} />
              ))}
              {tasks.map(({ item, coming }) => (
                <p key={item.id}>
                  <Link to="/cases/$id" params={{ id: item.case.id }}>
                    {item.subject.name}
                  </Link>{' '}
                  {item.stage.title}
                  {coming && <span className="quiet"> · {texts.thenMine}</span>}
                </p>
              ))}
              {sideTasks.map(({ id, member, kind }) => (
                <p key={id}>
                  <Link to="/members/$id" params={{ id: member.id }}>
                    {member.name}
                  </Link>{' '}
                  <Link to="/side-tasks">{kind.title}</Link>
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const SittingLine = ({
  sitting: { id, title, beginsAt, place, organisation },
}: {
  sitting: Schemas['SittingItem'];
}) => (
  <p>
    {timeText(beginsAt)}{' '}
    <Link to="/sittings/$id" params={{ id }}>
      {title}
    </Link>{' '}
    {place} <span className="quiet">{organisation.name}</span>
  </p>
);
