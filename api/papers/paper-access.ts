import { may } from '../../access/may';
import type { Reader } from '../../access/reader';
import type { CaseRow } from '../../cases/on-record';
import { memberOf } from '../../domain/case/subject';
import { officeOf } from '../../procedures/offices';
import type { PaperRules } from '../../procedures/paper-rules';

/** The rules of a paper in a case; undefined where its procedure has no such paper. */
export function paperRulesOf({ procedure }: Pick<CaseRow, 'procedure'>, kind: string): PaperRules | undefined {
  const { papers = {} } = officeOf(procedure);
  return Object.hasOwn(papers, kind) ? papers[kind] : undefined;
}

const concerning = (rules: PaperRules, { sides, state }: CaseRow) => ({
  paths: sides.filter(({ side }) => rules.sides.includes(side)).map(({ path }) => path),
  memberId: memberOf(state),
});

/** Whether the one who asks may have a paper of the case made: who keeps members on the side that gives it. */
export const mayMakePaper = ({ actor }: Reader, rules: PaperRules, row: CaseRow): boolean =>
  may(actor, 'paper.make', concerning(rules, row));

/** Whether he may read one that was made: they, and the member himself. */
export function mayReadPaper({ actor }: Reader, kind: string, row: CaseRow): boolean {
  const rules = paperRulesOf(row, kind);
  return rules !== undefined && may(actor, 'paper.read', concerning(rules, row));
}

/** Whether he prints it for the office that gives it, and not for himself: whoever the case is about never does. */
export function isOfOffice(c: Reader, kind: string, row: CaseRow): boolean {
  const rules = paperRulesOf(row, kind);
  const member = memberOf(row.state);
  const himself = member !== undefined && member === c.actor.memberId;
  return !himself && rules !== undefined && mayMakePaper(c, rules, row);
}
