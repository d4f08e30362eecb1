import { z } from 'zod';
import { isAmongSeen } from '../../access/case-scope';
import { may } from '../../access/may';
import { ofProcedures } from '../../access/readable';
import { countedNote, countOf, MOST_COUNTED } from '../../lists/counted';
import type { FilterWords } from '../../lists/filter-words';
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
    count: z.int().min(1).max(MOST_COUNTED).meta({ description: countedNote }),
    unit: z.string().meta({ description: 'What is counted: 人, 件, 场 …' }),
    procedure: z.string(),
    list: z
      .string()
      .nullable()
      .meta({ description: 'Its rows are at `GET /procedures/{procedure}/lists/{list}`; null: cases, or a page.' }),
    page: z.string().nullable().meta({
      description:
        'Where in the console it stands, with what is chosen there, where it is in no list of the procedure.',
    }),
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

/** Of a procedure those that are cases. */
export const casesWorthALook = (procedure: string) =>
  declared.flatMap(({ id, procedure: its, what }) =>
    its === procedure && 'cases' in what ? [{ id, title: what.title }] : [],
  );

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

/** A question for each count that concerns the one who asks, as its list has it; `attentionFrom` reads the answers. */
export function attentionQuestions(c: Context): Record<string, Prisma.Sql> {
  return Object.fromEntries(
    declared.flatMap(({ id, procedure, what }, index) => {
      if (!may(c.actor, what.permission ?? 'case.read')) return [];
      const rows =
        'cases' in what
          ? sql`SELECT FROM "case" c WHERE ${worthALook(id, c.today)} AND ${isAmongSeen(ofProcedures(c, procedure), sql`c.id`)}`
          : what.rows(c);
      return [[nameOf(index), countOf(rows)]];
    }),
  );
}

/** What there is any of. @param counts answers by the names of their questions; others may stand beside them */
export const attentionFrom = (counts: Readonly<Record<string, number>>): z.input<typeof AttentionCount>[] =>
  declared.flatMap(({ id, procedure, what }, index) => {
    const count = counts[nameOf(index)] ?? 0;
    const { title, unit } = what;
    const at = { list: 'list' in what ? what.list : null, page: 'page' in what ? what.page : null };
    return count ? [{ id, title, count, unit, procedure, ...at }] : [];
  });

/** By its place: an id is no column's name. */
const nameOf = (index: number) => `attention_${index}`;
