import { documentNumberKeyOf } from '../../lists/document-number';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** Of a case `c`: a letter of ours was issued in it, or one from elsewhere began it. The end of a number will do. */
export function hasLetterNumber(key: string): Prisma.Sql {
  const is = (column: Prisma.Sql) => {
    const kept = documentNumberKeyOf(column);
    return sql`(${kept} = ${key} OR right(' ' || ${kept}, ${key.length + 1}::int) = ${` ${key}`})`;
  };
  return sql`
    (c.id IN (SELECT l.case_id FROM letter l WHERE ${is(sql`l.number`)})
     OR (c.outside_id IS NOT NULL AND ${is(sql`coalesce(c.state #>> '{data,incomingLetter,number}', '')`)}))`;
}
