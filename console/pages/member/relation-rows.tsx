import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import { dayText, monthText, todayHere } from '../../app/dates';
import { relationsTexts as texts } from './relations-texts';

type Relations = Schemas['MemberRelations'];

function stateOf({ voidedOn, ended, validUntil }: Relations['letters'][number]): string {
  if (voidedOn) return texts.voided(dayText(voidedOn));
  if (ended) return texts.used;
  return validUntil < todayHere() ? texts.lapsed : texts.holds;
}

/** A letter with whether it still holds. */
export function letterRow(letter: Relations['letters'][number]): ReactNode[] {
  const { caseId, number, issuer, issuedOn, validUntil } = letter;
  return [
    <Link key="number" to="/cases/$id" params={{ id: caseId }}>
      {number}
    </Link>,
    issuer,
    dayText(issuedOn),
    dayText(validUntil),
    stateOf(letter),
  ];
}

/** Dues in transit: of which months, and who is to collect them. */
export function transitRow({ fromMonth, lastMonth, billedTo, settledAt }: Relations['transits'][number]): ReactNode[] {
  const months = texts.span(monthText(fromMonth), lastMonth && monthText(lastMonth));
  return [months, billedTo ?? (settledAt ? texts.settled : texts.undecided)];
}
