import { base } from '../../api/client';
import { ElderSwitch } from '../../app/elder/elder-switch';
import { SignInForm } from './sign-in-form';
import { signInTexts as texts } from './texts';

/** The first page of who is not signed in: what this is, and the way in. */
export function SignInPage({ onDone }: { onDone: () => Promise<unknown> }) {
  return (
    <main className="page">
      <div className="narrow stack">
        <h1>{texts.system}</h1>
        <p className="quiet">{texts.what}</p>
        <SignInForm onDone={onDone} />
        <div className="row between">
          <a href={`${base}verify`}>{texts.verify}</a>
          <ElderSwitch />
        </div>
      </div>
    </main>
  );
}
