import { z } from 'zod';
import { codes } from '../../domain/people/member-codes';
import { roles } from '../../domain/people/roles';
import { day } from '../../lists/inputs';

/** A role that somebody holds or held, as it is shown. */
export const ShownRole = z
  .strictObject({
    id: z.uuid(),
    role: z.enum(codes(roles)),
    organisation: z.strictObject({ id: z.uuid(), code: z.string(), name: z.string() }),
    fromDate: day,
    toDate: day.nullable(),
  })
  .meta({ id: 'HeldRole' });
