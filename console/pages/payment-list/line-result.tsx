import { instantText } from '../../app/dates';
import { yuanText } from '../dues/yuan';
import type { ListLine } from './shown';
import { paymentListTexts as texts } from './texts';

/** What became of a line, by whom and when. */
export function LineResult({ line }: { line: ListLine }) {
  const { outcome, payments, reason, settledBy, settledAt } = line;
  const said =
    outcome.id === 'paid'
      ? payments
          .map(({ member, fen, receiptNo }) => `${member.name} ${yuanText(fen)}，${texts.receipt(receiptNo ?? '—')}`)
          .join('；') || texts.countered
      : outcome.id === 'again'
        ? texts.repeated
        : reason;
  return (
    <span>
      {said}
      {settledBy && settledAt && (
        <small className="small quiet">
          {settledBy.name} {instantText(settledAt)}
        </small>
      )}
    </span>
  );
}
