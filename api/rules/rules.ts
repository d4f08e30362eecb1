import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { may } from '../../access/may';
import { overridesAbove } from '../../cases/rules';
import { overridesOn, parameterMisfit } from '../../domain/rules/override';
import { inForce } from '../../domain/rules/rule-set';
import { addMonths } from '../../domain/time/dates';
import { day, paragraph, text } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import type { Organisation } from '../../prisma/generated/client';
import { procedures } from '../../procedures/tables';
import { ShownRules } from '../cases/case-schemas';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { RuleHistory, ruleHistory } from './rule-history';
import { overrideViews, rulesView } from './rules-view';

const ids = Object.keys(procedures) as [string, ...string[]];

/** More than any parameter takes. */
const amount = z.int().min(0).max(10_000);

const limit = z.union([
  z.strictObject({ workingDays: amount }),
  z.strictObject({ days: amount }),
  z.strictObject({ months: amount }),
]);

const RuleInput = z
  .strictObject({
    organisationId: z.uuid().toLowerCase(),
    value: z
      .union([limit, z.number(), z.boolean(), text(50), z.array(text(50)).max(50), z.null()])
      .meta({ description: 'In the form of the parameter, a list in its order; null takes back what was set.' }),
    effectiveFrom: day.meta({
      description: 'Cases that begin on this day or later go by it; those under way keep theirs.',
    }),
    reason: paragraph(500),
  })
  .meta({
    id: 'RuleInput',
    example: {
      organisationId: '6f1c2d3e-0000-4000-8000-000000000002',
      value: { workingDays: 7 },
      effectiveFrom: '2027-01-01',
      reason: '本社区党员人数多，审核需要更长时间',
    },
  });

const RuleSet = z
  .strictObject({
    id: z.uuid(),
    organisationId: z.uuid(),
    parameter: z.string(),
    value: z.unknown(),
    effectiveFrom: day,
  })
  .meta({ id: 'RuleOverride' });

/** 规则参数: the product's values with their sources, and what organisations set for themselves. */
export function rulesRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/procedures/{id}/rules',
    tag: 'procedures',
    summary: 'The rules in force for an organisation: each parameter with its source and what was set in its place',
    params: z.object({ id: z.enum(ids) }),
    query: z.strictObject({ organisationId: z.uuid().toLowerCase() }),
    answers: { 200: ShownRules.extend({ history: RuleHistory }).meta({ id: 'RulesInForce' }) },
    problems: ['not-found'],
    async handler(c) {
      const organisation = await seenOrganisation(c, c.query.organisationId);
      const history = await ruleHistory(c, c.params.id, organisation.path);
      return { status: 200, body: { ...(await rulesAt(c, c.params.id, organisation)), history } };
    },
  });

  api.route({
    method: 'post',
    path: '/procedures/{id}/rules/{parameter}',
    tag: 'procedures',
    summary: "Set an organisation's own value for a parameter, or take it back; for it and all below it",
    idempotent: true,
    params: z.object({ id: z.enum(ids), parameter: text(50) }),
    body: RuleInput,
    answers: { 201: RuleSet },
    problems: ['not-found', 'not-allowed', 'date-out-of-range'],
    async handler(c) {
      const { id: procedure, parameter: name } = c.params;
      const { organisationId, value, effectiveFrom, reason } = c.body;
      await demandSettable(c, procedure, name);
      return await once(c, async (tx) => {
        const id = randomUUID();
        await tx.$executeRaw`
          INSERT INTO rule_override (id, organisation_id, procedure, parameter, value, reason, effective_from, set_by, at)
          VALUES (${id}::uuid, ${organisationId}::uuid, ${procedure}, ${name},
                  ${value === null ? null : JSON.stringify(value)}::jsonb, ${reason}, ${effectiveFrom}::date,
                  ${c.actor.personId}::uuid, ${new Date(c.at)})`;
        const set = { id, organisationId, value, effectiveFrom };
        const entry = { actorId: c.actor.personId, at: c.at, objectKind: 'rule', objectId: `${procedure}/${name}` };
        await recordAudit(tx, { ...entry, action: value === null ? 'taken-back' : 'overridden', detail: set });
        return { status: 201 as const, body: { ...set, parameter: name } };
      });
    },
  });
}

/** Whether he may set this there, and whether the value will do. @throws Problem */
async function demandSettable(
  c: Context<unknown, unknown, z.output<typeof RuleInput>>,
  procedure: string,
  name: string,
): Promise<void> {
  const { organisationId, value, effectiveFrom } = c.body;
  const organisation = await seenOrganisation(c, organisationId);
  if (!may(c.actor, 'rule.write', { paths: [organisation.path] })) throw new Problem('not-allowed');
  if (!setsRules(organisation)) throw wrong('/organisationId', '只有党委、党工委可以设定');
  if (effectiveFrom < c.today || effectiveFrom > addMonths(c.today, 24)) {
    throw new Problem('date-out-of-range', { extras: { field: 'effectiveFrom' } });
  }
  const { parameters } = inForce(procedures[procedure]?.rules ?? [], effectiveFrom);
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (!parameter) throw new Problem('not-found');
  const problem = value === null ? undefined : parameterMisfit(parameter, value);
  if (problem) throw wrong('/value', `${parameter.title}${problem}`);
}

/** Organisations that decide for those below them. */
const setsRules = ({ kind, mayApproveProbationary }: Organisation) =>
  mayApproveProbationary || kind === 'committee' || kind === 'work-committee';

async function seenOrganisation({ deps, actor }: Pick<Context, 'deps' | 'actor'>, id: string): Promise<Organisation> {
  const row = await deps.db.organisation.findUnique({ where: { id } });
  if (!row || !may(actor, 'organisation.read', { paths: [row.path] })) throw new Problem('not-found');
  return row;
}

async function rulesAt(c: Context, procedure: string, { path }: Organisation): Promise<z.input<typeof ShownRules>> {
  const set = inForce(procedures[procedure]?.rules ?? [], c.today);
  const overrides = overridesOn(await overridesAbove(c.deps.db, procedure, path), c.today);
  const values = Object.fromEntries([...overrides].map(([name, { value }]) => [name, value as never]));
  const views = await overrideViews(
    c,
    [...overrides.values()].map(({ id }) => id),
  );
  return rulesView(set, values, views);
}

const wrong = (pointer: string, detail: string) => new Problem('invalid-input', { errors: [{ pointer, detail }] });
