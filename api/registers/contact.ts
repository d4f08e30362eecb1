import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { codes, informWays } from '../../domain/people/member-codes';
import { channelTitles } from '../../domain/people/telling';
import { halfWidth } from '../../domain/words/text';
import { byId, phone, text, version } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { contactSelect, contactsOf, maskContact, sealContact } from '../../registers/people/contacts';
import { tellingOldAddresses } from '../../registers/people/old-addresses';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { demandKeeping } from './contact-keeping';

const Contact = z
  .strictObject({
    mail: z.string().nullable(),
    mobile: z.string().nullable().meta({ description: "Also a member's own telephone, when it is a mobile one." }),
    wecomId: z.string().nullable(),
    optOut: z.array(z.enum(codes(channelTitles))),
    informBy: z.enum(codes(informWays)).nullable().meta({ description: 'Of a member.' }),
    version,
  })
  .meta({ id: 'Contact', description: 'How somebody is told; addresses are masked.' });

// Pasted addresses come with blanks, unseen characters and a full-width @.
const ContactChange = z
  .strictObject({
    version,
    mail: text(200).transform(halfWidth).pipe(z.email().max(200)).nullish(),
    mobile: phone.refine((number) => /^1\d{10}$/.test(number), '应为手机号码').nullish(),
    wecomId: text(200)
      .transform(halfWidth)
      .pipe(z.string().regex(/^[A-Za-z0-9][\w.@-]{0,63}$/, '应为企业微信账号'))
      .nullish(),
    optOut: z
      .array(z.enum(codes(channelTitles)))
      .max(3)
      .transform((list) => [...new Set(list)])
      .optional(),
  })
  .meta({ id: 'ContactChange' });

const select = { ...contactSelect, version: true } as const;

async function contactOf(c: Context, tx: Transaction, personId: string): Promise<z.input<typeof Contact>> {
  const row = await tx.person.findUniqueOrThrow({ where: { id: personId }, select });
  const { mail, sms, wecom } = contactsOf(c.deps.keys, row);
  return {
    mail: mail ? maskContact('mail', mail) : null,
    mobile: sms ? maskContact('sms', sms) : null,
    wecomId: wecom ? maskContact('wecom', wecom) : null,
    optOut: row.optOut as (keyof typeof channelTitles)[],
    informBy: (row.member?.informBy as keyof typeof informWays | undefined) ?? null,
    version: row.version,
  };
}

async function change(c: Context<unknown, unknown, z.output<typeof ContactChange>>, tx: Transaction, personId: string) {
  const { version: read, mail, mobile, wecomId, optOut } = c.body;
  const { keys } = c.deps;
  const data = {
    version: read + 1,
    ...(mail !== undefined && { mail: sealContact(keys, 'mail', personId, mail) }),
    ...(mobile !== undefined && { mobile: sealContact(keys, 'mobile', personId, mobile) }),
    wecomId,
    optOut,
  };
  const { count } = await tellingOldAddresses(tx, keys, [personId], { by: c.actor.personId, at: c.at }, () =>
    tx.person.updateMany({ where: { id: personId, version: read }, data }),
  );
  if (count === 0) throw new Problem('conflict');
  const detail = { fields: Object.keys(c.body).filter((field) => field !== 'version') };
  const entry = { actorId: c.actor.personId, at: c.at, objectKind: 'contact', objectId: personId };
  const body = await contactOf(c, tx, personId);
  await recordAudit(tx, { ...entry, action: 'changed', detail });
  return { status: 200 as const, body };
}

/** How somebody is reached outside the inbox, and what he does not want. */
export function contactRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/me/contact',
    tag: 'notices',
    summary: 'How I am told, masked',
    answers: { 200: Contact },
    problems: [],
    handler: async (c) => ({
      status: 200,
      body: await c.deps.db.$transaction((tx) => contactOf(c, tx, c.actor.personId)),
    }),
  });

  api.route({
    method: 'patch',
    path: '/me/contact',
    tag: 'notices',
    summary: 'Change how I am told, and what I do not want',
    description: 'What is left out stays; null takes it away. optOut names channels that are not to be used.',
    idempotent: true,
    limit: 'sensitive',
    body: ContactChange,
    answers: { 200: Contact },
    problems: ['conflict'],
    handler: (c) => once(c, (tx) => change(c, tx, c.actor.personId)),
  });

  api.route({
    method: 'get',
    path: '/people/{id}/contact',
    tag: 'notices',
    summary: 'How somebody whom I keep is told, masked',
    params: byId,
    answers: { 200: Contact },
    problems: ['not-allowed'],
    handler: async (c) => ({
      status: 200,
      body: await c.deps.db.$transaction(async (tx) => {
        await demandKeeping(c, tx, c.params.id, 'read');
        return contactOf(c, tx, c.params.id);
      }),
    }),
  });

  api.route({
    method: 'patch',
    path: '/people/{id}/contact',
    tag: 'notices',
    summary: 'Change how somebody whom I keep is told',
    description:
      'Not of those who hold a role above me. The old addresses are told of it, as they are when he changes them.',
    idempotent: true,
    limit: 'sensitive',
    params: byId,
    body: ContactChange,
    answers: { 200: Contact },
    problems: ['not-allowed', 'conflict'],
    handler: (c) =>
      once(c, async (tx) => {
        await demandKeeping(c, tx, c.params.id, 'change');
        return change(c, tx, c.params.id);
      }),
  });
}
