import { dayText, instantDay } from '../../app/dates';
import { PlainTable } from '../../app/list/plain-table';
import type { SetBefore } from './parameter';
import { rulesTexts as texts } from './texts';

/** All that was set for a parameter, here and above: side by side, with where it comes from and since when. */
export function History({ history }: { history: readonly SetBefore[] }) {
  if (history.length === 0) return null;
  return (
    <details>
      <summary>{texts.history(history.length)}</summary>
      <PlainTable
        heads={texts.historyHeads}
        rows={history.map((one) => ({
          key: one.id,
          cells: [
            one.organisation.name,
            one.text ?? texts.tookBack,
            texts.startsOn(dayText(one.effectiveFrom)),
            texts.setBy(one.setBy.name, instantDay(one.setAt)),
            one.reason,
          ],
        }))}
      />
    </details>
  );
}
