import { kindOfDay, weeksOf, type YearDays } from './days';
import { calendarTexts as texts } from './texts';

interface Props {
  year: number;
  /** From 1. */
  month: number;
  days: YearDays;
  /** Given while the year is changed. */
  onTurn?: (day: number) => void;
}

/** A month as a calendar on the wall: what is off and what is worked has its mark besides its colour. */
export function Month({ year, month, days, onTurn }: Props) {
  return (
    <table className="month">
      <caption>{texts.month(month)}</caption>
      <thead>
        <tr>
          {texts.weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find((day) => day !== undefined)}>
            {week.map((day, at) => (
              <td key={texts.weekdays[at]}>{day && <Day {...{ year, month, day, days, onTurn }} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ year, month, day, days, onTurn }: Props & { day: number }) {
  const kind = kindOfDay(days, year, month, day);
  const shown = (
    <>
      {day}
      <small>{texts.marks[kind]}</small>
    </>
  );
  if (!onTurn) return <span className={`day ${kind}`}>{shown}</span>;
  const label = texts.dayLabel(month, day, texts.kinds[kind]);
  return (
    <button type="button" className={kind} aria-label={label} onClick={() => onTurn(day)}>
      {shown}
    </button>
  );
}

/** The twelve of them. */
export function Year({
  year,
  days,
  onTurn,
}: Omit<Props, 'month' | 'onTurn'> & { onTurn?: (month: number, day: number) => void }) {
  return (
    <div className="year">
      {Array.from({ length: 12 }, (_, at) => at + 1).map((month) => (
        <Month key={month} {...{ year, month, days }} onTurn={onTurn && ((day) => onTurn(month, day))} />
      ))}
    </div>
  );
}
