import { apply } from '../../domain/case/apply';
import { around, onTask } from '../../domain/case/authority';
import type { OpenTask } from '../../domain/case/state';
import {
  type About,
  caseName,
  memberOf,
  personOf,
  type Subject,
  subjectOf,
  theMemberOf,
} from '../../domain/case/subject';
import type { Opening, Transition } from '../../domain/case/transition';
import { pocketVisit } from '../../procedures/pocket-visit/table';

const older = { memberId: 'm', memberPersonId: 'p' };
const member: Subject = { kind: 'member', id: 'm', personId: 'p' };
const person: Subject = { kind: 'person', id: 'p' };
const organisation: Subject = { kind: 'organisation', id: 'o' };
const matter: Subject = { kind: 'matter', of: 'sitting', id: 's', title: '第一次' };

test.each([
  ['an older case about a member', older, member, 'm', 'p'],
  ['a member', { subject: member }, member, 'm', 'p'],
  ['a person from elsewhere', { subject: person }, person, undefined, 'p'],
  ['an organisation', { subject: organisation }, organisation, undefined, undefined],
  ['a matter', { subject: matter }, matter, undefined, undefined],
])('whom or what a case is about: %s', (_, about, subject, memberId, personId) => {
  expect(subjectOf(about)).toEqual(subject);
  expect(memberOf(about)).toBe(memberId);
  expect(personOf(about)).toBe(personId);
  if (memberId) expect(theMemberOf(about)).toBe(memberId);
  else expect(() => theMemberOf(about)).toThrow('about no member');
});

test('a case that does not say whom it is about is an error, and nobody is taken for it', () => {
  expect(() => subjectOf({})).toThrow('about nobody');
  expect(() => personOf({ memberId: 'm' })).toThrow('about nobody');
});

/** A visit as it stands after its first step. */
function opened(about: About & { episode?: string }) {
  const opening: Opening = {
    number: 'n',
    ruleSet: 'r',
    rules: {},
    sides: { branch: 'b', committee: 'c' },
    data: {},
    ...about,
  };
  const offer = { decisionId: 'd', actorId: 's', action: 'submit' } as const;
  const first: Transition = { seq: 1, at: 0, cause: { kind: 'offer', offer }, facts: { opening } };
  const state = apply(pocketVisit, undefined, first);
  const task = { ...(state.tasks[0] as OpenTask), seats: [{ via: 'first', organisationId: 'b', role: 'secretary' }] };
  return { state, task: task as OpenTask };
}

test('a case keeps the shape in which it was opened', () => {
  const old = opened(older).state;
  expect(old).toMatchObject(older);
  expect('subject' in old).toBe(false);
  const now = opened({ subject: matter, episode: '2026' }).state;
  expect([now.subject, now.episode, 'memberId' in now]).toEqual([matter, '2026', false]);
});

test.each([
  ['a member of an older case', older, true],
  ['a member', { subject: member }, true],
  ['a person from elsewhere', { subject: person }, true],
  ['an organisation with the id of the one who acts', { subject: { ...organisation, id: 'p' } as Subject }, false],
  ['a matter with the id of the one who acts', { subject: { ...matter, id: 'p' } as Subject }, false],
])('nobody decides in his own case by his office: %s', (_, about, own) => {
  const { state, task } = opened(about);
  const holdings = [{ role: 'secretary', organisationId: 'b', path: '/b/' } as const];
  const acting = onTask(pocketVisit, state, task, { action: 'claim', actorId: 'p' }, holdings);
  expect(acting).toEqual(own ? { refused: { type: 'own-case' } } : { as: { role: 'secretary', organisationId: 'b' } });
  expect(around(state, [], 'p', [])).toEqual(own ? { role: 'member' } : undefined);
});

test('what a case is called in a notice', () => {
  expect(caseName(member, '例员1', '组织关系接转', '2026-JZ-000012')).toBe('例员1的组织关系接转（2026-JZ-000012）');
  expect(caseName(organisation, '示例支部', '换届选举', '2026-HJ-000001')).toBe('示例支部的换届选举（2026-HJ-000001）');
  expect(caseName(matter, '第一次', '民主评议', '2026-PY-000003')).toBe('民主评议“第一次”（2026-PY-000003）');
});
