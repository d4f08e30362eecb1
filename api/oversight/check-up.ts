import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demandSomewhere } from '../../access/may';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import { symptoms } from '../../procedures/symptoms';
import { countRegistered, countSymptoms, shownSymptoms } from '../../registers/check-up/count';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { listRoute } from '../http/list-routes';
import { disposition, rendered } from '../http/rendered';
import { checkUpColumns } from './check-up-columns';
import { listFound } from './check-up-names';
import { CheckUp, checkUpScope, FoundSymptom, Registered, symptomFilters } from './check-up-schemas';
import { checkUpSheet } from './check-up-sheet';

const snapshot = { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, timeout: 30_000 } as const;

/** Who may have a check-up, and of what. @throws Problem `not-allowed`, `not-found` */
async function demandCheckUp(c: Context, organisationId: string | undefined): Promise<string | undefined> {
  demandSomewhere(c.actor, 'check-up.read');
  if (!organisationId) return undefined;
  const found = await c.deps.db.organisation.findUnique({ where: { id: organisationId }, select: { name: true } });
  if (!found) throw new Problem('not-found');
  return found.name;
}

/** All counts of one moment. */
async function checkUp(c: Context, organisationId?: string) {
  const shown = shownSymptoms(c, symptoms);
  return await c.deps.db.$transaction(async (tx) => {
    const registered = await countRegistered(tx, c, organisationId);
    const counts = await countSymptoms(tx, c, shown, organisationId);
    const lines = shown.map(({ id, title, source, advice }) => ({
      id,
      title,
      source,
      advice,
      count: counts.get(id) ?? 0,
    }));
    return { asOf: written(new Date(c.at)), registered, symptoms: lines };
  }, snapshot);
}

/** That names were read. @param what the symptom, or all */
const recordReading = (c: Context, action: 'read' | 'printed', what: string, organisationId?: string) =>
  c.deps.db.$transaction((tx) =>
    recordAudit(tx, {
      actorId: c.actor.personId,
      at: c.at,
      action,
      objectKind: 'check-up',
      objectId: what,
      detail: organisationId ? { organisationId } : {},
    }),
  );

/** 体检: what is missing, over or contradictory in what was loaded, and where each is mended. */
export function checkUpRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/check-up',
    tag: 'members',
    summary: '体检 of the registers in my reach: what is looked for, and how often it was found',
    description: 'Figures only; the names behind them are at `GET /check-up/found`.',
    query: z.strictObject(checkUpScope),
    answers: { 200: CheckUp },
    problems: ['not-allowed', 'not-found'],
    async handler(c) {
      await demandCheckUp(c, c.query.organisationId);
      return { status: 200, body: await checkUp(c, c.query.organisationId) };
    },
  });

  api.route({
    method: 'get',
    path: '/check-up/registered',
    tag: 'members',
    summary: 'How many organisations, people with a role and members are registered in my reach',
    answers: { 200: Registered },
    problems: ['not-allowed'],
    async handler(c) {
      demandSomewhere(c.actor, 'check-up.read');
      const body = await c.deps.db.$transaction((tx) => countRegistered(tx, c), snapshot);
      return { status: 200, body };
    },
  });

  listRoute(api, {
    path: '/check-up/found',
    tag: 'members',
    summary: 'The names behind a check-up, each with where it is mended; reading is on record',
    filters: symptomFilters,
    item: FoundSymptom,
    problems: ['not-allowed', 'not-found'],
    async page(c, query) {
      await demandCheckUp(c, query.organisationId);
      const page = await listFound(c, query);
      if (!c.forFile && !query.cursor) await recordReading(c, 'read', query.symptom ?? 'all', query.organisationId);
      return page;
    },
    file: {
      id: 'check-up',
      title: '名册体检',
      columns: checkUpColumns,
      words: { symptom: Object.fromEntries(symptoms.map(({ id, title }) => [id, title])) },
    },
  });

  api.route({
    method: 'get',
    path: '/check-up/print',
    tag: 'members',
    summary: 'The check-up on one sheet of A4: figures and the first names; on record',
    limit: 'sensitive',
    query: z.strictObject(checkUpScope),
    answers: { 200: { media: 'application/pdf', description: 'One sheet of A4.' } },
    problems: ['not-allowed', 'not-found', 'unavailable'],
    async handler(c) {
      const { organisationId } = c.query;
      const place = await demandCheckUp(c, organisationId);
      const sheet = await checkUpSheet(c, await checkUp(c, organisationId), { organisationId, place });
      const { bytes } = await rendered({ make: 'summary', sheet, at: c.at });
      await recordReading(c, 'printed', 'all', organisationId);
      const headers = { 'Content-Disposition': disposition('inline', 'check-up.pdf', '名册体检.pdf') };
      return { status: 200, body: Buffer.from(bytes), headers };
    },
  });
}
