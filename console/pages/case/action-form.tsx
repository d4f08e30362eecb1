import { Button } from 'antd';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { FormFields } from '../../form/form-fields';
import type { FieldSchema } from '../../form/schema';
import { useForm } from '../../form/use-form';
import { caseTexts as texts } from './texts';

interface Props {
  action: Schemas['Task']['actions'][number];
  caseId: string;
  taskId?: string;
  call: (key: string, body: never) => Promise<Schemas['Case']>;
  onDone: (now: Schemas['Case']) => void;
  onRefused: (error: Error) => void;
}

/** An action beside the decision: opened by its button, so that none is done by a slip. */
export function ActionForm({ action, caseId, taskId, call, onDone, onRefused }: Props) {
  const [open, setOpen] = useState(false);
  const form = useForm(action.input as FieldSchema);
  const sending = useSend(
    // An action without fields is sent without a body.
    (key) => call(key, (form.fields.length ? form.body() : undefined) as never),
    (now) => {
      setOpen(false);
      form.change({});
      onDone(now);
    },
    onRefused,
  );
  const { error } = sending;
  if (!open) {
    return <Button onClick={() => setOpen(true)}>{action.title}</Button>;
  }
  const busy = sending.phase === 'sending' || sending.phase === 'confirming';
  return (
    <div className="stack whole">
      <p>{texts.sure(action.title)}</p>
      <FormFields
        fields={form.fields}
        values={form.values}
        wrong={form.wrongWith(error)}
        caseId={caseId}
        taskId={taskId}
        onChange={form.change}
        onLeave={form.leave}
      />
      <SendingState sending={sending} />
      <div className="row">
        <Button loading={busy} disabled={sending.phase === 'unknown'} onClick={() => form.check() && sending.send()}>
          {action.title}
        </Button>
        <Button type="text" onClick={() => setOpen(false)} disabled={busy}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}
