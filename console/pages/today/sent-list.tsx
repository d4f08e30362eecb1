import { SentLine } from './sent-line';
import { todayTexts as texts } from './texts';
import type { SentTasks } from './use-sent';

/** Decisions that are under way at once when several were ticked. */
const AT_ONCE = 3;

/** What was decided from this page, each with its result. */
export function SentList({ sent }: { sent: SentTasks }) {
  const ended = Object.keys(sent.ends).length;
  if (sent.all.length === 0) return null;
  return (
    <ul className="lines sheet paper" aria-label={texts.results} aria-live="polite">
      {sent.all.map((one, position) => (
        <SentLine
          key={one.turn}
          sent={one}
          go={position < ended + AT_ONCE}
          state={sent.ends[one.turn]}
          onEnd={(state) => sent.end(one.turn, state)}
        />
      ))}
    </ul>
  );
}
