import { z } from 'zod';
import { demandSomewhere } from '../../access/may';
import { codes } from '../../domain/people/member-codes';
import { linkPurposes, linkStates } from '../../domain/registrants/units';
import { byId } from '../../lists/inputs';
import { written } from '../../prisma/db-date';
import { linkColumns, linkFilters, listLinks, UnitLinkItem } from '../../registers/unit-links/links-list';
import { LONGEST_LINK_DAYS, makeLink, revokeLink } from '../../registers/unit-links/make-link';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';
import { publicPath } from '../http/public-path';

const Wanted = z
  .strictObject({
    communityId: z.uuid(),
    purpose: z.enum(codes(linkPurposes)),
    days: z.int().min(1).max(LONGEST_LINK_DAYS).default(30),
  })
  .meta({ id: 'UnitLinkInput' });

const Made = z
  .strictObject({
    id: z.uuid(),
    address: z.string().nullable().meta({ description: 'Shown this once: it is kept nowhere. A repeat has null.' }),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'UnitLinkMade' });

/** Links without account: made, listed and taken back by a community. */
export function unitLinksRoutes(api: Api): void {
  const tag = 'units';

  listRoute(api, {
    path: '/unit-links',
    tag,
    summary: 'Links without account, the newest first, with their last use',
    filters: linkFilters,
    item: UnitLinkItem,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'unit.read');
      return listLinks(c, query);
    },
    file: {
      id: 'unit-links',
      title: '免登录链接',
      columns: linkColumns,
      words: { purpose: linkPurposes, state: linkStates },
    },
  });

  api.route({
    method: 'post',
    path: '/units/{id}/links',
    tag,
    summary: 'Make a link for one unit, one community and one purpose',
    description: 'Its token stands behind # in the address, which no server sees; only a digest of it is kept.',
    limit: 'sensitive',
    idempotent: true,
    params: byId,
    body: Wanted,
    answers: { 201: Made },
    problems: ['not-allowed', 'unit-ended', 'too-many-links'],
    handler: (c) =>
      once(c, async (tx) => {
        const { id, token, expiresAt } = await makeLink(tx, c, { unitId: c.params.id, ...c.body });
        const { publicUrl } = c.deps.config.api;
        const address = `${new URL(publicUrl).origin}${publicPath(publicUrl, '/u')}#${token}`;
        const body = { id, address, expiresAt: written(expiresAt) };
        return { status: 201 as const, body, kept: { ...body, address: null } };
      }),
  });

  api.route({
    method: 'post',
    path: '/unit-links/{id}/revoke',
    tag,
    summary: 'Take a link back: from now on it opens nothing',
    idempotent: true,
    params: byId,
    answers: { 200: z.strictObject({ id: z.uuid() }) },
    problems: ['not-allowed'],
    handler: (c) =>
      once(c, async (tx) => {
        await revokeLink(tx, c, c.params.id);
        return { status: 200 as const, body: { id: c.params.id } };
      }),
  });
}
