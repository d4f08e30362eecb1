import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import { dayText, monthText, todayHere } from '../../app/dates';
import { relationsTexts as texts } from './relations-texts';

type Relations = Schemas['MemberRelations'];

/** A letter with whether it still holds. */
export function letterRow(letter: Relations['letters'][number]): ReactNode[] {
  const { caseId, number, issuer, issuedOn, validUntil, voidedOn } = letter;
  const state = voidedOn ? texts.voided(dayText(voidedOn)) : validUntil < todayHere() ? texts.lapsed : texts.holds;
  return [
    <Link key="number" to="/cases/$id" params={{ id: caseId }}>
      {number}
    </Link>,
    issuer,
    dayText(issuedOn),
    dayText(validUntil),
    state,
  ];
}

/** Dues in transit: of which months, and who is to collect them. */
export function transitRow({ fromMonth, lastMonth, billedTo, settledAt }: Relations['transits'][number]): ReactNode[] {
  const months = texts.span(monthText(fromMonth), lastMonth && monthText(lastMonth));
  return [months, billedTo ?? (settledAt ? texts.settled : texts.undecided)];
}
