import { discreetOf, type Readers, readingOf } from '../../domain/case/readers';
import type { Role } from '../../domain/people/roles';

const branch = { side: 'branch', id: 'b1', path: '/s/c/b1/' };
const committee = { side: 'committee', id: 'c', path: '/s/c/' };

const readers: Readers = {
  roles: [
    { side: 'branch', roles: ['secretary', 'discipline-commissioner'] },
    { side: 'committee', roles: ['organisation-officer'], above: true },
  ],
  subject: 'outcome',
};

const about = { startedBy: 'starter', aboutPersonId: 'subject', parties: ['helper'] };
const open = { ...about, closed: false, sides: [branch, committee], seats: [] };
const closed = { ...open, closed: true };

const holding = (role: Role, { id, path }: { id: string; path: string }) => [{ role, organisationId: id, path }];
const asker = (more: object = {}) => ({ personId: 'somebody', holdings: [], seated: false, copied: false, ...more });

test.each([
  ['a reading role of its side', holding('discipline-commissioner', branch), 'all'],
  ['the same role elsewhere', holding('discipline-commissioner', committee), 'nothing'],
  ['another role of the side', holding('deputy-secretary', branch), 'nothing'],
  ['a role of one level up where only the side reads', holding('secretary', committee), 'nothing'],
  ['a role above where those above read', holding('organisation-officer', { id: 's', path: '/s/' }), 'all'],
  ['the same role below', holding('organisation-officer', branch), 'nothing'],
  ['the same role in another place', holding('organisation-officer', { id: 'x', path: '/s/x/' }), 'nothing'],
] as const)('%s', (_, holdings, reading) => {
  expect(readingOf(readers, open, asker({ holdings }))).toBe(reading);
});

test('a role without a side reads on any', () => {
  const any: Readers = { roles: [{ roles: ['secretary'] }], subject: 'nothing' };
  for (const place of [branch, committee]) {
    expect(readingOf(any, open, asker({ holdings: holding('secretary', place) }))).toBe('all');
  }
  expect(readingOf(any, open, asker({ holdings: holding('secretary', { id: 's', path: '/s/' }) }))).toBe('nothing');
});

test('whoever acts reads: the starter, who is named in it, who is asked in person, a role that is asked now', () => {
  expect(readingOf(readers, open, asker({ personId: 'starter' }))).toBe('all');
  expect(readingOf({ ...readers, discreet: true }, open, asker({ personId: 'helper' }))).toBe('all');
  expect(readingOf(readers, closed, asker({ seated: true }))).toBe('all');
  const asked = { ...open, seats: [{ via: 'escalated', organisationId: 's', role: 'secretary' } as const] };
  const holdings = holding('secretary', { id: 's', path: '/s/' });
  expect(readingOf(readers, asked, asker({ holdings }))).toBe('all');
  expect(readingOf(readers, open, asker({ holdings }))).toBe('nothing');
});

test('whom it is about reads what the procedure says, whatever offices he holds and whatever was copied to him', () => {
  const subject = asker({ personId: 'subject', holdings: holding('secretary', branch), copied: true });
  expect(readingOf({ ...readers, subject: 'all' }, open, subject)).toBe('all');
  expect(readingOf(readers, open, subject)).toBe('nothing');
  expect(readingOf(readers, closed, subject)).toBe('outcome');
  expect(readingOf({ ...readers, subject: 'nothing' }, closed, subject)).toBe('nothing');
  const asked = { ...open, seats: [{ via: 'first', organisationId: 'b1', role: 'secretary' } as const] };
  expect(readingOf(readers, asked, subject)).toBe('nothing');
  expect(readingOf(readers, asked, { ...subject, seated: true })).toBe('all');
});

test('a copy lets somebody read, but not what is discreet', () => {
  expect(readingOf(readers, open, asker({ copied: true }))).toBe('all');
  expect(readingOf({ ...readers, discreet: true }, open, asker({ copied: true }))).toBe('nothing');
});

test('which are discreet', () => {
  expect(discreetOf({ one: readers, other: { ...readers, discreet: true } })).toEqual(['other']);
});
