import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { FindField } from '../../form/fields/find-field';
import { findPeople } from '../../form/fields/search';
import { formTexts } from '../../form/texts';
import { auditTexts as texts } from './texts';

/** Finds the person whose doings are looked through. */
export function ActorFilter({ others }: { others: Record<string, string> }) {
  const id = useId();
  const navigate = useNavigate();
  return (
    <div className="filter">
      <label htmlFor={id}>{texts.find}</label>
      <FindField
        id={id}
        hint={formTexts.personHint}
        wrong={false}
        find={findPeople}
        onChoose={(found) => found && navigate({ to: '/audit', search: { ...others, actorId: found.id } as never })}
      />
    </div>
  );
}
