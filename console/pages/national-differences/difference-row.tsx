import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import { differencesTexts as texts } from './texts';
import './differences.css';

/** On a phone, where a row is a block, each side says which it is. */
const sideOf = (side: string, value: string | null) =>
  value && (
    <span key={side}>
      <span className="side-name">{`${side}：`}</span>
      {value}
    </span>
  );

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
    sideOf(texts.here, here),
    sideOf(texts.there, there),
    note,
    row && texts.rowText(row),
  ];
}
