import type { OfferData } from './offer';

// The data of a start says beside the values of its form for whom or what it is: `memberId`, or `subjectId` of a person,
// an organisation or a matter that is on record, or `subjectTitle` of a matter that begins with its case. No form has
// fields of these names.

/** The id of whom or what a start is for; undefined where the case brings its subject with it. */
export const startedFor = ({ memberId, subjectId }: OfferData): string | undefined =>
  (memberId ?? subjectId) as string | undefined;
