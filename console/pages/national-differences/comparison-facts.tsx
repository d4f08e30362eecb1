import type { Schemas } from '../../api/client';
import { instantText } from '../../app/dates';
import { Facts } from '../../app/facts';
import { differencesTexts as texts } from './texts';

/** When a comparison was made, of how many rows, and how many differences of each kind it found. */
export function ComparisonFacts({ comparison }: { comparison: Schemas['NationalComparison'] }) {
  const { createdAt, expiresAt, lines, rows, counts, unknownHeadings } = comparison;
  const found = counts.filter(({ count }) => count > 0).map(({ title, count }) => texts.kindCount(title, count));
  return (
    <Facts
      rows={[
        [texts.compared, instantText(createdAt)],
        [texts.until, instantText(expiresAt)],
        [texts.lines, texts.linesText(lines, rows)],
        [texts.kind, found.join('、') || texts.agreed],
        [texts.unknown, unknownHeadings.join('、')],
      ]}
    />
  );
}
