import { may } from '../../access/may';
import { checkFields } from '../../domain/case/check';
import { caseIdOf } from '../../domain/case/ids';
import type { Offer, OfferData } from '../../domain/case/offer';
import { startForm } from '../../domain/case/procedure';
import type { TypedValues } from '../../domain/case/typed';
import { Problem } from '../../platform/problem';
import { tableOf } from '../../procedures/tables';
import { memberInclude, memberSubject } from '../../registers/members/member-view';
import { type Typed, typedOf } from '../../registers/submissions/submissions';
import { BASE } from '../http/api';
import type { Context } from '../http/context';
import { readCase } from './case-row';
import { caseView } from './case-view';
import { decideOnce, isOnRecord } from './decisions';
import { catchUp } from './offers';
import { refused } from './refusals';

/** For whom a case is to be started, and with what. */
export interface Aim {
  /** Absent: the case brings its member with it. */
  memberId?: string;
  data: OfferData;
  /** Personal values by field. */
  typed?: TypedValues;
}

/**
 * Checks what needs neither the registers' rules nor a workflow.
 * @returns what was typed, in normal form
 * @throws Problem `not-found` when the one who asks may not see the member; `invalid-input`, `date-out-of-range`,
 * `letter-expired`
 */
export async function checkAim(
  { deps, actor, at }: Context,
  procedure: string,
  { memberId, data, typed }: Aim,
): Promise<TypedValues | undefined> {
  const form = startForm(tableOf(procedure), memberId);
  if (memberId === undefined) {
    if (form !== tableOf(procedure).arrival) {
      throw new Problem('invalid-input', { errors: [{ pointer: '/memberId', detail: '必填' }] });
    }
  } else await demandMember({ deps, actor }, memberId);
  const wrong = checkFields(form.fields, data, at) ?? form.check?.(data, at);
  if (wrong) throw refused(wrong);
  return typedOf(form, typed, at);
}

async function demandMember({ deps, actor }: Pick<Context, 'deps' | 'actor'>, memberId: string): Promise<void> {
  const member = await deps.db.member.findUnique({ where: { id: memberId }, include: memberInclude });
  if (!member || !may(actor, 'member.read', memberSubject(member))) throw new Problem('not-found');
}

/** Starts a case once. Its id comes from the decision's, so that a repeat finds it. */
export function startOnce(c: Context, procedure: string, aim: Aim & Pick<Typed, 'reason' | 'contact'>) {
  const { memberId, data, reason, contact } = aim;
  const form = startForm(tableOf(procedure), memberId);
  const fields = typedOf(form, aim.typed, c.at);
  return decideOnce(c, { reason, contact, fields }, async ({ decisionId, submissionId }, repeated) => {
    const caseId = caseIdOf(procedure, decisionId);
    const offer: Offer = {
      decisionId,
      actorId: c.actor.personId,
      action: 'submit',
      data: { ...(memberId === undefined ? {} : { memberId }), ...data },
      submissionId,
    };
    if (repeated && (await isOnRecord(c, caseId, decisionId))) {
      await catchUp(c, caseId, offer);
    } else {
      await checkAim(c, procedure, aim);
      if (form.reason && reason === undefined) throw new Problem('reason-needed');
      await c.deps.cases.start(procedure, offer);
    }
    return {
      status: 201 as const,
      body: await caseView(c, await readCase(c, caseId)),
      headers: { Location: `${BASE}/cases/${caseId}` },
    };
  });
}
