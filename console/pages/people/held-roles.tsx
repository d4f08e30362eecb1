import { Alert } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Schemas } from '../../api/client';
import { Opened } from '../../app/opened';
import { GiveRole } from './give-role';
import { HeldRole } from './held-role';
import { isEnded, officeName } from './terms';
import { personTexts as texts } from './texts';

/** The roles of a person with their terms: those that are over are folded. */
export function HeldRoles({ person, keeps }: { person: Schemas['Person']; keeps: boolean }) {
  const [told, setTold] = useState<ReactNode>();
  const ended = person.roles.filter(isEnded);
  const held = person.roles.filter((role) => !isEnded(role));
  return (
    <section className="stack" aria-labelledby="roles">
      <h2 id="roles">{texts.roles}</h2>
      {told && <Alert type="success" showIcon role="status" title={told} />}
      {held.length === 0 && <p className="quiet">{texts.noRoles}</p>}
      <ul className="lines">
        {held.map((role) => (
          <HeldRole key={role.id} personId={person.id} role={role} keeps={keeps} onTold={setTold} />
        ))}
      </ul>
      {ended.length > 0 && (
        <details>
          <summary>{texts.ended(ended.length)}</summary>
          <ul className="lines">
            {ended.map((role) => (
              <HeldRole key={role.id} personId={person.id} role={role} keeps={keeps} onTold={setTold} />
            ))}
          </ul>
        </details>
      )}
      {keeps && (
        <div className="row">
          <Opened title={texts.give}>
            {(close) => (
              <GiveRole
                personId={person.id}
                onGiven={(role) => {
                  setTold(texts.given(officeName(role)));
                  close();
                }}
                onCancel={close}
              />
            )}
          </Opened>
        </div>
      )}
    </section>
  );
}
