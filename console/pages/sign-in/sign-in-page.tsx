import { useQuery } from '@tanstack/react-query';
import { base } from '../../api/client';
import { ElderSwitch } from '../../app/elder/elder-switch';
import { waysQuery } from './queries';
import { SamplePeople } from './sample-people';
import { SignInForm } from './sign-in-form';
import { signInTexts as texts } from './texts';
import './sign-in.css';

/** The first page of who is not signed in: what this is, and the way in; with the embedded sample, whom to try it as. */
export function SignInPage({ onDone }: { onDone: () => Promise<unknown> }) {
  const { data: ways } = useQuery(waysQuery);
  const people = ways?.samplePeople;
  return (
    <main className="page">
      <div className={people ? 'sign-in' : 'narrow'}>
        <div className="stack">
          <h1>{texts.system}</h1>
          {texts.what.map((sentence) => (
            <p key={sentence} className="quiet">
              {sentence}
            </p>
          ))}
          <SignInForm onDone={onDone} />
          <div className="row between">
            <a href={`${base}verify`}>{texts.verify}</a>
            <ElderSwitch />
          </div>
        </div>
        {people && <SamplePeople people={people} onDone={onDone} />}
      </div>
    </main>
  );
}
