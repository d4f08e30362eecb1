import type { Schemas } from '../../api/client';
import { batchTexts as texts } from './texts';

/** How far a batch is, in words and as a bar; what its file held; where its cases stand. */
export function BatchProgress({ batch: { status, counts, stages, closed, file } }: { batch: Schemas['Batch'] }) {
  const { total, unchecked, waiting } = counts;
  const left = status.id === 'checking' || unchecked > 0 ? unchecked : waiting;
  const said = status.id === 'checking' || unchecked > 0 ? texts.checking : texts.starting;
  return (
    <section className="sheet paper stack" aria-label={texts.progress} aria-live="polite">
      <p className="sentence">{texts.counts(counts)}</p>
      {(left > 0 || status.id === 'checking') && (
        <div>
          <progress className="batch-bar" aria-label={texts.progress} value={total - left} max={Math.max(total, 1)} />
          <p className="quiet">{said(total - left, total)}</p>
        </div>
      )}
      {stages.length + closed > 0 && (
        <p>
          {texts.under}：
          {[
            ...stages.map(({ stage, count }) => texts.stage(stage.title, count)),
            ...(closed ? [texts.closed(closed)] : []),
          ].join('，')}
        </p>
      )}
      {file && file.remarks.length > 0 && (
        <div className="quiet">
          <p>{texts.lines(file.lines, file.taken)}</p>
          <ul>
            {file.remarks.map(({ sheet, kind, title, count, rows }) => (
              <li key={`${sheet} ${kind}`}>{texts.remark(title, count, rows)}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
