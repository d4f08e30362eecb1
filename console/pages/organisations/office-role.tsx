import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import { Opened } from '../../app/opened';
import { LastDay } from '../people/last-day';
import { signInState, signInText, termText } from '../people/terms';
import { personTexts } from '../people/texts';
import { roleTexts } from './role-texts';

interface Props {
  person: Schemas['Person'];
  role: Schemas['HeldRole'];
  keeps: boolean;
  onTold: (told: ReactNode) => void;
}

/** Somebody in a role of the organisation, since when, and whether he may sign in. */
export function OfficeRole({ person, role, keeps, onTold }: Props) {
  return (
    <li className="row between">
      <span>
        <Link className="line-name" to="/people/$id" params={{ id: person.id }}>
          {person.name}
        </Link>{' '}
        {roleTexts[role.role]}
        <small className="small quiet">
          {termText(role)} · <span className={signInState(person) === 'open' ? '' : 'soon'}>{signInText(person)}</span>
        </small>
      </span>
      {keeps && (
        <Opened title={personTexts.lastDay}>
          {(close) => <LastDay personId={person.id} role={role} onTold={onTold} onClose={close} />}
        </Opened>
      )}
    </li>
  );
}
