import { Prisma } from '../../prisma/generated/client';
import { type Fact, hearersOf } from '../news/tell-cases';

const { sql } = Prisma;

/**
 * The statement that tells the open case of a registrant of a fact; in the transaction of the fact. The case is about his
 * person, and its episode is the registrant, since one person may live in one community and be assigned to another.
 */
export const tellRegistrant = (registrantId: string, { type, fact, at, data = {} }: Fact): Prisma.Sql => sql`
  INSERT INTO case_news (case_id, type, fact, data, at)
  SELECT c.id, ${type}, ${fact}, ${JSON.stringify(data)}::jsonb, ${new Date(at)}::timestamptz
    FROM registrant r JOIN "case" c ON c.subject_id = r.person_id AND c.episode = r.id::text
   WHERE r.id = ${registrantId}::uuid AND c.closed_at IS NULL AND c.procedure = ANY(${hearersOf(type)}::text[])
  ON CONFLICT (case_id, type, fact) DO NOTHING`;
