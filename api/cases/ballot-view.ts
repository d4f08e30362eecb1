import { z } from 'zod';
import { namesOf } from '../../access/names';
import { titled } from '../../lists/schemas';
import { written } from '../../prisma/db-date';
import type { Ballot as Row } from '../../prisma/generated/client';
import { ballotPaperOf } from '../../registers/ballots/ballot-paper';
import { ballotCount } from '../../registers/ballots/count';
import type { Context } from '../http/context';

const Choice = z.strictObject({
  id: z.string(),
  title: z.string(),
  most: z.int().nullable().meta({ description: 'For how many items it may be taken; null: for all.' }),
});

/** A ballot as the one who asks may see it. */
export const Ballot = z
  .strictObject({
    id: z.uuid(),
    title: z.string(),
    openedAt: z.iso.datetime(),
    closedAt: z.iso.datetime().nullable(),
    paper: z.strictObject({
      items: z.array(titled).meta({ description: 'What is voted on; of a person the title is his name.' }),
      choices: z.array(Choice),
    }),
    mayVote: z.boolean().meta({ description: 'Whether I am on the roll.' }),
    voted: z.boolean().meta({ description: 'Whether I have voted. What I voted is nowhere.' }),
    eligible: z.int(),
    cast: z.int(),
    sums: z
      .array(z.strictObject({ item: z.string(), choice: z.string(), votes: z.int() }))
      .nullable()
      .meta({ description: 'Only once it is closed, and not of one or two papers.' }),
  })
  .meta({ id: 'Ballot' });

/** @param voter his line of the roll; null for one who only reads */
export async function ballotView(c: Context, row: Row, voter: { voted: boolean } | null) {
  const { items, choices } = ballotPaperOf(row);
  const persons = items.flatMap(({ id, title }) => (title === undefined ? id : []));
  const names = await namesOf(c.deps.db, { persons }, c.today);
  const { eligible, cast, sums = null } = await ballotCount(c.deps.db, c.deps.keys, row.id);
  return {
    id: row.id,
    title: row.title,
    openedAt: written(row.openedAt),
    closedAt: row.closedAt && written(row.closedAt),
    paper: {
      items: items.map(({ id, title }) => ({ id, title: title ?? names.person(id).name })),
      choices: choices.map(({ id, title, most = null }) => ({ id, title, most })),
    },
    mayVote: voter !== null,
    voted: voter?.voted ?? false,
    eligible,
    cast,
    sums,
  };
}
