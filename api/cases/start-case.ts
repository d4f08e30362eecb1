import { caseIdOf } from '../../domain/case/ids';
import type { Offer } from '../../domain/case/offer';
import { startForm } from '../../domain/case/procedure';
import { Problem } from '../../platform/problem';
import { tableOf } from '../../procedures/tables';
import { type Typed, typedOf } from '../../registers/submissions/submissions';
import { API_BASE } from '../http/base';
import type { Context } from '../http/context';
import { type Aim, aimData, checkAim } from './aim';
import { readCase } from './case-row';
import { caseView } from './case-view';
import { decideOnce, isOnRecord } from './decisions';
import { catchUp } from './offers';
import { pointed, withoutNumber } from './refusals';

/** Starts a case once. Its id comes from the decision's, so that a repeat finds it. */
export function startOnce(c: Context, procedure: string, aim: Aim & Pick<Typed, 'reason' | 'contact'>) {
  const { reason, contact } = aim;
  const table = tableOf(procedure);
  const aimed = aimData(table, aim);
  const form = startForm(table, aimed.memberId);
  const fields = typedOf(form, aim.typed, c.at);
  return decideOnce(c, { reason, contact, fields }, async ({ decisionId, submissionId }, repeated) => {
    const caseId = caseIdOf(procedure, decisionId);
    const offer: Offer = {
      decisionId,
      actorId: c.actor.personId,
      action: 'submit',
      data: { ...aimed, ...aim.data },
      submissionId,
    };
    if (repeated && (await isOnRecord(c, caseId, decisionId))) {
      await catchUp(c, caseId, offer);
    } else {
      await checkAim(c, procedure, aim);
      if (form.reason && reason === undefined) throw new Problem('reason-needed');
      await c.deps.cases.start(procedure, offer).catch(async (error) => {
        const filled = { fields: form.fields, data: aim.data };
        throw await withoutNumber(c, error instanceof Problem ? pointed(error, filled) : error);
      });
    }
    return {
      status: 201 as const,
      body: await caseView(c, await readCase(c, caseId)),
      headers: { Location: `${API_BASE}/cases/${caseId}` },
    };
  });
}
