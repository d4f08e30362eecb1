import { z } from 'zod';
import { assignmentStates } from '../../domain/duties/assignments';
import { codes } from '../../domain/people/member-codes';
import { day } from '../../lists/inputs';
import { named, orNull, titled } from '../../lists/schemas';

export const AssignmentItem = z
  .strictObject({
    id: z.uuid(),
    title: z.string(),
    member: named,
    organisation: named.meta({ description: 'The branch that gave it.' }),
    dueOn: day,
    state: titled,
    overdue: z.boolean().meta({ description: 'Agreed, past its day, and nothing is noted.' }),
    givenAt: z.iso.datetime(),
    givenBy: named,
    answer: orNull(
      z.strictObject({
        answer: z.enum(['yes', 'no']),
        at: z.iso.datetime(),
        by: named,
        toldOn: day.nullable().meta({ description: 'Noted for him: when he was told and said so.' }),
        why: z.string().nullable(),
      }),
    ),
    reportedAt: z.iso.datetime().nullable(),
    note: orNull(
      z.strictObject({
        seq: z.int(),
        result: titled,
        doneOn: day.nullable(),
        why: z.string().nullable(),
        at: z.iso.datetime(),
        by: named,
      }),
    ).meta({ description: 'The newest: each corrects the one before.' }),
    choices: z
      .array(z.enum(['answer', 'report', 'note', 'withdraw']))
      .meta({ description: 'What the one who asks may do with it now.' }),
  })
  .meta({ id: 'Assignment' });

export type ShownAssignment = z.output<typeof AssignmentItem>;

export const assignmentFilters = {
  organisationId: z.uuid().optional().meta({ description: 'Of this organisation and those below it.' }),
  memberId: z.uuid().optional(),
  state: z.enum(codes(assignmentStates)).optional(),
  overdue: z.literal('true').optional().meta({ description: 'Agreed, past its day, and nothing is noted.' }),
  own: z.literal('true').optional().meta({ description: 'Only what was given to me.' }),
};

export type AssignmentFilters = { limit: number; cursor?: string } & {
  [Name in keyof typeof assignmentFilters]?: z.output<(typeof assignmentFilters)[Name]>;
};
