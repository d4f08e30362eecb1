import { roleAfterLeaving } from '../../procedures/relation-transfer/receipt';
import { procedures } from '../../procedures/tables';

test('whatever moves a member asks about the roles that he leaves behind', () => {
  const outcomes = Object.values(procedures).flatMap(({ table }) =>
    Object.values(table.steps).flatMap(({ outcomes = {} }) => Object.values(outcomes)),
  );
  const moving = outcomes.filter(({ effects = [] }) =>
    effects.some(({ register, do: name }) => register === 'members' && name === 'move'),
  );
  expect(moving.length).toBeGreaterThan(3);
  expect(moving.filter(({ effects = [] }) => !effects.includes(roleAfterLeaving))).toEqual([]);
});
