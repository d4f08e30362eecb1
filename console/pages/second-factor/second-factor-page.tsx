import { FactorForm } from './factor-form';
import { secondFactorTexts as texts } from './texts';

/** Setting up the second factor, before anything else. */
export function SecondFactorPage({ onDone }: { onDone: () => Promise<unknown> }) {
  return (
    <main className="page">
      <div className="narrow stack">
        <h1>{texts.title}</h1>
        <p className="quiet">{texts.why}</p>
        <FactorForm onDone={onDone} />
      </div>
    </main>
  );
}
