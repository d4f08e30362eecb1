import type { Schemas } from '../../api/client';
import { PlainTable } from '../../app/list/plain-table';
import { ballotsTexts as texts } from './texts';

/** How often each choice was taken for each item, of a ballot that is closed; or why that is not told. */
export function Sums({ ballot: { title, paper, sums } }: { ballot: Schemas['Ballot'] }) {
  if (sums === null) return <p className="quiet">{texts.hidden}</p>;
  const votes = (item: string, choice: string) =>
    sums.find((one) => one.item === item && one.choice === choice)?.votes ?? 0;
  return (
    <PlainTable
      label={title}
      heads={[texts.item, ...paper.choices.map((choice) => choice.title)]}
      rows={paper.items.map((item) => ({
        key: item.id,
        cells: [item.title, ...paper.choices.map((choice) => texts.votes(votes(item.id, choice.id)))],
      }))}
    />
  );
}
