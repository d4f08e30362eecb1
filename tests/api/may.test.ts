import type { Actor } from '../../access/actor';
import { atOrBelow, demand, may, type Permission, permissions, reach } from '../../access/may';
import { type Role, roles } from '../../domain/people/roles';

const actor = (role: Role | undefined, path: string, more: Partial<Actor> = {}): Actor => ({
  personId: 'p1',
  roles: role ? [{ role, organisationId: 'o1', path }] : [],
  ...more,
});

const BRANCH = '/street/east/east1/';

// Written out by hand, role by role, so that a slip in the table shows.
const expected: Record<Role, Permission[]> = (() => {
  const keeper: Permission[] = [
    'organisation.read',
    'registrant.read',
    'registrant.write',
    'registrant.serve',
    'unit.read',
    'unit.write',
    'pairing.read',
    'pairing.write',
    'unit-letter.read',
    'unit-letter.write',
    'opening.read',
    'opening.write',
    'service.read',
    'service.write',
    'service.certify',
    'outside.read',
    'outside.write',
    'person.read',
    'member.read',
    'member.write',
    'member.unmask-identity',
    'member.unmask-contact',
    'case.read',
    'case.start',
    'case.act',
    'dues.read',
    'dues.write',
    'dues.declare',
    'book.read',
    'book.write',
    'payment-list.read',
    'payment-list.write',
    'duty.read',
    'duty.write',
    'first-month.read',
    'batch.read',
    'batch.write',
    'statistics.read',
    'paper.make',
    'paper.read',
    'life.read',
    'study.write',
    'exemption.read',
    'exemption.write',
    'relay.read',
    'relay.tick',
    'delivery.read',
    'setting.read',
    'list.export',
    'check-up.read',
    'national.compare',
    'sitting.read',
    'sitting.keep',
    'sitting.lead',
    'life-call.settle',
  ];
  return {
    secretary: [...keeper, 'unit-letter.review'],
    'deputy-secretary': [...keeper, 'unit-letter.review'],
    'organisation-commissioner': keeper,
    'organisation-officer': [
      ...keeper,
      'unit-letter.review',
      'duty.import',
      'first-month.write',
      'template.read',
      'template.write',
      'list.export-unmasked',
      'rule.write',
      'rehearsal.run',
      'member.create',
      'import.read',
      'import.write',
    ],
    'discipline-commissioner': [
      'organisation.read',
      'person.read',
      'member.read',
      'duty.read',
      'life.read',
      'sitting.read',
    ],
    'group-leader': [
      'organisation.read',
      'member.read',
      'member.unmask-contact',
      'relay.read',
      'relay.tick',
      'life.read',
      'study.write',
      'sitting.lead',
      'life-call.settle',
    ],
    'community-worker': [
      'organisation.read',
      'person.read',
      'member.read',
      'member.unmask-contact',
      'registrant.read',
      'registrant.write',
      'registrant.serve',
      'unit.read',
      'unit.write',
      'pairing.read',
      'pairing.write',
      'unit-letter.read',
      'unit-letter.write',
      'opening.read',
      'opening.write',
      'service.read',
      'service.write',
      'service.certify',
    ],
    'grid-worker': [
      'organisation.read',
      'registrant.read',
      'registrant.serve',
      'opening.read',
      'service.read',
      'service.write',
      'service.certify',
    ],
    administrator: [
      'first-month.read',
      'first-month.write',
      'organisation.read',
      'organisation.write',
      'person.read',
      'person.write',
      'member.read',
      'member.create',
      'member.write',
      'member.unmask-identity',
      'member.unmask-contact',
      'template.read',
      'template.write',
      'calendar.write',
      'rule.write',
      'rehearsal.run',
      'import.read',
      'import.write',
      'delivery.read',
      'setting.read',
      'setting.write',
      'list.export',
      'list.export-unmasked',
      'check-up.read',
      'audit.read',
      'start.read',
      'start.write',
      'sweep.read',
    ],
    'security-administrator': [
      'organisation.read',
      'person.read',
      'sign-in.free',
      'approval.read',
      'approval.decide',
      'setting.read',
      'audit.read',
    ],
    auditor: [
      'book.read',
      'approval.read',
      'organisation.read',
      'person.read',
      'statistics.read',
      'list.export',
      'setting.read',
      'audit.read',
      'sweep.read',
    ],
  };
})();

const all = Object.keys(permissions) as Permission[];
const cells = (Object.keys(roles) as Role[]).flatMap((role) => all.map((permission) => [role, permission] as const));

test.each(cells)('%s: %s', (role, permission) => {
  const wanted = expected[role].includes(permission);
  expect(may(actor(role, BRANCH), permission, { paths: [BRANCH] })).toBe(wanted);
  expect(may(actor(role, '/street/'), permission, { paths: [BRANCH] })).toBe(wanted);
  expect(may(actor(role, '/street/west/'), permission, { paths: [BRANCH] })).toBe(false);
  expect(may(actor(role, `${BRANCH}g1/`), permission, { paths: [BRANCH] })).toBe(false);
});

test('a path is not reached by one that merely begins alike', () => {
  expect(may(actor('secretary', '/street/east/'), 'member.read', { paths: ['/street/east2/b/'] })).toBe(false);
});

test('a member sees and starts what is his own, and no more', () => {
  const member = actor(undefined, '', { memberId: 'm1' });
  const own = all.filter((permission) => may(member, permission, { paths: [BRANCH], memberId: 'm1' }));
  expect(own.sort()).toEqual(
    [
      'case.act',
      'case.read',
      'case.start',
      'dues.declare',
      'dues.read',
      'exemption.read',
      'life.read',
      'registrant.read',
      'service.read',
      'service.write',
      'study.write',
      'duty.read',
      'member.read',
      'member.unmask-contact',
      'member.unmask-identity',
      'paper.read',
      'pairing.read',
      'opening.read',
      'outside.read',
      'person.read',
    ].sort(),
  );
  expect(all.filter((permission) => may(member, permission, { paths: [BRANCH], memberId: 'm2' }))).toEqual([]);
});

test('who looks after a member reads and does not write', () => {
  const subject = { paths: ['/street/west/west1/'], alsoPaths: [BRANCH] };
  const secretary = actor('secretary', BRANCH);
  expect(may(secretary, 'member.read', subject)).toBe(true);
  expect(may(secretary, 'member.write', subject)).toBe(false);
  expect(may(secretary, 'member.unmask-identity', subject)).toBe(false);
});

test('what one may not see is not found; what one may see and not do is not allowed', () => {
  const secretary = actor('secretary', BRANCH);
  expect(() => demand(secretary, 'organisation.write', { paths: [BRANCH] })).toThrow('not-allowed');
  expect(() => demand(secretary, 'organisation.write', { paths: ['/street/west/'] })).toThrow('not-found');
  expect(() => demand(secretary, 'member.write', { paths: [BRANCH] })).not.toThrow();
});

test('the reach of several roles holds no path inside another, and no role reaches nothing', () => {
  const many: Actor = {
    personId: 'p1',
    roles: [BRANCH, '/street/east/', '/street/west/w1/', '/street/west/w1/'].map((path) => ({
      role: 'secretary',
      organisationId: path,
      path,
    })),
  };
  expect(reach(many, 'member.read')).toEqual(['/street/east/', '/street/west/w1/']);
  expect(reach(many, 'audit.read')).toEqual([]);
  expect(atOrBelow([])).toEqual({ OR: [] });
});
