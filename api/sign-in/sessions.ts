import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { whenceOf } from '../../access/whence';
import { uuidOf } from '../../platform/hash';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import type { Session } from '../../prisma/generated/client';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { triedEntry } from './sign-in';

const OwnSessionShown = z
  .strictObject({
    id: z.uuid(),
    way: z.enum(['local', 'oidc']),
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime().meta({ description: 'To the minute.' }),
    expiresAt: z.iso.datetime(),
    address: z.string().nullable(),
    device: z.string().nullable(),
    current: z.boolean().meta({ description: 'The one in which this was asked.' }),
  })
  .meta({ id: 'OwnSession' });

/** The digest of a token is no secret, and still nobody's business: what names a session is made of it. */
const idOf = (tokenHash: Uint8Array) => uuidOf(`session\n${Buffer.from(tokenHash).toString('hex')}`);

async function openOnes({ deps, actor, at }: Pick<Context, 'deps' | 'actor' | 'at'>): Promise<Session[]> {
  const rows = await deps.db.session.findMany({
    where: { personId: actor.personId, revokedAt: null, expiresAt: { gt: new Date(at) } },
    orderBy: { createdAt: 'desc' },
  });
  const idle = at - deps.config.signIn.accounts.idle;
  return rows.filter((row) => (row.lastSeenAt ?? row.createdAt).getTime() > idle);
}

/** What of mine is signed in, and ending it. */
export function sessionsRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/me/sessions',
    tag: 'session',
    summary: 'My open sessions, newest first',
    auth: 'before-password-change',
    answers: { 200: z.strictObject({ items: z.array(OwnSessionShown) }) },
    problems: [],
    async handler(c) {
      const rows = await openOnes(c);
      const items = rows.map((row) => ({
        id: idOf(row.tokenHash),
        way: row.way as 'local' | 'oidc',
        createdAt: written(row.createdAt),
        lastSeenAt: written(row.lastSeenAt ?? row.createdAt),
        expiresAt: written(row.expiresAt),
        address: row.address,
        device: row.device,
        current: c.session.equals(row.tokenHash),
      }));
      return { status: 200, body: { items } };
    },
  });

  api.route({
    method: 'delete',
    path: '/me/sessions/{id}',
    tag: 'session',
    summary: 'End a session of mine',
    auth: 'before-password-change',
    params: z.object({ id: z.uuid() }),
    answers: { 204: 'Ended' },
    problems: [],
    async handler(c) {
      const row = (await openOnes(c)).find(({ tokenHash }) => idOf(tokenHash) === c.params.id);
      if (!row) throw new Problem('not-found');
      const whence = whenceOf(c.request.ip, c.request.get('user-agent'));
      await c.deps.db.$transaction(async (tx) => {
        await tx.session.update({ where: { tokenHash: row.tokenHash }, data: { revokedAt: new Date(c.at) } });
        await recordAudit(tx, triedEntry(c.actor.personId, 'session-ended', whence, c.at));
      });
      return { status: 204 };
    },
  });
}
