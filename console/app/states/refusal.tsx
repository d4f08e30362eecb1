import { Alert } from 'antd';
import { ApiAway, ApiProblem } from '../../api/client';
import { stateTexts as texts } from './state-texts';

/** What was sent and refused, beside the form: as a sentence, with what is wrong where it can be told. */
export function Refusal({ error }: { error: unknown }) {
  if (!error) return null;
  const title = error instanceof ApiProblem ? error.title : error instanceof ApiAway ? texts.away : texts.other;
  const details =
    error instanceof ApiProblem ? [error.detail, ...error.errors.map(({ detail }) => detail)].filter(Boolean) : [];
  const more = details.length
    ? [...new Set(details)].join('；')
    : error instanceof ApiAway
      ? texts.awayMore
      : undefined;
  return <Alert type="error" showIcon role="alert" title={title} description={more} />;
}
