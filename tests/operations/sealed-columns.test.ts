import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainBytes, sealedColumns, sealedFiles, sealers } from '../../operations/rekey/sealed-columns';
import { ROOT } from '../../stack/settings';
import { type House, openHouse } from '../support/house';

let house: House;
beforeAll(async () => {
  house = await openHouse({ withWorker: false });
});
afterAll(() => house.close());

const nameOf = ({ table, column }: { table: string; column: string }) => `${table}.${column}`;
const sealedBytes = sealedColumns.filter(({ form }) => form !== 'json').map(nameOf);

test('every column of bytes is sealed and sealed anew by rekey, or is known to hold nothing that is', async () => {
  const rows = await house.owner.$queryRaw<{ name: string }[]>`
    SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type = 'bytea'`;
  const known = [...sealedBytes, ...Object.keys(plainBytes)];
  expect(rows.map(({ name }) => name).sort()).toEqual(known.sort());
});

test('every column that names a file is known', async () => {
  const named = Object.entries(plainBytes).flatMap(([name, why]) => (why === 'names a blob' ? [name] : []));
  expect(sealedFiles.map(nameOf).sort()).toEqual(named.sort());
});

test('whoever seals with a field key is known, with what he fills', () => {
  const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !/^(node_modules|tests|operations|bench|prisma\/generated|\.)/.test(path),
  );
  const helper = join('platform', 'sealed-text.ts');
  const sealing = sources.filter((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    if (path === helper) return false;
    const itself =
      /import \{[^}]*\bseal\b[^}]*\} from '[./]*(platform\/)?cipher'/.test(text) &&
      /\bseal\([^)]*\.?field\b/.test(text);
    return itself || /\bsealText\(/.test(text);
  });
  expect(sealing.sort()).toEqual(Object.keys(sealers).sort());
  const filled = [...new Set(Object.values(sealers).flat())];
  expect(filled.sort()).toEqual([...sealedColumns, ...sealedFiles].map(nameOf).sort());
});
