const { relative } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

// Files that take longer than their size tells, in seconds on two cores, roughly: what a fresh copy begins with.
const SECONDS = {
  'faults/faults': 284,
  'faults/news': 195,
  'console/working': 85,
  'console/walk': 123,
  'operations/drill': 95,
  'operations/city': 84,
  'console/start': 76,
  'procedures/three-nots/years': 72,
  'procedures/double-registration/idle-years': 66,
  'rehearsal/duties': 64,
  'procedures/relation-transfer/play': 62,
  'upgrade/upgrade': 62,
  'cases/discreet-surfaces': 60,
  'console/units': 53,
  'procedures/yearly-check/sweeps': 53,
  'lists/discreet-transfers': 53,
  'procedures/pocket-visit/play': 51,
  'procedures/three-nots/together': 51,
  'operations/reproject': 49,
  'api/fuzz': 49,
  'console/offices': 48,
  'procedures/three-nots/ladder': 46,
  'registers/rush': 42,
  'rehearsal/command': 42,
  'procedures/contract/killed': 40,
  'procedures/double-registration/never-came': 37,
  'console/case': 36,
  'registers/registrants': 35,
  'procedures/relation-transfer/batch/graduates': 34,
  'replay/replay': 34,
  'imports/run': 32,
  'console/first': 30,
  'batches/killed': 29,
  'stack/stack': 29,
  'api/errors': 29,
  'procedures/contract/restored': 27,
  'console/members': 27,
  'procedures/sitting/year': 26,
  'rehearsal/api': 24,
  'procedures/yearly-check/starts': 23,
  'procedures/three-nots/looking': 23,
  'operations/ahead': 23,
  'procedures/relation-transfer/papers/letters': 22,
  'rules/sweep': 22,
  'api/process': 22,
  'console/settings': 21,
  'console/person': 21,
};
/** Bytes of source that take about a second. */
const BYTES = 1_500;

/** The longest files begin, so that none of them is left at the end with nothing beside it. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const seconds = new Map(tests.map((test) => [test, this.expected(test)]));
    return [...tests].sort((a, b) => seconds.get(b) - seconds.get(a));
  }

  expected(test) {
    const { config, hasteFS } = test.context;
    const name = relative(`${config.rootDir}/tests`, test.path).replace(/\.test\.ts$/, '');
    // What the last run here took, where there was one.
    const measured = this.time(test);
    return measured === undefined ? (SECONDS[name] ?? (hasteFS.getSize(test.path) ?? 0) / BYTES) : measured / 1000;
  }
};
