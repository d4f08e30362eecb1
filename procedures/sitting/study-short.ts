import { z } from 'zod';
import type { Reader } from '../../access/reader';
import { yearOf } from '../../domain/time/dates';
import { declareList } from '../../lists/declared-list';
import { Prisma } from '../../prisma/generated/client';
import { branchByBranch } from '../../registers/members/branch-by-branch';
import type { Attention } from '../attention';
import { isKnownWhole, listStudy, ofMine, StudyOfMember, studyColumns, studyRows } from './study-list';

const { sql } = Prisma;

/** From the month of the rule on: before it the year has time enough. */
const isShortNow = ({ today }: Reader) => sql`(short > 0 AND "shortFrom" <= ${Number(today.slice(5, 7))}::int)`;

/** Branches whose own books the reader keeps: the first page of whoever stands above many would have to sum up them all. */
const ofMyBranch = ({ actor }: Reader) =>
  sql`o.id = ANY(${actor.roles.map(({ organisationId }) => organisationId)}::uuid[])`;

/** 学时不足: who lacks hours of this year, from October on. */
export const studyShort = declareList({
  summary: 'Members who lack hours of study of this year, from October on',
  filters: {
    organisationId: z
      .uuid()
      .optional()
      .meta({ description: 'Of the branches at or below it; by default those in which I hold a role.' }),
  },
  item: StudyOfMember,
  permission: 'life.read',
  // Of those above, one organisation at a time.
  page: (c, query) => listStudy(c, query, isShortNow(c), query.organisationId ? undefined : ofMyBranch(c)),
  links: ({ member }) => ({ key: member.id, member, cases: [], start: null, note: null }),
  file: { id: 'study-short', title: '学时不足的党员', columns: studyColumns },
});

/** The same as a count on the first page. */
export const studyShortAttention: Attention = {
  title: '本年学时不足',
  unit: '人',
  list: 'study-short',
  rows: (c) => {
    const year = { year: yearOf(c.today), to: c.today };
    const those = [ofMine(c), ofMyBranch(c), isKnownWhole];
    return sql`SELECT FROM (${studyRows(c, year, those, branchByBranch)}) studied WHERE ${isShortNow(c)}`;
  },
};
