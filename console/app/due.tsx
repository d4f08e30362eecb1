import { daysTo, dayText, dueText } from './dates';

/** Until when something is to be done, in words, with the day. @param colour as the API finds it */
export function Due({
  dueOn,
  colour,
  provisional,
}: {
  dueOn: string | null;
  colour?: string | null;
  provisional?: boolean;
}) {
  const kind = dueOn && daysTo(dueOn) < 0 ? 'late' : colour === 'red' ? 'late' : colour === 'amber' ? 'soon' : '';
  return (
    <span>
      <span className={kind}>{dueText(dueOn)}</span>
      {dueOn && (
        <small className="small quiet">
          {dayText(dueOn)}
          {provisional ? '（暂定）' : ''}
        </small>
      )}
    </span>
  );
}
