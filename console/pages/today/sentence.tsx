import type { Schemas } from '../../api/client';
import { daysTo, dueText } from '../../app/dates';
import { todayTexts as texts } from './texts';

/** The day in one sentence: how much, and what first. @param items the earliest due first */
export function Sentence({ count, items }: { count: number; items: Schemas['TaskItem'][] }) {
  const [first] = items;
  if (!first) return <h1 className="sentence">{texts.none}</h1>;
  const late = items.filter(({ dueOn }) => dueOn && daysTo(dueOn) < 0).length;
  return (
    <h1 className="sentence">
      {texts.some(count)}
      {late > 0 && texts.late(late)}
      {texts.first(first.subject.name, first.stage.title, dueText(first.dueOn))}。
    </h1>
  );
}
