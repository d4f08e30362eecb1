import { checkFields } from '../domain/case/check';
import { caseIdOf } from '../domain/case/ids';
import type { Offer, OfferData } from '../domain/case/offer';
import { tableOf } from '../domain/procedures/all';
import { BASE } from './api';
import { readCase } from './case-row';
import { caseView } from './case-view';
import type { Context } from './context';
import { decideOnce, isOnRecord } from './decisions';
import { may } from './may';
import { catchUp } from './offers';
import { Problem } from './problem';
import { refused } from './refusals';
import { memberInclude, memberSubject } from './registers/member-view';
import type { Typed } from './submissions';

/** For whom a case is to be started, and with what. */
export interface Aim {
  memberId: string;
  data: OfferData;
}

/**
 * Checks what needs neither the registers' rules nor a workflow.
 * @throws Problem `not-found` when the one who asks may not see the member; `invalid-input`, `date-out-of-range`
 */
export async function checkAim(
  { deps, actor, at }: Context,
  procedure: string,
  { memberId, data }: Aim,
): Promise<void> {
  const member = await deps.db.member.findUnique({ where: { id: memberId }, include: memberInclude });
  if (!member || !may(actor, 'member.read', memberSubject(member))) throw new Problem('not-found');
  const wrong = checkFields(tableOf(procedure).start.fields, data, at);
  if (wrong) throw refused(wrong);
}

/** Starts a case once. Its id comes from the decision's, so that a repeat finds it. */
export function startOnce(c: Context, procedure: string, { memberId, data, ...typed }: Aim & Typed) {
  return decideOnce(c, typed, async ({ decisionId, submissionId }, repeated) => {
    const caseId = caseIdOf(procedure, decisionId);
    const offer: Offer = {
      decisionId,
      actorId: c.actor.personId,
      action: 'submit',
      data: { memberId, ...data },
      submissionId,
    };
    if (repeated && (await isOnRecord(c, caseId, decisionId))) {
      await catchUp(c, caseId, offer);
    } else {
      await checkAim(c, procedure, { memberId, data });
      if (tableOf(procedure).start.reason && typed.reason === undefined) throw new Problem('reason-needed');
      await c.deps.cases.start(procedure, offer);
    }
    return {
      status: 201 as const,
      body: await caseView(c, await readCase(c, caseId)),
      headers: { Location: `${BASE}/cases/${caseId}` },
    };
  });
}
