import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demand, demandSomewhere } from '../../access/may';
import { codes } from '../../domain/people/member-codes';
import { registrantKinds } from '../../domain/registrants/standings';
import { byId, day } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { chooseForGone, layListAside } from '../../registers/registrants/lists/choose';
import { readRegistrants, type UnreadableRegistrants } from '../../registers/registrants/lists/read-list';
import {
  listLineColumns,
  listLineFilters,
  listOutcomes,
  RegistrantList,
  RegistrantListLine,
  registrantList,
  registrantListColumns,
  registrantListFilters,
  registrantListLines,
  registrantLists,
} from '../../registers/registrants/lists/shown';
import { storeRegistrantList } from '../../registers/registrants/lists/store';
import { goneChoices, takeRegistrantList } from '../../registers/registrants/lists/take';
import { writeListTemplate } from '../../registers/registrants/lists/template';
import { SHEET_TYPES, XLSX_TYPE } from '../../sheets/media-types';
import { workbookLimits } from '../../sheets/workbook';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';
import { disposition } from '../http/rendered';
import { ShownRemark, shownRemarks } from '../intake/remarks';

const WithRemarks = RegistrantList.extend({ remarks: z.array(ShownRemark) }).meta({ id: 'RegistrantListWithRemarks' });

/** Milliseconds that storing or taking a list of twelve thousand may last. */
const LONG = 60_000;

/** 单位名册: read and held against the register first, taken by somebody afterwards. */
export function registrantListsRoutes(api: Api): void {
  const tag = 'registrants';

  api.route({
    method: 'get',
    path: '/registrant-lists/template',
    tag,
    summary: '在职党员名册 to be filled in by a unit, as an Excel file',
    answers: { 200: { media: XLSX_TYPE, description: 'Excel' } },
    problems: ['not-allowed'],
    async handler({ actor }) {
      demandSomewhere(actor, 'registrant.write');
      const headers = { 'Content-Disposition': disposition('attachment', 'list.xlsx', '在职党员名册.xlsx') };
      return { status: 200, body: await writeListTemplate(), headers };
    },
  });

  api.route({
    method: 'post',
    path: '/registrant-lists',
    tag,
    summary: 'Bring in a unit’s list: nothing is taken before somebody has looked at it',
    description:
      'The file is sent as it is, Excel or CSV by its content. Cells that are wrong are named, and then nothing of it is kept. Who names no unit here has the units in the file.',
    idempotent: true,
    limit: 'sensitive',
    query: z.strictObject({
      organisationId: z.uuid(),
      unitId: z.uuid().optional(),
      kind: z.enum(codes(registrantKinds)).default('residence'),
    }),
    upload: { types: SHEET_TYPES, limit: workbookLimits.file },
    answers: { 201: WithRemarks },
    problems: ['not-allowed', 'not-found', 'registrant-list-unreadable'],
    async handler(c) {
      const { organisationId, unitId, kind } = c.query;
      const { db, keys } = c.deps;
      const organisation = await db.organisation.findUnique({ where: { id: organisationId } });
      if (!organisation || organisation.closedOn || organisation.kind === 'group') throw new Problem('not-found');
      demand(c.actor, 'registrant.write', { paths: [organisation.path] });
      const unit = unitId === undefined ? undefined : await db.unit.findUnique({ where: { id: unitId } });
      if (unit === null || unit?.endedOn) throw new Problem('not-found');
      const read = await readRegistrants(c.file, c.today);
      if ('faults' in read) throw unreadable(read);
      const { personId } = c.actor;
      const stored = await once(
        c,
        async (tx) => {
          const kept = await storeRegistrantList(
            tx,
            keys,
            { organisation, ...(unit && { unit }), kind, by: { personId }, at: c.at },
            read,
          );
          if ('faults' in kept) throw unreadable(kept);
          const entry = { actorId: personId, at: c.at, action: 'created', objectKind: 'registrant-list' };
          await recordAudit(tx, { ...entry, objectId: kept.id, detail: { rows: read.rows.length, kind } });
          return { status: 201 as const, body: { id: kept.id } };
        },
        LONG,
      );
      const body = await withRemarks(c, stored.body.id);
      return { status: 201, body, headers: { Location: `/api/v1/registrant-lists/${body.id}` } };
    },
  });

  listRoute(api, {
    path: '/registrant-lists',
    tag,
    summary: 'Lists that came to my communities, newest first',
    filters: registrantListFilters,
    item: RegistrantList,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'registrant.write');
      return registrantLists(c, query);
    },
    file: {
      id: 'registrant-lists',
      title: '单位名册',
      columns: registrantListColumns,
      words: { open: { true: '仅待采用的' } },
    },
  });

  api.route({
    method: 'get',
    path: '/registrant-lists/{id}',
    tag,
    summary: 'One of them: how many are new, changed, gone; and the rows of its file that are no data',
    params: byId,
    answers: { 200: WithRemarks },
    problems: [],
    handler: async (c) => ({ status: 200, body: await withRemarks(c, c.params.id) }),
  });

  listRoute(api, {
    path: '/registrant-lists/{id}/lines',
    tag,
    summary: 'Its lines: those who are gone first, then in the order of the file',
    params: byId,
    filters: listLineFilters,
    item: RegistrantListLine,
    problems: ['not-found'],
    page: async (c, query) => registrantListLines(c, (await registrantList(c, c.params.id)).list.id, query),
    file: {
      id: 'registrant-list-lines',
      title: '名册核对',
      columns: listLineColumns,
      words: { outcome: listOutcomes },
      page: 500,
    },
  });

  api.route({
    method: 'post',
    path: '/registrant-lists/{id}/gone',
    tag,
    summary: 'Say what becomes of those who are no more on the list: of some, or of all the rest',
    idempotent: true,
    params: byId,
    body: z
      .strictObject({ choice: z.enum(codes(goneChoices)), lineIds: z.array(z.uuid()).min(1).max(1000).optional() })
      .meta({ id: 'GoneChoice' }),
    answers: { 200: WithRemarks },
    problems: ['not-allowed', 'registrant-list-settled'],
    async handler(c) {
      await once(c, async (tx) => {
        await chooseForGone(tx, c, c.params.id, c.body);
        return { status: 200 as const, body: null };
      });
      return { status: 200, body: await withRemarks(c, c.params.id) };
    },
  });

  api.route({
    method: 'post',
    path: '/registrant-lists/{id}/take',
    tag,
    summary: 'Take a list: who is new is entered, what has changed is changed, who is gone leaves as was chosen',
    description: 'Not while it is open what becomes of those who are gone, and not when another has overtaken it.',
    idempotent: true,
    params: byId,
    body: z
      .strictObject({
        notify: z.boolean().default(false).meta({ description: 'Whoever is new is told to report at once.' }),
        reportBy: day.optional(),
      })
      .meta({ id: 'ListTaking' }),
    answers: { 200: WithRemarks },
    problems: [
      'not-allowed',
      'registrant-list-settled',
      'registrant-list-shrinks',
      'registrant-list-overtaken',
      'date-out-of-range',
    ],
    async handler(c) {
      await once(
        c,
        async (tx) => {
          await takeRegistrantList(tx, c, c.params.id, c.body);
          return { status: 200 as const, body: null };
        },
        LONG,
      );
      return { status: 200, body: await withRemarks(c, c.params.id) };
    },
  });

  api.route({
    method: 'post',
    path: '/registrant-lists/{id}/lay-aside',
    tag,
    summary: 'Lay a list aside: nothing comes of it',
    idempotent: true,
    params: byId,
    answers: { 200: WithRemarks },
    problems: ['not-allowed', 'registrant-list-settled'],
    async handler(c) {
      await once(c, async (tx) => {
        await layListAside(tx, c, c.params.id);
        return { status: 200 as const, body: null };
      });
      return { status: 200, body: await withRemarks(c, c.params.id) };
    },
  });
}

async function withRemarks(c: Context, id: string) {
  const { list, remarks } = await registrantList(c, id);
  return { ...list, remarks: shownRemarks(remarks) };
}

/** 第3行「手机号码」：…, of the first two hundred; how many there are besides. */
export function unreadable({ faults, count }: UnreadableRegistrants): Problem {
  const said = faults.map(({ sheet, row, column, reason }) => {
    const place = [sheet && `工作表「${sheet}」`, row && `第${row}行`, column && `「${column}」`]
      .filter(Boolean)
      .join('');
    return place ? `${place}：${reason}` : reason;
  });
  const rest = count > faults.length ? [`另有 ${count - faults.length} 处有误`] : [];
  return new Problem('registrant-list-unreadable', { detail: [...said, ...rest].join('\n'), extras: { count } });
}
