import type { OfferData } from '../../domain/case/offer';
import type { Instant } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** A fact that open cases may wait for. */
export interface Fact {
  type: string;
  /** Its id: told twice, it is one fact. */
  fact: string;
  at: Instant;
  /** Ids, dates, numbers and codes. */
  data?: OfferData;
}

/** Which procedures wait for news of a type. A case of another one is not told. */
const hearers = new Map<string, Set<string>>();

/** Says that a procedure waits for news of a type: as soon as its table is known. */
export function hears(procedure: string, type: string): void {
  hearers.set(type, (hearers.get(type) ?? new Set()).add(procedure));
}

/** The procedures that wait for news of a type. */
export const hearersOf = (type: string): string[] => [...(hearers.get(type) ?? [])];

/** The statement that tells one case of a fact; in the transaction of the fact. */
export const tellCase = (caseId: string, fact: Fact): Prisma.Sql => telling(fact, sql`c.id = ${caseId}`);

/** The statement that tells every open case about a member of a fact; in the transaction of the fact. */
export const tellCasesOfMember = (memberId: string, fact: Fact): Prisma.Sql => tellCasesAbout(memberId, fact);

/** The statement that tells every open case about somebody or something else of a fact; in the transaction of the fact. */
export const tellCasesAbout = (subjectId: string, fact: Fact): Prisma.Sql =>
  telling(fact, sql`c.subject_id = ${subjectId}::uuid`);

const telling = ({ type, fact, at, data = {} }: Fact, which: Prisma.Sql): Prisma.Sql => sql`
  INSERT INTO case_news (case_id, type, fact, data, at)
  SELECT c.id, ${type}, ${fact}, ${JSON.stringify(data)}::jsonb, ${new Date(at)}::timestamptz
    FROM "case" c
   WHERE ${which} AND c.closed_at IS NULL AND c.procedure = ANY(${hearersOf(type)}::text[])
  ON CONFLICT (case_id, type, fact) DO NOTHING`;
