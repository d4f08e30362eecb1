const { ModuleMocker } = require('jest-mock');

/**
 * Test files run in Node's own realm, as the product does, and not each in a context of its own: an Error or a Date of
 * Node's is one of ours, and what is compiled serves the next file too (compiled-once.cjs). What a file leaves on `process`
 * goes with it.
 */
module.exports = class OneRealm {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  /** There are no fake timers: virtual time is Temporal's. */
  fakeTimers = null;
  fakeTimersModern = null;
  #console = console;
  #exit = process.exit;
  #env = { ...process.env };
  #symbols = new Set(Object.getOwnPropertySymbols(globalThis));
  #listeners = new Map(process.eventNames().map((name) => [name, process.listeners(name)]));

  async setup() {}

  async teardown() {
    globalThis.console = this.#console;
    process.exit = this.#exit;
    for (const name of Object.keys(process.env)) if (!(name in this.#env)) delete process.env[name];
    Object.assign(process.env, this.#env);
    // By these jest knows the tests of a file and who listens to them; its words are the next file's as well.
    for (const key of Object.getOwnPropertySymbols(globalThis))
      if (!this.#symbols.has(key)) Reflect.deleteProperty(globalThis, key);
    for (const name of process.eventNames()) {
      const before = this.#listeners.get(name) ?? [];
      for (const listener of process.listeners(name)) if (!before.includes(listener)) process.off(name, listener);
    }
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** jest looks whether there is one; compiled-once.cjs does not use it. */
  getVmContext() {
    return globalThis;
  }
};
