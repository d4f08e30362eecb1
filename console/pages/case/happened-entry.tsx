import type { Schemas } from '../../api/client';
import { instantText } from '../../app/dates';
import { stageTexts } from './stage-texts';
import { byTimeOf } from './stages';

/** One step of what happened; what time did stands out, in words too. */
export function HappenedEntry({ entry }: { entry: Schemas['Timeline']['items'][number] }) {
  const byTime = byTimeOf(entry);
  return (
    <li className={byTime ? 'by-time' : ''}>
      <span className="quiet">{instantText(entry.at)}</span>
      {byTime && <span className="soon"> {stageTexts.byTime[byTime]}</span>}
      <p>{entry.text}</p>
      {entry.reason && <p className="said">{entry.reason}</p>}
      {entry.data.length > 0 && (
        <p className="quiet">{entry.data.map(({ title, text }) => `${title}：${text}`).join('；')}</p>
      )}
    </li>
  );
}
