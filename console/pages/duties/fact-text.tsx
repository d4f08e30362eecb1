import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { dutiesTexts as texts } from './texts';

export type DutyFact = Schemas['MemberDuties']['duties'][number]['squares'][number]['facts'][number];

/** Where a fact stands: the sitting, the receipt, the task, with its day. */
export function FactText({ fact: { source, about, on, caseId } }: { fact: DutyFact }) {
  return (
    <>
      {[source.title, about, on && dayText(on)].filter(Boolean).join(' · ')}{' '}
      {caseId && (
        <Link to="/cases/$id" params={{ id: caseId }}>
          {texts.openCase}
        </Link>
      )}
    </>
  );
}
