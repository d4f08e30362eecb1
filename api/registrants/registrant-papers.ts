import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { codes } from '../../domain/people/member-codes';
import type { RenderJob } from '../../papers/work';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import {
  certificateForms,
  contactCards,
  type PrintedRegistrant,
  reportForms,
  serviceCards,
} from '../../procedures/double-registration/sheets/registrant-sheets';
import { newFormCodes } from '../../registers/registrants/form-codes';
import { notifyRegistrants } from '../../registers/registrants/notify';
import {
  certifiedOf,
  MOST_PRINTED,
  printable,
  type RegistrantPaper,
  registrantPapers,
} from '../../registers/registrants/printed';
import { registrantFilters } from '../../registers/registrants/registrant-item';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { publicAddress } from '../http/public-path';
import { disposition, INLINE, rendered } from '../http/rendered';

const Printing = z
  .strictObject({
    kind: z.enum(codes(registrantPapers)),
    ids: z.array(z.uuid()).min(1).max(MOST_PRINTED).optional(),
    filters: z.strictObject(registrantFilters).optional(),
  })
  .refine(({ ids, filters }) => (ids === undefined) !== (filters === undefined), {
    path: ['ids'],
    message: '请选择人员，或按筛选条件打印',
  })
  .meta({ id: 'RegistrantPrinting', description: 'For those that are named, or all that the filters give.' });

/** 报到单, 报到证, 联络卡, 服务登记卡: for one or for a thousand. */
export function registrantPapersRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/registrants/papers',
    tag: 'registrants',
    summary: 'Papers of registrants as PDF: of one, or of all that the filters give, at most a thousand',
    description:
      'Each time is on record. A 报到单 has a new code each time, which makes the one before it void, and tells whoever is on the list to report; so it takes no Idempotency-Key.',
    limit: 'sensitive',
    body: Printing,
    answers: { 200: { media: 'application/pdf', description: 'Sheets of A4' } },
    problems: ['paper-not-due', 'export-too-large', 'unavailable'],
    async handler(c) {
      const { kind } = c.body;
      const job = await c.deps.db.$transaction(async (tx) => {
        const people = await printable(tx, c.actor, kind, c.body);
        const [first] = people;
        if (!first) throw new Problem('paper-not-due');
        if (people.length > MOST_PRINTED) throw new Problem('export-too-large');
        const made = await jobOf(tx, c, kind, people);
        const entry = { actorId: c.actor.personId, at: c.at, action: 'printed', objectKind: 'registrant-papers' };
        await recordAudit(tx, { ...entry, objectId: first.id, detail: { kind, count: people.length } });
        return made;
      });
      const { bytes } = await rendered(job);
      const name = disposition('inline', `${kind}.pdf`, `${registrantPapers[kind]}.pdf`);
      return {
        status: 200,
        body: Buffer.from(bytes),
        headers: { 'Content-Security-Policy': INLINE, 'Content-Disposition': name },
      };
    },
  });
}

async function jobOf(
  tx: Transaction,
  c: Context,
  kind: RegistrantPaper,
  people: readonly PrintedRegistrant[],
): Promise<RenderJob> {
  const { at, today } = c;
  const ids = people.map(({ id }) => id);
  switch (kind) {
    case 'form': {
      const made = await newFormCodes(tx, c.deps.keys, ids);
      await notifyRegistrants(tx, c, { ids });
      const address = publicAddress(c.deps.config.api.publicUrl, '/report');
      return { make: 'forms', sheet: reportForms(people, made, { address, on: today }), at };
    }
    case 'certificate':
      return { make: 'forms', sheet: certificateForms(people), at };
    case 'card':
      return { make: 'cards', sheet: contactCards(people), at };
    case 'service-card': {
      const year = today.slice(0, 4);
      return { make: 'forms', sheet: serviceCards(people, await certifiedOf(tx, ids, year), year), at };
    }
  }
}
