import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { procedures } from '../procedures/tables';
import { apiTypes } from './api-types';
import { renewed } from './page';

// `npm run docs`: renews what the pages of the procedures take from their tables.
for (const id of Object.keys(procedures)) {
  const file = join(__dirname, '..', 'procedures', id, 'README.md');
  writeFileSync(file, renewed(readFileSync(file, 'utf8'), id));
}

// And the types by which the console calls the API.
writeFileSync(join(__dirname, '..', 'console', 'api', 'schema.ts'), apiTypes());
