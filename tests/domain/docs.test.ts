import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiTypes } from '../../docs/api-types';
import { made, renewed } from '../../docs/page';
import { procedures } from '../../procedures/tables';
import { contractRules } from '../procedures/contract/rules';
import { contract } from '../procedures/contract/table';

test.each(Object.keys(procedures))('the page of %s shows its table as it is', (id) => {
  const page = readFileSync(join(__dirname, '../../procedures', id, 'README.md'), 'utf8');
  expect(page).toBe(renewed(page, id));
});

test('the types by which the console calls the API are those of its document', () => {
  // `npm run docs` renews them.
  expect(readFileSync(join(__dirname, '../../console/api/schema.ts'), 'utf8')).toBe(apiTypes());
});

test('a page names each of several tasks, and says where nobody is asked', () => {
  procedures.contract = { table: contract, rules: contractRules };
  const page = made('contract');
  delete procedures.contract;
  expect(page).toContain(
    '| `INQUIRY` 核查 | 核查组、承办支部书记，或所属党委组织员、承办支部书记 | 提交核查报告：属实、存疑；出具意见：同意、有异议；整理材料：已整理、不再核查 |',
  );
  expect(page).toContain('| `WAIT` 观察期 | （等待） | 提前结束（须填理由） |');
  expect(page).toContain('| `DONE` 办结 |  |  |');
  expect(page).toContain('  CYCLE --> DONE: 到期\n');
});
