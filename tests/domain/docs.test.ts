import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renewed } from '../../docs/page';
import { procedures } from '../../procedures/tables';

test.each(Object.keys(procedures))('the page of %s shows its table as it is', (id) => {
  const page = readFileSync(join(__dirname, '../../procedures', id, 'README.md'), 'utf8');
  expect(page).toBe(renewed(page, id));
});
