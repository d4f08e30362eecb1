import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import { differencesTexts as texts } from './texts';

/** Somebody about whom the two registers differ. */
export function differenceRow(one: Schemas['NationalDifference']): ReactNode[] {
  const { name, memberId, kind, identity, here, there, note, row } = one;
  return [
    memberId ? (
      <Link key="name" className="line-name" to="/members/$id" params={{ id: memberId }}>
        {name ?? texts.none}
      </Link>
    ) : (
      (name ?? texts.none)
    ),
    kind.title,
    identity,
    here,
    there,
    note,
    row && texts.rowText(row),
  ];
}
