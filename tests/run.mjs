// `npm test`: sets up what the tests need, then types, style and every test. `npm test -- tests/cases` runs some.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, ROOT } from '../stack/prepare.mjs';

prepare({ development: true });
// Its packages are there only now.
const { buildConsole } = await import('../console/build.mjs');
await buildConsole();

const only = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'dangwu-run-'));
let passed = 0;
let failed = 0;

/** Runs a program of a package; its output is shown. */
function run(packageName, script, args) {
  const program = join(ROOT, 'node_modules', packageName, script);
  return spawnSync(process.execPath, [program, ...args], { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

function check(name, ok) {
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}`);
  if (ok) passed++;
  else failed++;
}

/** Jest counts by its tests, and by the files that could not be run at all. */
function jest() {
  const report = join(scratch, 'jest.json');
  // The native core of the Temporal SDK keeps a handle that jest would wait for.
  run('jest', 'bin/jest.js', ['--forceExit', '--json', `--outputFile=${report}`, ...only]);
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    passed += numPassedTests;
    failed += numFailedTests + numRuntimeErrorTestSuites;
  } catch {
    check('jest', false);
  }
}

if (!only.length) {
  check('types', run('typescript', 'bin/tsc', []));
  check('types of the console', run('typescript', 'bin/tsc', ['-p', 'console']));
  check('style', run('@biomejs/biome', 'bin/biome', ['check', '--error-on-warnings']));
}
jest();
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
