import { Alert, Button } from 'antd';
import type { Sending } from '../use-send';
import { Refusal } from './refusal';
import { stateTexts as texts } from './state-texts';

/** What becomes of something that was sent: nobody is told that it is done before it is on record. */
export function SendingState({ sending: { phase, error, send } }: { sending: Sending }) {
  if (phase === 'confirming') {
    return <Alert type="info" showIcon role="status" title={texts.confirming} description={texts.confirmingMore} />;
  }
  if (phase === 'unknown') {
    return (
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={texts.unknown}
        description={texts.unknownMore}
        action={<Button onClick={send}>{texts.askAgain}</Button>}
      />
    );
  }
  return <Refusal error={error} />;
}
