import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { ApiAway, ApiProblem } from '../../api/client';
import { stateTexts as texts } from './state-texts';

/** What a problem means and what to do, where its title does not say so. */
const advice: Record<string, string> = {
  'not-allowed': texts.changedRole,
  'not-found': texts.goneFromReach,
  conflict: texts.changedMeanwhile,
  'too-many-requests': texts.oftenSent,
  internal: texts.brokenSent,
  unavailable: texts.busySent,
  'body-too-large': texts.tooLarge,
  'unsupported-media-type': texts.wrongFormat,
  'idempotency-key-reused': texts.otherContentMore,
};

/** What the API calls something in words that are for programs. */
const titles: Record<string, string> = { conflict: texts.changed, 'idempotency-key-reused': texts.otherContent };

/** It stands otherwise than the page shows it: that is read anew, while what is typed stays. */
function LookAnew() {
  const queries = useQueryClient();
  return <Button onClick={() => queries.invalidateQueries()}>{texts.lookAnew}</Button>;
}

/** What was sent and refused, beside the form: as a sentence, with what is wrong where it can be told. */
export function Refusal({ error }: { error: unknown }) {
  if (!error) return null;
  if (error instanceof ApiProblem && error.type === 'second-yes-needed') {
    return (
      <Alert
        type="info"
        showIcon
        role="status"
        title={texts.secondYes}
        description={
          <>
            {texts.secondYesMore} <Link to="/approvals">{texts.toApprovals}</Link>
          </>
        }
      />
    );
  }
  const title =
    error instanceof ApiProblem
      ? (titles[error.type] ?? error.title)
      : error instanceof ApiAway
        ? texts.away
        : texts.other;
  const details =
    error instanceof ApiProblem
      ? [error.detail ?? advice[error.type], ...error.errors.map(({ detail }) => detail)].filter(Boolean)
      : [];
  const more = details.length
    ? [...new Set(details)].join('；')
    : error instanceof ApiAway
      ? texts.awayMore
      : undefined;
  const action = error instanceof ApiProblem && error.status === 409 ? <LookAnew /> : undefined;
  return <Alert type="error" showIcon role="alert" title={title} description={more} action={action} />;
}
