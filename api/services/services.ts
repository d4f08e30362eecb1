import { z } from 'zod';
import { rulesFor } from '../../cases/rules';
import type { ServiceWord } from '../../domain/registrants/service-course';
import { byId, day, paragraph } from '../../lists/inputs';
import type { Transaction } from '../../prisma/client';
import { postAssignmentRules } from '../../procedures/post-assignment/rules';
import { serviceCodes } from '../../registers/openings/opening-schemas';
import { sayOfService } from '../../registers/services/certify';
import { myCard, ServiceCard } from '../../registers/services/my-card';
import { giveReceiverCode } from '../../registers/services/receiver-codes';
import { recordService } from '../../registers/services/record';
import { serviceColumns, serviceWords } from '../../registers/services/service-columns';
import {
  ServiceFigure,
  serviceFigureColumns,
  serviceFigureFilters,
  serviceFigures,
} from '../../registers/services/service-figures';
import { listServices, ServiceItem, serviceFilters, serviceOf } from '../../registers/services/service-list';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';
import { tellPeople } from '../openings/tell-people';

const Recording = z
  .strictObject({
    commitmentId: z.uuid().optional().meta({ description: 'On what he holds.' }),
    registrantId: z.uuid().optional().meta({ description: 'Of somebody else, without a commitment.' }),
    kind: serviceCodes.optional().meta({ description: 'Without a commitment.' }),
    day,
    minutes: z.int().min(1).max(1440),
    what: paragraph(300).meta({ description: '做了什么、在哪里；加密保存' }),
  })
  .meta({ id: 'ServiceRecording' });

const Word = z
  .strictObject({ text: paragraph(500).meta({ description: '原因或说明，最多 500 字；加密保存' }) })
  .meta({ id: 'ServiceWord' });

/** The rules in force where a service is done: of the opening that it is done on, else of the community. */
async function rulesOf(tx: Transaction, { today }: Context, organisationId: string | undefined) {
  const place = organisationId ?? (await tx.organisation.findFirstOrThrow({ orderBy: { path: 'asc' } })).id;
  return (await rulesFor(tx, postAssignmentRules, place, today)).rules;
}

async function placeOf(tx: Transaction, { commitmentId, registrantId }: z.output<typeof Recording>, personId: string) {
  if (commitmentId) {
    const found = await tx.commitment.findUnique({ where: { id: commitmentId }, select: { opening: true } });
    return found?.opening.organisationId;
  }
  const where = registrantId ? { id: registrantId } : { personId };
  return (await tx.registrant.findFirst({ where, orderBy: { reportedOn: 'desc' } }))?.communityId;
}

/** 服务记录: recorded by himself or for him, certified by who can say so. */
export function servicesRoutes(api: Api): void {
  const tag = 'services';

  listRoute(api, {
    path: '/services',
    tag,
    summary: 'Services: mine, what I am asked to certify, those of my places and of registrants whom I may see',
    description: 'A unit sees that its own people served, when and how long, and not what they did for whom.',
    filters: serviceFilters,
    item: ServiceItem,
    page: (c, query) => listServices(c, query),
    file: { id: 'services', title: '服务记录', columns: serviceColumns, words: serviceWords },
  });

  listRoute(api, {
    path: '/service-figures',
    tag,
    summary: 'How many certified services, of how many people and how long, by kind',
    filters: serviceFigureFilters,
    item: ServiceFigure,
    page: (c, query) => serviceFigures(c, query),
    file: { id: 'service-figures', title: '服务统计', columns: serviceFigureColumns },
  });

  api.route({
    method: 'get',
    path: '/my-card',
    tag,
    summary: 'My own card: where I have reported, and what is certified of this year',
    answers: { 200: ServiceCard },
    problems: [],
    handler: async (c) => ({ status: 200, body: await myCard(c) }),
  });

  api.route({
    method: 'get',
    path: '/services/{id}',
    tag,
    summary: 'One of them',
    params: byId,
    answers: { 200: ServiceItem },
    problems: [],
    handler: async (c) => ({ status: 200, body: await serviceOf(c, c.params.id) }),
  });

  api.route({
    method: 'post',
    path: '/services',
    tag,
    summary: 'Record a service, my own or one of somebody whom I keep',
    description:
      'It is asked of the owner of the post or the receiver; after some days of the community. No photo, no time online.',
    idempotent: true,
    body: Recording,
    answers: { 201: ServiceItem },
    problems: ['not-found', 'registrant-not-active', 'commitment-moved', 'date-out-of-range', 'service-day-full'],
    async handler(c) {
      const { body } = await once(c, async (tx) => {
        const times = await rulesOf(tx, c, await placeOf(tx, c.body, c.actor.personId));
        const { id, told } = await recordService(tx, c, c.body, times);
        await tellPeople(tx, id, told, c.at);
        return { status: 201 as const, body: { id } };
      });
      return { status: 201, body: await serviceOf(c, body.id) };
    },
  });

  const saying = async <C extends Context<{ id: string }>>(c: C, word: ServiceWord, text?: string) => {
    const { id } = c.params;
    await once(c, async (tx) => {
      await tellPeople(tx, id, await sayOfService(tx, c, id, { word, text }), c.at);
      return { status: 200 as const, body: null };
    });
    return { status: 200 as const, body: await serviceOf(c, id) };
  };

  const shared = { method: 'post', tag, idempotent: true, params: byId, answers: { 200: ServiceItem } } as const;

  api.route({
    ...shared,
    path: '/services/{id}/certify',
    summary: 'Certify a service, as who is asked',
    problems: ['not-allowed', 'own-case', 'service-settled', 'service-not-yours-yet'],
    handler: (c) => saying(c, 'certify'),
  });

  api.route({
    ...shared,
    path: '/services/{id}/refuse',
    summary: 'Refuse to certify it, with a reason; he may answer once',
    body: Word,
    problems: ['not-allowed', 'own-case', 'service-settled', 'service-not-yours-yet'],
    handler: (c) => saying(c, 'refuse', c.body.text),
  });

  api.route({
    ...shared,
    path: '/services/{id}/answer',
    summary: 'Answer the refusal of my service, once: the community looks into it anew',
    body: Word,
    problems: ['not-allowed', 'service-settled'],
    handler: (c) => saying(c, 'answer', c.body.text),
  });

  api.route({
    ...shared,
    path: '/services/{id}/void',
    summary: 'Take my record back, while it is not certified',
    problems: ['not-allowed', 'service-settled'],
    handler: (c) => saying(c, 'void'),
  });

  api.route({
    ...shared,
    path: '/services/{id}/receiver-code',
    summary: 'Make a code for the receiver of a wish: shown once, for handing to him',
    limit: 'sensitive',
    answers: { 201: z.strictObject({ code: z.string() }).meta({ id: 'ReceiverCode' }) },
    problems: ['not-allowed', 'own-case', 'service-settled'],
    handler: (c) =>
      once(c, async (tx) => {
        const { organisationId } = (await tx.service.findUnique({ where: { id: c.params.id } })) ?? {};
        const { codeDays } = await rulesOf(tx, c, organisationId);
        const code = await giveReceiverCode(tx, c, c.params.id, codeDays);
        return { status: 201 as const, body: { code }, kept: { code: '' } };
      }),
  });
}
