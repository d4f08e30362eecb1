import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { answerOf, client } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { mySittingsTexts as texts } from './texts';

/** What the picture on the wall brought along. */
const scanned = () => (/^#\d{6}$/.test(window.location.hash) ? window.location.hash.slice(1) : '');

/** I am here: with the code on the wall. */
export function SittingSignInForm({ id, onDone }: { id: string; onDone: () => void }) {
  const [code, setCode] = useState(scanned);
  const sending = useSend(
    (key) =>
      answerOf(
        client.POST('/sittings/{id}/sign-in', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: { code },
        }),
      ),
    onDone,
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim()) sending.send();
  };
  return (
    <form className="sheet stack" onSubmit={send}>
      <h2>{texts.signIn}</h2>
      <div className="field">
        <label htmlFor="code">{texts.code}</label>
        <Input
          id="code"
          size="large"
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          placeholder={texts.codeHint}
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
      </div>
      <SendingState sending={sending} />
      <Button type="primary" size="large" htmlType="submit" loading={sending.phase === 'sending'}>
        {texts.here}
      </Button>
    </form>
  );
}
