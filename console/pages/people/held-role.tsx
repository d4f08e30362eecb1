import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import { Opened } from '../../app/opened';
import { LastDay } from './last-day';
import { NoEnd } from './no-end';
import { officeName, termText } from './terms';
import { personTexts as texts } from './texts';

interface Props {
  personId: string;
  role: Schemas['HeldRole'];
  /** Who looks keeps the roles here. */
  keeps: boolean;
  onTold: (told: ReactNode) => void;
}

/** A role that somebody holds or held, with its term and, for who keeps it, its end. */
export function HeldRole({ personId, role, keeps, onTold }: Props) {
  return (
    <li className="row between">
      <span>
        <strong>{officeName(role)}</strong>
        <small className="small quiet">{termText(role)}</small>
      </span>
      {keeps && (
        <Opened title={texts.lastDay}>
          {(close) => (
            <div className="stack">
              <LastDay personId={personId} role={role} onTold={onTold} onClose={close} />
              {role.toDate && <NoEnd personId={personId} role={role} onTold={onTold} onClose={close} />}
            </div>
          )}
        </Opened>
      )}
    </li>
  );
}
