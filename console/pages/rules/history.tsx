import { dayText, instantDay } from '../../app/dates';
import type { SetBefore } from './parameter';
import { rulesTexts as texts } from './texts';

/** All that was set for a parameter, here and above: side by side, with where it comes from and since when. */
export function History({ history }: { history: readonly SetBefore[] }) {
  if (history.length === 0) return null;
  return (
    <details>
      <summary>{texts.history(history.length)}</summary>
      <table className="plain">
        <thead>
          <tr>
            {texts.historyHeads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {history.map((one) => (
            <tr key={one.id}>
              <td>{one.organisation.name}</td>
              <td>{one.text ?? texts.tookBack}</td>
              <td>{texts.startsOn(dayText(one.effectiveFrom))}</td>
              <td>{texts.setBy(one.setBy.name, instantDay(one.setAt))}</td>
              <td>{one.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
