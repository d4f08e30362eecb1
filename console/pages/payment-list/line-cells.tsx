import { dayText } from '../../app/dates';
import { yuanText } from '../dues/yuan';
import { type ListLine, monthsText } from './shown';
import { paymentListTexts as texts } from './texts';

/** Day, sum and who paid: what the file says of a line. */
export const saidOf = (line: ListLine) => [
  dayText(line.paidOn),
  yuanText(line.fen),
  <span key="payer">
    {line.name || '—'}
    {line.remark && <small className="small quiet">{line.remark}</small>}
  </span>,
];

/** What a line may be paying, and how sure that is. */
export function Proposed({ line: { proposal } }: { line: ListLine }) {
  if (!proposal) return null;
  const { members, months, why } = proposal;
  return (
    <span>
      {members.length > 0 && <strong>{members.map(({ name }) => name).join('、')}</strong>}
      {months.length > 0 && ` ${texts.months(monthsText(months))}`}
      <small className="small quiet">{why.title}</small>
    </span>
  );
}
