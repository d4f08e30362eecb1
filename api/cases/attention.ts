import { z } from 'zod';
import { isAmongSeen } from '../../access/case-scope';
import { may } from '../../access/may';
import type { FilterWords } from '../../lists/filter-words';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { Attention } from '../../procedures/attention';
import { offices } from '../../procedures/offices';
import type { Context } from '../http/context';

const { sql } = Prisma;

/** Something worth a look, counted for the one who asks, and where its names are. */
export const AttentionCount = z
  .strictObject({
    id: z.string().meta({ description: 'For `GET /cases?attention=`, where there is no `list`.' }),
    title: z.string(),
    count: z.int().min(1),
    procedure: z.string(),
    list: z
      .string()
      .nullable()
      .meta({ description: 'Its rows are at `GET /procedures/{procedure}/lists/{list}`; null: they are cases.' }),
  })
  .meta({ id: 'AttentionCount' });

interface Declared {
  id: string;
  procedure: string;
  what: Attention;
}

const declared: Declared[] = Object.entries(offices).flatMap(([procedure, { attention = {} }]) =>
  Object.entries(attention).map(([name, what]) => ({ id: `${procedure}.${name}`, procedure, what })),
);

/** Those that are cases. @throws Error where no procedure has any */
export const attentionIds = (): [string, ...string[]] =>
  declared.filter(({ what }) => 'cases' in what).map(({ id }) => id) as [string, ...string[]];

/** What they are called. */
export const attentionWords = (): FilterWords => ({
  attention: Object.fromEntries(declared.map(({ id, what }) => [id, what.title])),
});

/** The condition of one of them on a case `c`. */
export function worthALook(id: string, today: string): Prisma.Sql {
  const found = declared.find((one) => one.id === id);
  return found && 'cases' in found.what
    ? sql`(c.procedure = ${found.procedure} AND ${found.what.cases(today)})`
    : sql`FALSE`;
}

/** All that is worth a look now and concerns the one who asks, counted in one statement as its lists have it. */
export async function countAttention(c: Context): Promise<z.input<typeof AttentionCount>[]> {
  if (!declared.length || !may(c.actor, 'case.read')) return [];
  const counts = declared.map(({ id, what }, index) => {
    const question =
      'cases' in what
        ? sql`SELECT count(*)::int FROM "case" c WHERE ${worthALook(id, c.today)} AND ${isAmongSeen(c, sql`c.id`)}`
        : what.count(c);
    return sql`(${question}) AS ${Prisma.raw(`count_${index}`)}`;
  });
  const [row] = await directly(c.deps.db)<Record<string, number>>(sql`SELECT ${Prisma.join(counts)}`);
  return declared.flatMap(({ id, procedure, what }, index) => {
    const count = row?.[`count_${index}`] ?? 0;
    return count ? [{ id, title: what.title, count, procedure, list: 'list' in what ? what.list : null }] : [];
  });
}
