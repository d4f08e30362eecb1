import { Link } from '@tanstack/react-router';
import { dayText, dueText, weekdayText } from '../../app/dates';
import { todayTexts as texts } from './texts';
import type { Soon } from './week';

/** Days with what they bring. */
export function WeekLines({ days, title }: { days: [day: string, soon: Soon[]][]; title: string }) {
  return (
    <section className="sheet paper stack" aria-labelledby={title}>
      <h2 id={title}>{title}</h2>
      {days.length === 0 ? (
        <p className="quiet">{texts.weekNothing}</p>
      ) : (
        <ul className="lines">
          {days.map(([day, soon]) => (
            <li key={day}>
              <p>
                <strong>{dayText(day)}</strong> {weekdayText(day)} <span className="quiet">{dueText(day)}</span>
              </p>
              {soon.map(({ item, coming }) => (
                <p key={item.id}>
                  <Link to="/cases/$id" params={{ id: item.case.id }}>
                    {item.subject.name}
                  </Link>{' '}
                  {item.stage.title}
                  {coming && <span className="quiet"> · {texts.thenMine}</span>}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
