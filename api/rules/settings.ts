import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demand } from '../../access/may';
import { namesOf } from '../../access/names';
import { mayBeQuiet } from '../../domain/time/quiet-hours';
import { paragraph, text } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import type { Database, Transaction } from '../../prisma/client';
import { written } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import { procedures } from '../../procedures/tables';
import { type SettingKey, settingKeys, settings } from '../../registers/settings/keys';
import { setValueOf } from '../../registers/settings/read';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';

const named = z.strictObject({ id: z.uuid(), name: z.string() });
const key = z.enum(settingKeys as [SettingKey, ...SettingKey[]]);
const timeOfDay = text(5).meta({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });

const hours = z
  .strictObject({ from: timeOfDay, to: timeOfDay })
  .meta({ id: 'Hours', description: 'HH:MM in Shanghai, usually over midnight.' });
const value = z.union([z.boolean(), z.int(), z.array(text(100)).max(50), hours]);
type Value = z.output<typeof value>;

const Setting = z
  .strictObject({
    key,
    title: z.string(),
    hint: z.string(),
    form: z.enum(['yes-no', 'procedures', 'hours', 'percent']),
    value,
    default: value,
    from: named.nullable().meta({ description: 'The organisation that set it; null: the default.' }),
    history: z
      .array(z.strictObject({ value: value.nullable(), reason: z.string(), by: named, at: z.iso.datetime() }))
      .meta({ description: "This organisation's own values, newest first; null took it back." }),
  })
  .meta({ id: 'Setting' });

const Change = z
  .strictObject({ organisationId: z.uuid(), value: value.nullable(), reason: paragraph(500) })
  .meta({ id: 'SettingChange', description: 'Null takes the own value back: that of the level above holds again.' });

const HISTORY = 20;

/** What fits the setting's form, in normal order. @throws Problem `invalid-input` */
function fitting(name: SettingKey, given: Value | null): Value | null {
  if (given === null) return null;
  const wrong = (detail: string) => new Problem('invalid-input', { errors: [{ pointer: '/value', detail }] });
  const isList = Array.isArray(given);
  switch (settings[name].form) {
    case 'yes-no':
      if (typeof given !== 'boolean') throw wrong('应为是或否');
      return given;
    case 'hours':
      if (typeof given !== 'object' || isList) throw wrong('应为起止时刻');
      if (!mayBeQuiet(given)) throw wrong('须写作“21:00”的形式，包含23:00至6:00，并至少留出8小时');
      return given;
    case 'percent':
      if (typeof given !== 'number' || given < 1 || given > 100) throw wrong('应为 1 至 100 的整数');
      return given;
    case 'procedures':
      if (!isList) throw wrong('应为流程的列表');
      if (given.some((id) => !Object.hasOwn(procedures, id))) throw wrong('没有这个流程');
      return [...new Set(given)].sort();
  }
}

async function pathOf(db: Database | Transaction, id: string): Promise<string> {
  const found = await db.organisation.findUnique({ where: { id }, select: { path: true } });
  if (!found) throw new Problem('not-found');
  return found.path;
}

async function settingShown(c: Context, organisationId: string, name: SettingKey): Promise<z.input<typeof Setting>> {
  const { db } = c.deps;
  const set = await setValueOf(db, organisationId, name);
  const where = { organisationId, key: name };
  const rows = await db.setting.findMany({ where, orderBy: { id: 'desc' }, take: HISTORY });
  const wanted = { persons: rows.map(({ setBy }) => setBy), organisations: [set?.organisationId] };
  const names = await namesOf(db, wanted, c.today);
  const { title, hint, form, default: usual } = settings[name];
  return {
    key: name,
    title,
    hint,
    form,
    value: set?.value ?? usual,
    default: usual,
    from: set ? names.organisation(set.organisationId) : null,
    history: rows.map((row) => ({
      value: row.value as Value | null,
      reason: row.reason,
      by: names.person(row.setBy),
      at: written(row.at),
    })),
  };
}

/** Settings of an organisation and those below it. */
export function settingsRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/settings',
    tag: 'settings',
    summary: 'What holds for an organisation, who set it and its history',
    query: z.strictObject({ organisationId: z.uuid() }),
    answers: { 200: z.strictObject({ items: z.array(Setting) }) },
    problems: ['not-found', 'not-allowed'],
    async handler(c) {
      const { organisationId } = c.query;
      demand(c.actor, 'setting.read', { paths: [await pathOf(c.deps.db, organisationId)] });
      const items = await Promise.all(settingKeys.map((name) => settingShown(c, organisationId, name)));
      return { status: 200, body: { items } };
    },
  });

  api.route({
    method: 'post',
    path: '/settings/{key}',
    tag: 'settings',
    summary: 'Set a value for an organisation and those below it, with the reason',
    idempotent: true,
    params: z.object({ key }),
    body: Change,
    answers: { 201: z.strictObject({ id: z.string(), key }) },
    problems: ['not-found', 'not-allowed'],
    handler: (c) =>
      once(c, async (tx) => {
        const { organisationId, reason } = c.body;
        const { key: name } = c.params;
        demand(c.actor, 'setting.write', { paths: [await pathOf(tx, organisationId)] });
        const fits = fitting(name, c.body.value);
        const row = await tx.setting.create({
          data: {
            organisationId,
            key: name,
            value: fits ?? Prisma.JsonNull,
            reason,
            setBy: c.actor.personId,
            at: new Date(c.at),
          },
        });
        const entry = { actorId: c.actor.personId, at: c.at, objectKind: 'setting', objectId: organisationId };
        await recordAudit(tx, { ...entry, action: 'set', detail: { key: name, value: fits } });
        return { status: 201 as const, body: { id: String(row.id), key: name } };
      }),
  });
}
