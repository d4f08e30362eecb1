import type { Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { assignmentsTexts as texts } from './texts';

/** Where a task stands, with what was said and noted of it, in words. */
export function AssignmentStands({ item: { state, answer, note } }: { item: Schemas['Assignment'] }) {
  const more = [
    !note && answer?.toldOn && texts.toldOn(dayText(answer.toldOn)),
    !note && answer?.why,
    note?.doneOn && texts.doneOn(dayText(note.doneOn)),
    note?.why,
    note && texts.by(note.by.name),
  ].filter(Boolean);
  return (
    <span>
      {state.title}
      {more.length > 0 && <small className="small quiet">{more.join(' · ')}</small>}
    </span>
  );
}
