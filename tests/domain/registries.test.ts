import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workflowTypeOf } from '../../cases/temporal-gateway';
import { officeOf, offices } from '../../procedures/offices';
import { procedures } from '../../procedures/tables';

// A procedure has one line in each of three registries, under one id.

test('every table has its office and its workflow, and the other way round', () => {
  const ids = Object.keys(procedures);
  expect(ids.length).toBeGreaterThan(1);
  expect(Object.entries(procedures).map(([id, { table }]) => [id, table.id])).toEqual(ids.map((id) => [id, id]));
  expect(Object.keys(offices)).toEqual(ids);
  const workflows = readFileSync(join(__dirname, '../../workflows/all.ts'), 'utf8');
  for (const id of ids) expect(workflows).toContain(`export { ${workflowTypeOf(id)} } from './${id}';`);
});

test('every paper has a form and rules', () => {
  for (const [id, { papers = {} }] of Object.entries(procedures)) {
    expect([id, Object.keys(officeOf(id).papers ?? {}).sort()]).toEqual([id, Object.keys(papers).sort()]);
  }
});

test('what has no office cannot begin', () => {
  expect(() => officeOf('constructor')).toThrow('constructor');
});
