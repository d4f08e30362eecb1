import { z } from 'zod';
import { codes } from '../../domain/people/member-codes';
import { showings } from '../../domain/registrants/units';
import { pageOf, paging } from '../../lists/cursor';
import { byId, day } from '../../lists/inputs';
import {
  ConsentItem,
  consentFilters,
  giveConsent,
  listConsents,
  revokeConsent,
} from '../../registers/showing/consents';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';

const Consent = z.strictObject({ showing: z.enum(codes(showings)), givenOn: day }).meta({ id: 'ShowingConsentInput' });

const done = z.strictObject({ id: z.uuid() });

/** 亮身份: recorded consents, which whoever gave one takes back whenever he likes. */
export function showingConsentsRoutes(api: Api): void {
  const tag = 'registrants';

  api.route({
    method: 'get',
    path: '/showing-consents',
    tag,
    summary: 'Consents to be shown by name, of registrants whom I may see',
    query: z.strictObject({ ...paging, ...consentFilters }),
    answers: { 200: pageOf(ConsentItem) },
    problems: ['invalid-cursor'],
    handler: async (c) => ({ status: 200, body: await listConsents(c, c.query) }),
  });

  api.route({
    method: 'post',
    path: '/registrants/{id}/showing-consents',
    tag,
    summary: 'Record that a registrant agrees to be shown: himself, or noted by who keeps him',
    idempotent: true,
    params: byId,
    body: Consent,
    answers: { 200: done },
    problems: ['not-allowed', 'registrant-left', 'date-out-of-range'],
    handler: (c) =>
      once(c, async (tx) => {
        await giveConsent(tx, c, { registrantId: c.params.id, ...c.body });
        return { status: 200 as const, body: { id: c.params.id } };
      }),
  });

  api.route({
    method: 'post',
    path: '/showing-consents/{id}/revoke',
    tag,
    summary: 'Take a consent back, at once',
    idempotent: true,
    params: byId,
    answers: { 200: done },
    problems: ['not-allowed'],
    handler: (c) =>
      once(c, async (tx) => {
        await revokeConsent(tx, c, c.params.id);
        return { status: 200 as const, body: { id: c.params.id } };
      }),
  });
}
