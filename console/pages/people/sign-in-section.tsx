import { Alert } from 'antd';
import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { useHolds } from '../../app/use-holds';
import { Deed } from './deed';
import { GiveSignIn } from './give-sign-in';
import { OneTimePassword } from './one-time-password';
import { accessTexts as texts } from './sign-in-texts';
import { signInState } from './terms';
import { usePersonChanged } from './use-changed';

/** Whether somebody signs in, and all that can be done about it. */
export function SignInSection({ person, keeps }: { person: Schemas['Person']; keeps: boolean }) {
  const { id, version, loginName } = person;
  const [told, setTold] = useState<string>();
  const [given, setGiven] = useState<Schemas['SignIn']>();
  const changed = usePersonChanged();
  const guards = useHolds('security-administrator');
  const state = signInState(person);
  const of = (key: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } });
  const done = (what: string) => () => {
    setGiven(undefined);
    setTold(what);
    changed();
  };
  const shut = (disabled: boolean) => (key: string) =>
    answerOf(client.PATCH('/people/{id}', { ...of(key), body: { version, disabled } }));
  const factor = (key: string) => answerOf(client.DELETE('/people/{id}/second-factor', of(key)));
  const take = (key: string) => answerOf(client.DELETE('/people/{id}/sign-in', of(key)));
  const free = (key: string) => answerOf(client.DELETE('/people/{id}/sign-in/lock', of(key)));
  return (
    <section className="stack" aria-labelledby="sign-in">
      <h2 id="sign-in">{texts.title}</h2>
      <p>{state === 'none' ? texts.states.none : texts.states[state](loginName ?? '')}</p>
      {told && <Alert type="success" showIcon role="status" title={told} />}
      {given && <OneTimePassword name={person.name} given={given} />}
      <div className="row">
        {keeps && (
          <GiveSignIn
            person={person}
            onGiven={(answer) => {
              setTold(undefined);
              setGiven(answer);
              changed();
            }}
          />
        )}
        {keeps && state === 'open' && (
          <Deed title={texts.shut} hint={texts.shutHint} call={shut(true)} onDone={done(texts.done.shut)} />
        )}
        {keeps && person.disabled && (
          <Deed title={texts.open} hint={texts.openHint} call={shut(false)} onDone={done(texts.done.open)} />
        )}
        {keeps && state !== 'none' && (
          <Deed title={texts.factor} hint={texts.factorHint} call={factor} onDone={done(texts.done.factor)} />
        )}
        {keeps && state !== 'none' && (
          <Deed title={texts.take} hint={texts.takeHint} call={take} onDone={done(texts.done.take)} />
        )}
        {guards && state !== 'none' && (
          <Deed title={texts.free} hint={texts.freeHint} call={free} onDone={done(texts.done.free)} />
        )}
      </div>
    </section>
  );
}
