import { z } from 'zod';
import { codes } from '../../domain/people/member-codes';
import {
  unitLetterCauses,
  unitLetterHandings,
  unitLetterKinds,
  unitLetterStates,
  unitLetterWays,
} from '../../domain/registrants/unit-letters';
import { day } from '../../lists/inputs';
import { named, orNull, titled } from '../../lists/schemas';

const count = z.int();

export const LetterRoundItem = z
  .strictObject({
    id: z.uuid(),
    kind: titled,
    period: titled,
    community: named,
    draftedOn: day,
    caseId: z.string().nullable(),
    letters: z
      .strictObject({ drafted: count, held: count, leftOut: count, reviewed: count, sent: count })
      .meta({ description: 'How many stand where: together all of them.' }),
    onTheWay: count.meta({ description: 'Reviewed ones that the program is to send.' }),
    stuck: count.meta({ description: 'Reviewed ones that it could not send: a person decides.' }),
  })
  .meta({ id: 'LetterRound' });

export type ShownRound = z.output<typeof LetterRoundItem>;

export const UnitLetterItem = z
  .strictObject({
    id: z.uuid(),
    roundId: z.uuid(),
    kind: titled,
    period: titled,
    community: named,
    unit: orNull(named).meta({ description: 'To whose party organisation; null: to himself.' }),
    person: orNull(named).meta({ description: 'Whom it is about; null: a unit with its people.' }),
    state: titled,
    because: orNull(titled).meta({ description: 'Why it is held or left out.' }),
    why: z.string().nullable(),
    services: count,
    minutes: count,
    number: z.int().nullable(),
    way: orNull(titled).meta({ description: 'By which it went, or is to go; null: it is printed.' }),
    fault: orNull(titled).meta({ description: 'Why the program has not sent it and does not try again.' }),
    attempts: count.meta({ description: 'How often the program has tried.' }),
    nextAt: z.iso.datetime().nullable().meta({ description: 'When it tries next.' }),
    mayBeGone: z.boolean().meta({ description: 'A mail server has it just now.' }),
    sentOn: day.nullable(),
    receivedOn: day.nullable(),
    printed: count.meta({ description: 'How often it was printed.' }),
    version: count,
  })
  .meta({ id: 'UnitLetter' });

export type ShownUnitLetter = z.output<typeof UnitLetterItem>;

export const letterRoundFilters = {
  roundKind: z.enum(codes(unitLetterKinds)).optional(),
  organisationId: z.uuid().optional().meta({ description: 'Of communities at or below it.' }),
};

export const unitLetterFilters = {
  roundId: z.uuid().optional(),
  sending: z.enum(codes(unitLetterStates)).optional(),
  unitId: z.uuid().optional(),
  stuck: z.literal('true').optional().meta({ description: 'Only those that the program could not send.' }),
};

export const letterCause = z.enum(codes(unitLetterCauses));

export const letterWay = z.enum(codes(unitLetterWays));

export const letterHanding = z.enum(codes(unitLetterHandings));
