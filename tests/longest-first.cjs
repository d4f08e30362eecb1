const { relative } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

// Files that take longer than their size tells, in seconds on two cores, roughly: what a fresh copy begins with.
const SECONDS = {
  'faults/faults': 160,
  'console/walk': 115,
  'procedures/three-nots/years': 94,
  'operations/city': 80,
  'operations/reproject': 78,
  'stack/stack': 75,
  'operations/drill': 71,
  'procedures/yearly-check/sweeps': 60,
  'procedures/relation-transfer/play': 58,
  'cases/discreet-surfaces': 55,
  'console/working': 51,
  'upgrade/upgrade': 48,
  'procedures/pocket-visit/play': 46,
  'procedures/three-nots/together': 43,
  'faults/news': 40,
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
