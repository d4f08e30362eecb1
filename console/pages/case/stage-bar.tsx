import type { Schemas } from '../../api/client';
import { instantDay } from '../../app/dates';
import { stagesOf } from './stages';
import { caseTexts as texts } from './texts';

/** Past, now and next, in a row. */
export function StageBar({ about, happened }: { about: Schemas['Case']; happened: Schemas['Timeline']['items'] }) {
  return (
    <ol className="stages" aria-label={texts.stages}>
      {stagesOf(about, happened).map(({ id, title, kind, at, who }) => (
        <li key={id} className={`stage ${kind}`} aria-current={kind === 'now' ? 'step' : undefined}>
          <span className="stage-title">
            {kind === 'past' ? '✓ ' : ''}
            {title}
          </span>
          <small>
            {texts[kind]}
            {who && kind !== 'now' ? ` · ${who}` : ''}
          </small>
          {at && kind === 'past' && <small>{instantDay(at)}</small>}
        </li>
      ))}
    </ol>
  );
}
