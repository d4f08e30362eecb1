import { memberSymptoms } from '../registers/check-up/member-symptoms';
import { holdingSymptoms, organisationSymptoms } from '../registers/check-up/organisation-symptoms';
import type { Symptom } from '../registers/check-up/symptom';
import { offices } from './offices';

/** All that a check-up looks for: in the registers, and what each procedure looks for besides. */
export const symptoms: readonly Symptom[] = [
  ...memberSymptoms,
  ...Object.values(offices).flatMap(({ symptoms: own = [] }) => own),
  ...organisationSymptoms,
  ...holdingSymptoms,
];

const byName = new Map(symptoms.map((one) => [one.id, one]));
if (byName.size < symptoms.length) throw new Error('two symptoms have one id');

export const symptomIds = [...byName.keys()] as [string, ...string[]];

/** The symptom of an id. @throws Error when there is none */
export function symptomOf(id: string): Symptom {
  const symptom = byName.get(id);
  if (!symptom) throw new Error(`no symptom is a ${id}`);
  return symptom;
}
