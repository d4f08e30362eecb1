import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { answerOf, client } from '../../api/client';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Refusal } from '../../app/states/refusal';
import { secondFactorTexts as texts } from './texts';

/** In fours, as it is copied by hand. */
const inFours = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

/** Sets a second factor up: a secret, shown this once, and a code that takes it into use. */
export function FactorForm({ onDone }: { onDone: () => Promise<unknown> }) {
  const [code, setCode] = useState('');
  const id = useId();
  const factor = useQuery({
    queryKey: ['second-factor'],
    queryFn: () => answerOf(client.POST('/me/second-factor')),
    // Asking again would make another secret.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  const confirm = useMutation({
    mutationFn: async () => {
      await answerOf(client.POST('/me/second-factor/confirm', { body: { code } }));
      await onDone();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (code.length === 6 && !confirm.isPending) confirm.mutate();
  };
  if (factor.isPending) return <Loading />;
  if (factor.error) return <Failure error={factor.error} onRetry={() => factor.refetch()} />;
  return (
    <form className="stack" onSubmit={send}>
      <p>{texts.first}</p>
      <p>
        <code>{inFours(factor.data.secret)}</code>
      </p>
      <p>
        <a href={factor.data.uri}>{texts.open}</a>
      </p>
      <div className="field">
        <p>{texts.second}</p>
        <label htmlFor={id}>{texts.code}</label>
        <Input
          id={id}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={6}
          value={code}
          onChange={({ target }) => setCode(target.value.replace(/\D/g, ''))}
        />
      </div>
      <Refusal error={confirm.error} />
      <Button type="primary" htmlType="submit" loading={confirm.isPending} disabled={code.length < 6}>
        {texts.save}
      </Button>
      <p className="quiet small">{texts.lost}</p>
    </form>
  );
}
