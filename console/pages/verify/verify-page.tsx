import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { answerOf, client } from '../../api/client';
import { Refusal } from '../../app/states/refusal';
import { verifyTexts as texts } from './texts';
import './verify.css';

/** Signs of a check code without blanks and hyphens. */
const SIGNS = 12;

/** Whether a paper is valid, by its check code; nothing else of it is told. @param code of the address, which is asked about at once */
export function VerifyPage({ code = '' }: { code?: string }) {
  const [typed, setTyped] = useState(code);
  const id = useId();
  const asked = useMutation({
    mutationFn: (one: string) => answerOf(client.GET('/documents/verify/{code}', { params: { path: { code: one } } })),
  });
  const { mutate } = asked;
  useEffect(() => {
    if (code) mutate(code);
  }, [code, mutate]);
  const wanted = typed.replace(/[\s-]/g, '').toUpperCase();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (wanted.length === SIGNS) mutate(wanted);
  };
  const found = asked.data;
  return (
    <form className="narrow stack" onSubmit={send}>
      <h1>{texts.title}</h1>
      <p className="quiet">{texts.how}</p>
      <div className="field">
        <label htmlFor={id}>{texts.code}</label>
        <Input
          id={id}
          className="verify-code"
          autoComplete="off"
          autoCapitalize="characters"
          placeholder={texts.hint}
          maxLength={20}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            asked.reset();
          }}
        />
      </div>
      <Button type="primary" htmlType="submit" loading={asked.isPending} disabled={wanted.length !== SIGNS}>
        {texts.ask}
      </Button>
      <Refusal error={asked.error} />
      {found && (
        <section className={`sheet stack verdict ${found.valid ? 'valid' : 'invalid'}`} aria-live="polite">
          <h2>
            {found.valid ? '✓ ' : '✗ '}
            {found.status.title}
          </h2>
          <p>{found.status.id === 'unknown' ? texts.unknown : texts.said(found.kind.title, found.status.title)}</p>
          <p className="quiet">{found.valid ? texts.validMore : texts.invalidMore}</p>
        </section>
      )}
    </form>
  );
}
