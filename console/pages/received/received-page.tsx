import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input, Radio } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { answerOf, client } from '../../api/client';
import { Refusal } from '../../app/states/refusal';
import { receivedTexts as texts } from './texts';

/** Digits of a code without blanks and hyphens. */
const DIGITS = 12;

/** Whoever received a service says how it was, by his code, which stands in no address. */
export function ReceivedPage() {
  const [code, setCode] = useState('');
  const [score, setScore] = useState<number>();
  const id = useId();
  const sent = useMutation({
    mutationFn: (body: { code: string; score: number }) => answerOf(client.POST('/received', { body })),
  });
  const ready = code.replace(/\D/g, '').length === DIGITS && score !== undefined;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (ready) sent.mutate({ code, score });
  };
  if (sent.isSuccess) {
    return (
      <div className="narrow stack">
        <h1>{texts.title}</h1>
        <Alert type="success" showIcon role="status" title={texts.thanks} />
      </div>
    );
  }
  return (
    <form className="narrow stack" onSubmit={send}>
      <h1>{texts.title}</h1>
      <p className="quiet">{texts.how}</p>
      <div className="field">
        <label htmlFor={id}>{texts.code}</label>
        <Input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          placeholder={texts.hint}
          maxLength={20}
          value={code}
          onChange={({ target }) => {
            setCode(target.value);
            sent.reset();
          }}
        />
      </div>
      <fieldset className="field">
        <legend>{texts.score}</legend>
        <Radio.Group
          value={score}
          onChange={({ target }) => setScore(target.value as number)}
          options={texts.scores.map((label, at) => ({ label, value: at + 1 }))}
        />
      </fieldset>
      <Button type="primary" htmlType="submit" loading={sent.isPending} disabled={!ready}>
        {texts.send}
      </Button>
      <Refusal error={sent.error} />
    </form>
  );
}
