const { relative } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

// Files that take longer than their size tells, in seconds on two cores, roughly: what a fresh copy begins with.
const SECONDS = {
  'faults/faults': 282,
  'faults/news': 177,
  'console/walk': 150,
  'operations/city': 129,
  'console/start': 96,
  'console/working': 93,
  'operations/drill': 104,
  'procedures/three-nots/years': 95,
  'procedures/double-registration/idle-years': 85,
  'rehearsal/duties': 73,
  'cases/discreet-surfaces': 63,
  'procedures/yearly-check/sweeps': 63,
  'operations/reproject': 62,
  'procedures/relation-transfer/play': 56,
  'upgrade/upgrade': 56,
  'procedures/three-nots/together': 55,
  'procedures/pocket-visit/play': 44,
  'console/offices': 37,
  'procedures/contract/killed': 40,
  'console/case': 33,
  'registers/registrants': 35,
  'api/fuzz': 34,
  'stack/stack': 34,
  'console/units': 29,
  'registers/rush': 34,
  'console/first': 29,
  'procedures/three-nots/ladder': 33,
  'rehearsal/command': 33,
  'console/members': 26,
  'rehearsal/api': 30,
  'imports/run': 29,
  'console/settings': 23,
  'procedures/relation-transfer/batch/graduates': 27,
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
