import { z } from 'zod';
import { leftOutCodes } from '../../domain/votes/left-out';
import { matterKindCodes } from '../../domain/votes/matter-kinds';
import { named, orNull, titled } from '../../lists/schemas';

const number = z.int();

/** By which rule a matter is voted on, as it is read out. */
export const ShownVoteRule = z
  .strictObject({
    quorum: z.string(),
    majority: z.string(),
    source: z.string(),
    sure: z.boolean().meta({ description: 'False: to be confirmed with the level above before relying on it.' }),
  })
  .meta({ id: 'VoteRule' });

const Item = z.strictObject({
  ...{ id: z.string(), title: z.string(), yes: number, no: number, abstain: number },
  needed: number.meta({ description: 'Votes for it that the rule asks for.' }),
  passed: z.boolean().meta({ description: 'Of an election: elected.' }),
});

const Result = z.strictObject({
  id: z.uuid(),
  how: titled,
  ...{ eligible: number, leftOut: number, present: number, written: number, papers: number, spoilt: number },
  counters: z.array(named),
  at: z.iso.datetime(),
  by: named,
  why: orNull(titled).meta({ description: 'It corrects one before it.' }),
  items: z.array(Item),
});

export const Matter = z
  .strictObject({
    id: z.uuid(),
    serial: number,
    kind: titled,
    title: z.string(),
    organisation: named,
    items: z.array(titled).meta({ description: 'What is voted on, one after the other; of a person his name.' }),
    seats: number,
    secret: z.boolean(),
    mayWrite: z.boolean().meta({ description: 'Opinions in writing are counted.' }),
    rule: ShownVoteRule,
    eligible: number.meta({ description: '应到 as it is now.' }),
    present: number.meta({ description: '实到 as it is now.' }),
    missing: number.meta({ description: 'How many are missing before it can be voted on.' }),
    ballot: orNull(z.strictObject({ id: z.uuid(), eligible: number, cast: number, open: z.boolean() })),
    withdrawn: z.boolean(),
    result: orNull(Result),
    corrected: number.meta({ description: 'How many results before it were corrected.' }),
  })
  .meta({ id: 'SittingMatter' });

/** A sitting's matters, and what one needs to enter more. */
export const Matters = z
  .strictObject({
    mayKeep: z.boolean(),
    mayLeaveOut: z.boolean().meta({ description: 'Of the committee there or above.' }),
    items: z.array(Matter),
    kinds: z.array(
      z.strictObject({
        id: z.enum(matterKindCodes),
        title: z.string(),
        persons: z.enum(['none', 'one', 'several']),
        orTitle: z.boolean(),
        rule: ShownVoteRule,
      }),
    ),
    hosts: z.array(named),
    present: z.array(named).meta({ description: 'Persons who are there and may count papers; for its keepers.' }),
    members: z.array(z.strictObject({ id: z.uuid(), personId: z.uuid(), name: z.string() })).meta({
      description: 'Members on the list; for its keepers.',
    }),
    leftOutKinds: z.array(z.strictObject({ id: z.enum(leftOutCodes), title: z.string(), consent: z.boolean() })),
    leftOut: z
      .array(z.strictObject({ memberId: z.uuid(), name: z.string(), kind: titled, basis: z.string() }))
      .meta({ description: 'Who is left out of those due; for the committee there and above.' }),
  })
  .meta({ id: 'SittingMatters' });
