import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { byId, text } from '../../lists/inputs';
import { uuidOf } from '../../platform/hash';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import { signInEnded } from '../../registers/people/end-of-office';
import { demandOtherAdministrators } from '../../registers/people/last-administrator';
import { personSubject, revokeSessions } from '../../registers/people/person-view';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { demandPerson, personEntry } from '../registers/keeping-person';
import { demandSecondYes, demandYesForWatch } from '../registers/second-yes';
import { demandProvider } from './oidc-provider';

const IdentityInput = z
  .strictObject({ subject: text(255, 1).trim().min(1) })
  .meta({ id: 'IdentityInput', description: 'The `sub` by which the identity provider names the person.' });

const Identity = z
  .strictObject({ id: z.uuid(), issuer: z.string(), subject: z.string(), at: z.iso.datetime() })
  .meta({ id: 'Identity' });

const oneOf = z.object({ id: z.uuid(), identityId: z.uuid() });

interface Row {
  issuer: string;
  subject: string;
  at: Date;
}

const idOf = ({ issuer, subject }: Pick<Row, 'issuer' | 'subject'>) => uuidOf(`identity\n${issuer}\n${subject}`);
const toIdentity = (row: Row) => ({ id: idOf(row), issuer: row.issuer, subject: row.subject, at: written(row.at) });

/** Who is who at the identity provider: links from its subjects to people. */
export function oidcIdentitiesRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/people/{id}/identities',
    tag: 'people',
    summary: 'By which identities of a provider a person signs in',
    params: byId,
    answers: { 200: z.strictObject({ items: z.array(Identity) }) },
    problems: ['not-allowed'],
    async handler(c) {
      const person = await demandPerson(c.deps.db, c, c.params.id);
      const rows = await c.deps.db.personIdentity.findMany({ where: { personId: person.id }, orderBy: { at: 'asc' } });
      return { status: 200, body: { items: rows.map(toIdentity) } };
    },
  });

  api.route({
    method: 'post',
    path: '/people/{id}/identities',
    tag: 'people',
    summary: 'Let a person sign in as a subject of the identity provider',
    idempotent: true,
    limit: 'sensitive',
    params: byId,
    body: IdentityInput,
    answers: { 201: Identity },
    problems: ['not-allowed', 'oidc-off', 'identity-taken', 'second-yes-needed'],
    handler: (c) =>
      once(c, async (tx) => {
        const { issuer } = demandProvider(c.deps);
        const person = await demandPerson(tx, c, c.params.id);
        const { paths } = personSubject(person);
        const asked = { issuer, subject: c.body.subject };
        const yes = await demandSecondYes(c, tx, { kind: 'identity', paths, about: person.id, detail: asked });
        const row = { issuer, subject: c.body.subject, personId: person.id, at: new Date(c.at) };
        const { count } = await tx.personIdentity.createMany({ data: [row], skipDuplicates: true });
        if (count === 0) throw new Problem('identity-taken');
        await recordAudit(tx, {
          ...personEntry(c, person.id),
          action: 'identity-linked',
          detail: { issuer, way: 'hand', ...yes },
        });
        return { status: 201, body: toIdentity(row) };
      }),
  });

  api.route({
    method: 'delete',
    path: '/people/{id}/identities/{identityId}',
    tag: 'people',
    summary: 'Take a link away; all sessions of the person end',
    idempotent: true,
    params: oneOf,
    answers: { 204: 'Taken away' },
    problems: ['not-allowed', 'last-administrator', 'second-yes-needed'],
    handler: (c) =>
      once(c, async (tx) => {
        const person = await demandPerson(tx, c, c.params.id);
        const rows = await tx.personIdentity.findMany({ where: { personId: person.id } });
        const row = rows.find((one) => idOf(one) === c.params.identityId);
        if (!row) throw new Problem('not-found');
        const { issuer, subject } = row;
        // By a name he could still be let in.
        const lastWay = rows.length === 1 && person.loginName === null;
        if (lastWay) await demandOtherAdministrators(tx, person.id, c.today);
        const yes = await demandYesForWatch(c, tx, person, { what: 'identity', issuer, subject });
        await tx.personIdentity.delete({ where: { issuer_subject: { issuer, subject } } });
        await revokeSessions(tx, person.id, c.at);
        if (lastWay) await signInEnded(tx, person.id, c.at);
        await recordAudit(tx, { ...personEntry(c, person.id), action: 'identity-removed', detail: { issuer, ...yes } });
        return { status: 204 };
      }),
  });
}
