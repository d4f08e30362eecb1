import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { instantText } from '../../app/dates';
import { Nothing } from '../../app/states/nothing';
import { SymptomLine } from './symptom-line';
import { checkUpTexts as texts } from './texts';

/** What of the registers is looked at: all in reach, or at and below one organisation. */
export type Scope = Record<never, never> | { organisationId: string };

interface Props {
  found: Schemas['CheckUp'];
  scope: Scope;
  /** The symptom whose names are shown. */
  chosen: string;
  onOpen: (symptom?: string) => void;
}

/** What was found, and in one line what was not. */
export function Result({ found: { asOf, registered, symptoms }, scope, chosen, onOpen }: Props) {
  const { organisations, people, members } = registered;
  if (members === 0 && !('organisationId' in scope)) {
    return (
      <>
        <Nothing title={texts.nobody} more={texts.nobodyMore} />
        <Link to="/welcome">{texts.toWelcome}</Link>
      </>
    );
  }
  const ill = symptoms.filter(({ count }) => count > 0);
  const sound = symptoms.filter(({ count }) => count === 0);
  return (
    <>
      <p className="quiet">
        {texts.registered(organisations, people, members)} · {texts.asOf(instantText(asOf))}
      </p>
      {ill.length === 0 && <Nothing title={texts.none} more={texts.noneMore} />}
      {ill.length > 0 && (
        <section className="stack" aria-labelledby="ill">
          <h2 id="ill">{texts.found(ill.length)}</h2>
          <ul className="lines">
            {ill.map((symptom) => (
              <SymptomLine
                key={symptom.id}
                symptom={symptom}
                scope={scope}
                open={symptom.id === chosen}
                onToggle={() => onOpen(symptom.id === chosen ? undefined : symptom.id)}
              />
            ))}
          </ul>
        </section>
      )}
      {sound.length > 0 && (
        <section className="stack" aria-labelledby="sound">
          <h2 id="sound">{texts.sound}</h2>
          <p className="quiet">{sound.map(({ title }) => title).join('；')}</p>
        </section>
      )}
    </>
  );
}
