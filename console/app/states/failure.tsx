import { Button } from 'antd';
import { ApiAway, ApiProblem, base } from '../../api/client';
import { stateTexts as texts } from './state-texts';

function words(error: unknown): [title: string, more: string] {
  if (error instanceof ApiAway) return [texts.away, texts.awayMore];
  if (!(error instanceof ApiProblem)) return [texts.other, texts.otherMore];
  if (error.status === 404) return [texts.missing, texts.missingMore];
  if (error.status === 403) return [texts.noRight, texts.noRightMore];
  if (error.status === 503) return [texts.busy, texts.busyMore];
  if (error.status === 429) return [texts.often, texts.oftenMore(error.retryAfter)];
  if (error.status === 500) return [error.title, texts.brokenMore];
  // What stands against it does so the next time, too.
  const fixed = error.status === 409 || error.status === 422;
  return [error.title, error.detail ?? (fixed ? texts.fixedMore : texts.otherMore)];
}

/** A page that could not be shown: what happened, and what to do. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const [title, more] = words(error);
  return (
    <div className="state stack" role="alert">
      <h1>{title}</h1>
      <p>{more}</p>
      <div className="row">
        {onRetry && <Button onClick={onRetry}>{texts.retry}</Button>}
        <a href={base}>{texts.toFirst}</a>
      </div>
    </div>
  );
}
