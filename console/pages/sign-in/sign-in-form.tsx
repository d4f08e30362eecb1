import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { ApiProblem, answerOf, client } from '../../api/client';
import { Refusal } from '../../app/states/refusal';
import { waysQuery } from './queries';
import { signInTexts as texts } from './texts';

const isCodeNeeded = (error: unknown) => error instanceof ApiProblem && error.type === 'code-needed';

/** Name and password, the authenticator's code of who has one, and the identity provider's button where there is one. @param name put in beforehand */
export function SignInForm({ name = '', onDone }: { name?: string; onDone: () => Promise<unknown> }) {
  const [loginName, setLoginName] = useState(name);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asksCode, setAsksCode] = useState(false);
  const nameId = useId();
  const passwordId = useId();
  const codeId = useId();
  const ways = useQuery(waysQuery);
  const signIn = useMutation({
    mutationFn: async () => {
      const typed = { loginName: loginName.trim(), password, ...(code && { code }) };
      await answerOf(client.POST('/session', { body: typed }));
      await onDone();
    },
    onError: (error) => {
      if (isCodeNeeded(error)) setAsksCode(true);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (loginName.trim() && password && !signIn.isPending) signIn.mutate();
  };
  const oidc = ways.data?.oidc;
  const local = ways.data?.local ?? 'on';
  const here = window.location.pathname + window.location.search;
  return (
    <div className="stack">
      {oidc && (
        <Button
          type={local === 'on' ? 'default' : 'primary'}
          block
          href={`${oidc.href}?${new URLSearchParams({ returnTo: here })}`}
        >
          {texts.by(oidc.title)}
        </Button>
      )}
      {local === 'administrators' && <p className="quiet">{texts.administratorsOnly}</p>}
      {local !== 'off' && (
        <form className="stack" onSubmit={send}>
          <div className="field">
            <label htmlFor={nameId}>{texts.name}</label>
            <Input
              id={nameId}
              autoComplete="username"
              autoFocus={!name}
              maxLength={64}
              value={loginName}
              onChange={({ target }) => setLoginName(target.value)}
            />
          </div>
          <div className="field">
            <label htmlFor={passwordId}>{texts.password}</label>
            <Input.Password
              id={passwordId}
              autoComplete="current-password"
              autoFocus={Boolean(name)}
              maxLength={200}
              value={password}
              onChange={({ target }) => setPassword(target.value)}
            />
          </div>
          {asksCode && (
            <div className="field">
              <label htmlFor={codeId}>{texts.code}</label>
              <Input
                id={codeId}
                autoComplete="one-time-code"
                inputMode="numeric"
                autoFocus
                maxLength={6}
                value={code}
                onChange={({ target }) => setCode(target.value.replace(/\D/g, ''))}
              />
            </div>
          )}
          <Refusal error={isCodeNeeded(signIn.error) && !code ? undefined : signIn.error} />
          <Button
            type="primary"
            htmlType="submit"
            block
            loading={signIn.isPending}
            disabled={!loginName.trim() || !password || (asksCode && code.length < 6)}
          >
            {texts.signIn}
          </Button>
          <p className="quiet small">{texts.forgotten}</p>
        </form>
      )}
    </div>
  );
}
