import { Button } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiProblem } from '../api/client';
import { SendingState } from '../app/states/sending-state';
import { useSend } from '../app/use-send';
import { useUnsaved } from '../app/use-unsaved';
import { FormFields } from './form-fields';
import type { FieldSchema } from './schema';
import { formTexts as texts } from './texts';
import { type Knowing, useForm } from './use-form';
import type { Values } from './values';

export interface SendFormProps<T> {
  /** What is asked for; of the API's document, or written beside the page. It must stay the same object. */
  schema: FieldSchema;
  /** What stands in it at first, by pointer. */
  initial?: Values;
  /** What is wrong with what is filled in, beyond what the schema says. */
  knowing?: Knowing;
  /** Sends it under that key. */
  call: (key: string, body: never) => Promise<T>;
  onDone: (answer: T) => void;
  onRefused?: (error: Error) => void;
  /** What the button that sends it says. */
  submit: string;
  primary?: boolean;
  onCancel?: () => void;
  children?: ReactNode;
}

/** A form that is sent once. */
export function SendForm<T>(props: SendFormProps<T>) {
  const { schema, initial, knowing, call, onDone, onRefused, submit, primary, onCancel, children } = props;
  const form = useForm(schema, [], initial, knowing);
  const [sent, setSent] = useState(false);
  const done = (answer: T) => {
    setSent(true);
    onDone(answer);
  };
  const sending = useSend((key) => call(key, form.body() as never), done, onRefused);
  // What waits for a second one's yes is kept there: nothing is lost by leaving.
  const waits = sending.error instanceof ApiProblem && sending.error.type === 'second-yes-needed';
  useUnsaved(form.dirty && !sent && !waits && sending.phase === 'idle', texts.unsaved);
  const busy = sending.phase === 'sending' || sending.phase === 'confirming';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (form.check()) sending.send();
  };
  const wrong = form.wrongWith(sending.error);
  return (
    <form className="stack" onSubmit={send} noValidate>
      <FormFields fields={form.fields} values={form.values} wrong={wrong} onChange={form.change} onLeave={form.leave} />
      {children}
      <SendingState sending={sending} />
      <div className="row">
        <Button
          type={primary ? 'primary' : 'default'}
          htmlType="submit"
          loading={busy}
          disabled={sending.phase === 'unknown'}
        >
          {submit}
        </Button>
        {onCancel && (
          <Button type="text" onClick={onCancel} disabled={busy}>
            {texts.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
