import { fullWidthDigits } from '../domain/words/document-number';
import { Prisma } from '../prisma/generated/client';

const { sql } = Prisma;

/** `documentNumberKey` of domain/words/document-number.ts, of a column. */
export const documentNumberKeyOf = (column: Prisma.Sql): Prisma.Sql => sql`
  trim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    translate(upper(${column}), ${fullWidthDigits}, '0123456789'),
    '[第号號字]|[^0-9A-Z\u4e00-\u9fff]', ' ', 'g'),
    '([0-9])(?=[A-Z\u4e00-\u9fff])|([A-Z\u4e00-\u9fff])(?=[0-9])', '\\1\\2 ', 'g'),
    '(^|[^0-9])0+(?=[0-9])', '\\1', 'g'),
    ' +', ' ', 'g'))`;
