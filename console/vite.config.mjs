import { defineConfig } from 'vite';

// Paths are relative to the page's <base>, which the API process sets: so a sub-path behind a proxy needs no build of its own.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'chrome100',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // "use client" is for servers that render: it means nothing here.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
});
