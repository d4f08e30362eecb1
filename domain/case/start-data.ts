import type { OfferData } from './offer';
import type { Procedure } from './procedure';

// The data of a start says beside the values of its form for whom or what it is: `memberId`, or `subjectId` of a person,
// an organisation or a matter that is on record, or `subjectTitle` of a matter that begins with its case. No form has
// fields of these names.

/** The id of whom or what a start is for; undefined where the case brings its subject with it. */
export const startedFor = ({ memberId, subjectId }: OfferData): string | undefined =>
  (memberId ?? subjectId) as string | undefined;

/** The data of a start with the id of its subject, where they do not say themselves for whom or what it is. */
export function aimedAt({ subject }: Pick<Procedure, 'subject'>, id: string, data: OfferData): OfferData {
  if (startedFor(data) !== undefined || data.subjectTitle !== undefined) return data;
  return { ...data, [(subject?.kind ?? 'member') === 'member' ? 'memberId' : 'subjectId']: id };
}
