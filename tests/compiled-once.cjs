const { compileFunction, constants } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

// Packages that each test file has for itself: Temporal's runtime, and what schemas and figures register in. Those that are
// ES modules are loaded as CommonJS, which jest does. Of all others nothing tells who has used them.
const OWN =
  '@temporalio/(worker|activity|core-bridge|testing)|zod|@asteasolutions|prom-client|openid-client|oauth4webapi|jose|@?jest|expect';
const SHARED = new RegExp(`/node_modules/(?!(${OWN})[/-])`);

/** By file: its text as it is run, and the function that runs it. They stay for all test files of a process. */
const texts = new Map();
const functions = new Map();

/**
 * What a test file loads is compiled once a process: a test of the API loads 2,500 modules, which takes longer than most
 * tests do. The product's own are run anew for each file, so that no file has anything of another.
 */
module.exports = class CompiledOnce extends Runtime {
  constructor(...args) {
    super(...args);
    const { transformCache, executor, cjsLoader } = this;
    const load = cjsLoader.loadModule.bind(cjsLoader);
    cjsLoader.loadModule = (module, from, name, path, options, registry) => {
      if (options?.isInternalModule || !SHARED.test(path)) return load(module, from, name, path, options, registry);
      module.exports = require(path);
      module.loaded = true;
    };
    const read = transformCache.transform.bind(transformCache);
    transformCache.transform = (file, options) => {
      if (!texts.has(file)) texts.set(file, { text: read(file, options), map: transformCache.sourceMaps.get(file) });
      const { text, map } = texts.get(file);
      if (map) transformCache.sourceMaps.set(file, map);
      return text;
    };
    executor.compile = (text, filename) => {
      const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
      if (!functions.has(filename)) {
        const run = compileFunction(text, executor.injectedModuleParameters, { filename, importModuleDynamically });
        functions.set(filename, run);
      }
      return functions.get(filename);
    };
  }
};
