import type { CaseState } from '../domain/case/state';
import { subjectOf } from '../domain/case/subject';

/** How the row of a case says whom or what it is about. */
export function subjectColumns(state: CaseState) {
  const subject = subjectOf(state);
  return {
    subjectKind: subject.kind,
    subjectId: subject.id,
    subjectTitle: subject.kind === 'matter' ? subject.title : null,
    memberId: subject.kind === 'member' ? subject.id : null,
    episode: state.episode ?? '',
  };
}
