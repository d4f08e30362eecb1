import { z } from 'zod';
import { named, orNull, titled } from '../../lists/schemas';
import { symptomIds } from '../../procedures/symptoms';

/** By what a check-up is narrowed. */
export const checkUpScope = {
  organisationId: z.uuid().optional().meta({ description: 'At or below it.' }),
};

export const symptomFilters = { ...checkUpScope, symptom: z.enum(symptomIds).optional() };

export const Registered = z
  .strictObject({ organisations: z.int(), people: z.int(), members: z.int() })
  .meta({ id: 'Registered', description: 'In reach: organisations, people who hold a role today, members.' });

const about = {
  source: z.string().meta({ description: 'Document and article.' }),
  advice: z.string().meta({ description: 'What mends it.' }),
};

export const CheckUp = z
  .strictObject({
    asOf: z.iso.datetime(),
    registered: Registered,
    symptoms: z.array(z.strictObject({ ...titled.shape, ...about, count: z.int() })),
  })
  .meta({ id: 'CheckUp' });

export const FoundSymptom = z
  .strictObject({
    symptom: titled,
    name: z.string(),
    place: named,
    note: z.string().nullable(),
    ...about,
    mend: z
      .strictObject({
        at: z.enum(['member', 'organisation', 'case', 'start']),
        id: z.string().meta({ description: 'Of the member, organisation or case; to start: of the member.' }),
        procedure: orNull(titled).meta({ description: 'To start.' }),
      })
      .meta({ description: 'Where it is mended.' }),
  })
  .meta({ id: 'FoundSymptom' });

export type FoundLine = z.input<typeof FoundSymptom>;
