import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');
// In a process of its own: jest's runtime does not load the engine's WebAssembly.
const script = `require('./stack/new-migration').sqlSinceMigrations().then((sql) => console.log(sql ?? 'no difference'))`;

test('the migrations make what the schema says', () => {
  const said = execFileSync(process.execPath, ['--require', 'tsx/cjs', '-e', script], { cwd: root, encoding: 'utf8' });
  expect(said.trim()).toBe('no difference');
});
