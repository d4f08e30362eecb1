import type { Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { servicesTexts as texts } from './texts';

/** How a service stands, and what was said of it, in words. */
export function ServiceStands({ item }: { item: Schemas['Service'] }) {
  const { state, certifier, certifyBy, score, why, answer } = item;
  const more = [
    state.id === 'recorded' && (certifier ? texts.by(certifier.name) : texts.byCommunity),
    state.id === 'recorded' && certifier && texts.until(dayText(certifyBy)),
    score !== null && texts.score(score),
    why && texts.refused(why),
    answer && texts.answered(answer),
  ].filter(Boolean);
  return (
    <span>
      {state.title}
      {more.length > 0 && <small className="small quiet">{more.join(' · ')}</small>}
    </span>
  );
}
