import type { Schemas } from '../../api/client';
import { monthText } from '../../app/dates';
import { memberLifeTexts as texts } from './texts';
import './member-life.css';

type Month = Schemas['MemberLife']['months'][number];

/** What a month says of him in one word. */
function wordOf({ values: { called, present, absent, apart, leave }, lines }: Month): [what: string, look: string] {
  const madeUp = lines.filter(({ madeUpOn, mark }) => madeUpOn && mark?.id === 'absent').length;
  if (called === 0) return apart > 0 ? [texts.excused, 'apart'] : [texts.none, 'none'];
  if (present === called) return [texts.came, 'came'];
  if (absent - madeUp > 0) return present > 0 ? [texts.partly, 'partly'] : [texts.missed, 'missed'];
  return present > 0
    ? [texts.came, 'came']
    : leave > 0 || madeUp > 0
      ? [texts.excused, 'apart']
      : [texts.missed, 'missed'];
}

/** Twelve months as one row of squares, each with its word. */
export function MonthSquares({ months }: { months: readonly Month[] }) {
  return (
    <ol className="month-squares">
      {months.map((month) => {
        const [what, look] = wordOf(month);
        return (
          <li key={month.month} className={`month-${look}`}>
            <span>{monthText(month.month)}</span>
            <strong>{what}</strong>
          </li>
        );
      })}
    </ol>
  );
}
