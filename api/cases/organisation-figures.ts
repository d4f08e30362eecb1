import { z } from 'zod';
import { may } from '../../access/may';
import { byId } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import type { Api } from '../http/api';
import { countCases } from './case-list';

const OrganisationFigures = z
  .strictObject({
    open: z.int().meta({ description: 'As many as `GET /cases?open=true&organisationId=` lists.' }),
    overdue: z.int().meta({ description: 'As many as `GET /cases?overdue=true&organisationId=` lists.' }),
  })
  .meta({ id: 'OrganisationFigures' });

/** How things stand in an organisation and below it. */
export function organisationFiguresRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/organisations/{id}/figures',
    tag: 'organisations',
    summary: 'How many cases of an organisation and those below it are open and past due, of those that I may see',
    params: byId,
    answers: { 200: OrganisationFigures },
    problems: ['not-allowed'],
    async handler(c) {
      const { id: organisationId } = c.params;
      const row = await c.deps.db.organisation.findUnique({ where: { id: organisationId }, select: { path: true } });
      if (!row || !may(c.actor, 'organisation.read', { paths: [row.path] })) throw new Problem('not-found');
      if (!may(c.actor, 'case.read', { paths: [row.path] })) throw new Problem('not-allowed');
      const [open, overdue] = await Promise.all([
        countCases(c, { organisationId, open: 'true' }),
        countCases(c, { organisationId, overdue: 'true' }),
      ]);
      return { status: 200, body: { open, overdue } };
    },
  });
}
