import { z } from 'zod';
import { CASE_ID, LONGEST_ID, readCaseId } from '../../domain/case/ids';
import type { ProblemType } from '../../domain/words/problems';
import { text } from '../../lists/inputs';
import { caseWords, chosenProcedures } from '../../procedures/case-words';
import { procedures } from '../../procedures/tables';
import { reason } from '../../registers/submissions/submissions';
import type { Api } from '../http/api';
import { listRoute } from '../http/list-routes';
import { attentionIds, attentionWords } from './attention';
import { listCases } from './case-list';
import { shownCase } from './case-outcome';
import { Case, CaseItem } from './case-schemas';
import { caseColumns } from './cases-columns';
import { offerOnce } from './offers';

/** As the API's document shows an id. */
export const exampleCaseId = `${Object.keys(procedures)[0]}-6f1c2d3e-0000-8000-8000-000000000001`;

export const caseId = z
  .string()
  .refine((text) => readCaseId(text) !== undefined)
  .meta({ pattern: CASE_ID.source, maxLength: LONGEST_ID, example: exampleCaseId });

/** What a running case may answer to an offer, whatever it is. */
export const offerProblems: readonly ProblemType[] = [
  'not-allowed',
  'own-case',
  'case-closed',
  'conflict',
  'outcome-unknown',
];

const yesOrNo = z.enum(['true', 'false']);

const filters = {
  procedure: z.enum(Object.keys(procedures) as [string, ...string[]]).optional(),
  stage: z
    .string()
    .regex(/^[A-Z_]{1,40}$/)
    .optional()
    .meta({ example: 'OUT_COMMITTEE' }),
  organisationId: z.uuid().optional().meta({ description: 'Cases of this organisation and those below it.' }),
  memberId: z.uuid().optional(),
  subjectId: z.uuid().optional().meta({ description: 'Cases about this member, person, organisation or matter.' }),
  batchId: z.uuid().optional().meta({ description: 'Cases that were started by this batch.' }),
  paperNumber: text(60, 1).optional().meta({
    description:
      'Cases to which a paper (介绍信) of this number belongs, however it is written: 〔2026〕第12号, [2026] 12.',
    example: '示组转〔2026〕第12号',
  }),
  number: text(40, 1).optional().meta({
    description: 'Of this number, in lower case too and without the noughts before its last part: 2026-jz-12.',
    example: '2026-JZ-000012',
  }),
  attention: z.enum(attentionIds()).optional().meta({ description: 'Worth a look, as `GET /home` counts them.' }),
  overdue: z.literal('true').optional().meta({ description: 'Open and past due.' }),
  open: yesOrNo.optional(),
};

const ActionInput = z
  .strictObject({ reason: reason.optional(), personId: z.uuid().toLowerCase().optional() })
  .default({})
  .meta({
    id: 'CaseActionInput',
    description: 'withdraw: reason?; urge: nothing; copy: personId.',
    example: { personId: '6f1c2d3e-0000-4000-8000-000000000001' },
  });

/** Running and closed cases. */
export function casesRoutes(api: Api): void {
  listRoute(api, {
    path: '/cases',
    tag: 'cases',
    summary: 'Cases that I may see, earliest due date first, those without one last',
    filters,
    item: CaseItem,
    page: (c, query) => listCases(c, query),
    file({ procedure }) {
      const tables = chosenProcedures(procedure);
      return {
        id: 'cases',
        title: '事项列表',
        columns: caseColumns(tables),
        words: { ...caseWords(tables), ...attentionWords() },
      };
    },
  });

  api.route({
    method: 'get',
    path: '/cases/{caseId}',
    tag: 'cases',
    summary: 'One case: what was proposed, where it stands, who is asked, and what I may do now',
    description:
      'Where a procedure lets the person whom it is about know only how it ended: its stage, its ending and the day, once it has.',
    params: z.object({ caseId }),
    answers: { 200: Case },
    problems: [],
    handler: async (c) => ({ status: 200, body: await shownCase(c, c.params.caseId) }),
  });

  api.route({
    method: 'post',
    path: '/cases/{caseId}/actions/{action}',
    tag: 'cases',
    summary: 'Withdraw (撤回), urge (催办) or copy (抄送) a case',
    description: 'Which of them I may do now is in `actions` of the case.',
    idempotent: true,
    params: z.object({ caseId, action: z.enum(['withdraw', 'urge', 'copy']) }),
    body: ActionInput,
    answers: { 200: Case },
    problems: [...offerProblems, 'already-urged', 'already-decided-by-someone'],
    handler: (c) => {
      const { action, caseId: id } = c.params;
      const { reason, personId } = c.body;
      const wish = { action, ...(action === 'copy' && { personId }) };
      return offerOnce(c, id, wish, action === 'withdraw' ? { reason } : {});
    },
  });
}
