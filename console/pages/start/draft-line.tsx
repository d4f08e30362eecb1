import { Alert, Button } from 'antd';
import { instantText } from '../../app/dates';
import type { KeptDraft } from './draft';
import { startTexts as texts } from './texts';

interface Props {
  draft: KeptDraft;
  /** Goes on with it, where it is not what is shown. */
  onOpen?: () => void;
  /** Throws it away, where it is. */
  onFresh?: () => void;
}

/** That a start was left half filled in, and what can be done with it. */
export function DraftLine({ draft: { savedAt }, onOpen, onFresh }: Props) {
  const when = savedAt ? texts.savedAt(instantText(savedAt)) : '';
  return (
    <Alert
      type="info"
      role="status"
      title={onFresh ? texts.restored(when) : texts.another(when)}
      action={<Button onClick={onFresh ?? onOpen}>{onFresh ? texts.fresh : texts.goOn}</Button>}
    />
  );
}
