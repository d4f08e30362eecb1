import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demand, may } from '../../access/may';
import { localDate } from '../../domain/time/dates';
import { named } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import { fromJson } from '../../prisma/json';
import { publicationSheet } from '../../procedures/dues-hand-over/sheets/publication-sheet';
import { type PublishedFigures, publishDues } from '../../registers/dues/publication';
import { committeeOf } from '../../registers/organisations/organisations';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { disposition, INLINE, rendered } from '../http/rendered';

const Publication = z
  .strictObject({
    branch: named,
    year: z.int(),
    publishedAt: z.iso.datetime(),
    publishedBy: named,
    figures: z
      .strictObject({
        members: z.int(),
        dueFen: z.int(),
        paidFen: z.int(),
        waived: z.int(),
        arrearsFen: z.int(),
        handedFen: z.int(),
        committee: z.strictObject({
          income: z.int(),
          expenditure: z.int(),
          balance: z.int(),
          uses: z.record(z.string(), z.int()),
        }),
      })
      .meta({ description: 'Sums and counts, nobody’s own.' }),
  })
  .meta({ id: 'DuesPublication' });

const byBranch = z.object({ id: z.uuid() });
const ofYear = z.object({ id: z.uuid(), year: z.string().regex(/^(19|20|21)\d{2}$/) });

/** 党费公示: what a branch tells its members of a year, once the year is over. */
export function duesPublicationsRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/organisations/{id}/dues-publications',
    tag: 'dues',
    summary: 'Publish a year to the members: figures as they stand now, and a notice to each that they are there',
    idempotent: true,
    params: byBranch,
    body: z.strictObject({ year: z.int().min(2000).max(2199) }).meta({ id: 'DuesPublishing' }),
    answers: { 201: z.strictObject({ year: z.int() }).meta({ id: 'DuesPublished' }) },
    problems: ['not-found', 'not-allowed', 'publication-not-over'],
    async handler(c) {
      const branch = await branchOf(c, c.params.id);
      demand(c.actor, 'dues.write', { paths: [branch.path] });
      const { year } = c.body;
      return await once(c, async (tx) => {
        const committee = await committeeOf(tx, branch.path);
        if (!committee) throw new Problem('not-found');
        await publishDues(tx, { branch, committeeId: committee.id, year, by: c.actor.personId, at: c.at });
        await recordAudit(tx, {
          ...{ actorId: c.actor.personId, at: c.at, action: 'published', objectKind: 'dues-publication' },
          objectId: branch.id,
          detail: { year },
        });
        return { status: 201 as const, body: { year } };
      });
    },
  });

  api.route({
    method: 'get',
    path: '/organisations/{id}/dues-publications',
    tag: 'dues',
    summary: 'What a branch has published, newest year first; its members read it too',
    params: byBranch,
    answers: {
      200: z.strictObject({ items: z.array(Publication), mayWrite: z.boolean() }).meta({ id: 'DuesPublications' }),
    },
    problems: ['not-found'],
    async handler(c) {
      const branch = await branchOf(c, c.params.id);
      const { db } = c.deps;
      const found = await db.duesPublication.findMany({ where: { branchId: branch.id }, orderBy: { year: 'desc' } });
      const people = await db.person.findMany({ where: { id: { in: found.map(({ publishedBy }) => publishedBy) } } });
      const nameOf = new Map(people.map(({ id, name }) => [id, name]));
      const items = found.map(({ year, figures, publishedAt, publishedBy }) => ({
        branch: { id: branch.id, name: branch.name },
        year,
        publishedAt: written(publishedAt),
        publishedBy: { id: publishedBy, name: nameOf.get(publishedBy) ?? '—' },
        figures: withUses(fromJson<PublishedFigures>(figures)),
      }));
      return { status: 200, body: { items, mayWrite: may(c.actor, 'dues.write', { paths: [branch.path] }) } };
    },
  });

  api.route({
    method: 'get',
    path: '/organisations/{id}/dues-publications/{year}/sheet',
    tag: 'dues',
    summary: '年度公示表, as PDF, for the wall',
    limit: 'sensitive',
    params: ofYear,
    answers: { 200: { media: 'application/pdf', description: 'One sheet of A4' } },
    problems: ['not-found', 'unavailable'],
    async handler(c) {
      const branch = await branchOf(c, c.params.id);
      const { db } = c.deps;
      const year = Number(c.params.year);
      const found = await db.duesPublication.findUnique({ where: { branchId_year: { branchId: branch.id, year } } });
      if (!found) throw new Problem('not-found');
      const committee = await db.$transaction((tx) => committeeOf(tx, branch.path));
      const named = committee && (await db.organisation.findUnique({ where: { id: committee.id } }));
      const on = localDate(found.publishedAt.getTime());
      const figures = fromJson<PublishedFigures>(found.figures);
      const sheet = publicationSheet(branch.name, named?.name ?? '党委', year, figures, on);
      const { bytes } = await rendered({ make: 'table', sheet, at: c.at });
      const name = `党费公示表-${branch.name}-${year}.pdf`;
      return {
        status: 200,
        body: Buffer.from(bytes),
        headers: { 'Content-Security-Policy': INLINE, 'Content-Disposition': disposition('inline', 'dues.pdf', name) },
      };
    },
  });
}

const withUses = ({ committee, ...figures }: PublishedFigures) => ({
  ...figures,
  committee: { ...committee, uses: committee.uses as Record<string, number> },
});

/** A branch that one keeps or belongs to. @throws Problem `not-found` */
async function branchOf(c: Context, id: string) {
  const { db } = c.deps;
  const branch = await db.organisation.findUnique({ where: { id } });
  if (branch?.kind !== 'branch') throw new Problem('not-found');
  if (may(c.actor, 'organisation.read', { paths: [branch.path] })) return branch;
  const { memberId } = c.actor;
  const mine = memberId ? await db.member.count({ where: { id: memberId, branchId: id } }) : 0;
  if (!mine) throw new Problem('not-found');
  return branch;
}
