import { Button } from 'antd';
import type { Schemas } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { formTexts } from '../../form/texts';

interface Props {
  title: string;
  primary?: boolean;
  call: (key: string) => Promise<Schemas['Batch']>;
  onDone: (batch: Schemas['Batch']) => void;
  onCancel?: () => void;
}

/** A button that does something with a batch, once. */
export function BatchStep({ title, primary, call, onDone, onCancel }: Props) {
  const sending = useSend(call, onDone);
  const busy = sending.phase === 'sending' || sending.phase === 'confirming';
  return (
    <span className="row">
      <Button
        type={primary ? 'primary' : 'default'}
        loading={busy}
        disabled={sending.phase === 'unknown'}
        onClick={sending.send}
      >
        {title}
      </Button>
      {onCancel && (
        <Button type="text" onClick={onCancel} disabled={busy}>
          {formTexts.cancel}
        </Button>
      )}
      <SendingState sending={sending} />
    </span>
  );
}
