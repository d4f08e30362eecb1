import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { answerOf, client } from '../../api/client';
import { Refusal } from '../../app/states/refusal';
import { passwordTexts as texts } from './texts';

/** Changing one's own password. @param must he may do nothing else before */
export function PasswordPage({ must = false, onDone }: { must?: boolean; onDone?: () => Promise<unknown> }) {
  const [values, setValues] = useState({ now: '', next: '', again: '' });
  const id = useId();
  const change = useMutation({
    mutationFn: async () => {
      await answerOf(client.POST('/me/password', { body: { password: values.now, newPassword: values.next } }));
      setValues({ now: '', next: '', again: '' });
      await onDone?.();
    },
  });
  const differ = values.again !== '' && values.next !== values.again;
  const ready = values.now && values.next.length >= 10 && values.next === values.again;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !change.isPending) change.mutate();
  };
  const field = (name: keyof typeof values, hint?: string) => (
    <div className="field">
      <label htmlFor={id + name}>{texts[name]}</label>
      <Input.Password
        id={id + name}
        autoComplete={name === 'now' ? 'current-password' : 'new-password'}
        value={values[name]}
        maxLength={128}
        onChange={({ target }) => setValues({ ...values, [name]: target.value })}
      />
      {hint && <span className="quiet small">{hint}</span>}
    </div>
  );
  return (
    <div className={must ? 'page' : ''}>
      <form className="narrow stack" onSubmit={send}>
        <h1>{must ? texts.must : texts.title}</h1>
        {field('now')}
        {field('next', texts.rule)}
        {field('again')}
        {differ && <p className="field-error">{texts.differ}</p>}
        <Refusal error={change.error} />
        {change.isSuccess && <Alert type="success" showIcon title={texts.done} />}
        <Button type="primary" htmlType="submit" loading={change.isPending} disabled={!ready}>
          {texts.save}
        </Button>
      </form>
    </div>
  );
}
