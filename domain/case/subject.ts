/**
 * Whom or what a case is about: a member, a person from elsewhere, an organisation or a unit of it, or a matter (a
 * sitting, a post, a project, a round). Names are looked up; a matter stands in no register of names, so the case itself
 * keeps its title, which names nobody.
 */
export type Subject =
  | { kind: 'member'; id: string; personId: string }
  | { kind: 'person' | 'organisation'; id: string }
  | { kind: 'matter'; of: string; id: string; title: string };

/** What the cases of a procedure are about; `of` says what its matters are, in a word of the procedure. */
export type SubjectRule = { kind: Exclude<Subject['kind'], 'matter'> } | { kind: 'matter'; of: string };

/**
 * What of a case says whom or what it is about. A case that was opened when all were about members has the two older
 * keys in the place of `subject`, and keeps them: its history is replayed as it was recorded. Only this file reads them.
 */
export interface About {
  subject?: Subject;
  memberId?: string;
  memberPersonId?: string;
}

/** Whom or what a case is about. @throws Error when it does not say */
export function subjectOf({ subject, memberId, memberPersonId }: About): Subject {
  if (subject) return subject;
  if (memberId === undefined || memberPersonId === undefined) throw new Error('a case about nobody and nothing');
  return { kind: 'member', id: memberId, personId: memberPersonId };
}

/** Whom or what it is about under another title. @throws Error when it is about no matter: only that has one of its own */
export function renamed(about: About, title: string): Subject {
  const subject = subjectOf(about);
  if (subject.kind !== 'matter') throw new Error('only a matter has a title of its own');
  return { ...subject, title };
}

/** The id of the member that a case is about; undefined where it is about somebody or something else. */
export function memberOf(about: About): string | undefined {
  const subject = subjectOf(about);
  return subject.kind === 'member' ? subject.id : undefined;
}

/** The member that a case is about, where only a member can be meant. @throws Error when it is about no member */
export function theMemberOf(about: About): string {
  const memberId = memberOf(about);
  if (memberId === undefined) throw new Error('the case is about no member');
  return memberId;
}

/**
 * The person whom a case is about: the member, or the person from elsewhere. He acts in it as himself and decides
 * nothing in it by an office; undefined where it is about an organisation or a matter.
 */
export function personOf(about: About): string | undefined {
  const subject = subjectOf(about);
  if (subject.kind === 'member') return subject.personId;
  return subject.kind === 'person' ? subject.id : undefined;
}

/**
 * A case as people call it: 例员1的组织关系接转（2026-JZ-000012）; about a matter 民主评议“2026年第一次”（2026-PY-000003）.
 * @param name of the subject
 */
export const caseName = ({ kind }: Pick<Subject, 'kind'>, name: string, title: string, number: string): string =>
  kind === 'matter' ? `${title}“${name}”（${number}）` : `${name}的${title}（${number}）`;
