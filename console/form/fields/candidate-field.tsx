import { formTexts as texts } from '../texts';
import type { FieldProps } from './field-props';
import { FoundField } from './found-field';
import { findCandidates } from './search';

/** Somebody to whom the task may be given, or the case be copied: those who may are shown before anything is typed. */
export function CandidateField(props: FieldProps) {
  const { caseId, taskId } = props;
  return (
    <FoundField {...props} atOnce find={(text) => findCandidates({ caseId, taskId }, text)} hint={texts.personHint} />
  );
}
