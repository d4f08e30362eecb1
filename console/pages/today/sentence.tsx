import type { Schemas } from '../../api/client';
import { daysTo, dayText, dueText } from '../../app/dates';
import { todayTexts as texts } from './texts';
import type { Soon } from './week';

interface Props {
  count: number;
  /** The earliest due first. */
  items: Schemas['TaskItem'][];
  /** What next week brings. */
  next: Soon[];
}

/** The day in one sentence: how much, and what first; when there is nothing, what comes next week. */
export function Sentence({ count, items, next }: Props) {
  const [first] = items;
  if (!first) {
    const item = next[0]?.item;
    return (
      <h1 className="sentence">
        {texts.none}
        {item?.dueOn
          ? texts.nextSome(next.length, item.subject.name, item.stage.title, dayText(item.dueOn))
          : texts.nextNone}
      </h1>
    );
  }
  const late = items.filter(({ dueOn }) => dueOn && daysTo(dueOn) < 0).length;
  return (
    <h1 className="sentence">
      {texts.some(count)}
      {late > 0 && texts.late(late)}
      {texts.first(first.subject.name, first.stage.title, dueText(first.dueOn))}。
    </h1>
  );
}
