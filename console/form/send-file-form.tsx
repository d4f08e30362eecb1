import { Button } from 'antd';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { SendingState } from '../app/states/sending-state';
import { useSend } from '../app/use-send';
import { FileDrop } from './file-drop';
import { inMemory } from './sent-file';
import { formTexts as texts } from './texts';

/** Bytes of a file of an office at most, as the API takes them. */
export const LARGEST = 10 * 1_048_576;

interface Props<T> {
  /** What is asked for besides the file. */
  children?: ReactNode;
  /** What of that is still missing, in a sentence. */
  missing?: string;
  label: string;
  hint: string;
  /** Endings of names that are taken: ".xlsx,.csv". */
  accept: string;
  /** Sends the file as it is now, under that key. */
  call: (key: string, file: Blob) => Promise<T>;
  onDone: (answer: T) => void;
  submit: string;
  /** What is said while it is read. */
  reading: string;
}

/** A form that sends a file: what was refused of one file says nothing any more when another is chosen. */
export function SendFileForm<T>(props: Props<T>) {
  const { children, missing, label, hint, accept, call, onDone, submit, reading } = props;
  const id = useId();
  const [file, setFile] = useState<File>();
  const [asked, setAsked] = useState(false);
  const sending = useSend(async (key) => call(key, await inMemory(file as File)), onDone);
  const busy = sending.phase === 'sending' || sending.phase === 'confirming';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (file && !missing) sending.send();
  };
  const lacking = asked ? (missing ?? (file ? undefined : texts.fileFirst)) : undefined;
  return (
    <form className="stack" onSubmit={send} noValidate>
      {children}
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <FileDrop
          id={id}
          hint={hint}
          accept={accept}
          most={LARGEST}
          file={file}
          onChange={(now) => {
            setFile(now);
            sending.clear();
          }}
        />
      </div>
      {lacking && (
        <p className="field-error" role="alert">
          {lacking}
        </p>
      )}
      {sending.phase === 'sending' && <p role="status">{reading}</p>}
      <SendingState sending={sending} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={busy} disabled={sending.phase === 'unknown'}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
