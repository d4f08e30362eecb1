import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { apiDocument } from '../../docs/api-document';
import { elsewhere } from './operations';

const ROOT = resolve(__dirname, '../../console');

/** Sources of the console, by the folder of the page they belong to. */
const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/^(dist|api\/schema)/.test(name))
  .map((name) => ({ name: relative(ROOT, join(ROOT, name)), text: readFileSync(join(ROOT, name), 'utf8') }));

const METHOD = /client\.(GET|POST|PUT|PATCH|DELETE)\(\s*(?:`([^`]+)`|'([^']+)')/g;
/** A path of the API that is opened as an address: a file to keep, a paper to read. */
const ADDRESS = /(?:\$\{apiBase\}|<ExcelLink\s+to=\{?[`"]|(?:exportPath|path)[=:]\s*\{?[^`'"\n]*[`'"])(\/[^?`'"]+)/g;
/** A file that is sent with word of how far it is. */
const SENT = /request\.open\('(\w+)', `\$\{apiBase\}([^?`]+)/g;
/** The file of what `listPath` or `figurePath` names. */
const EXPORTED = /\$\{(listPath|figurePath)\([^)]*\)\}\/export/g;
const exported = {
  listPath: '/procedures/{id}/lists/{list}/export',
  figurePath: '/procedures/{id}/statistics/names/export',
};
/** A path below a procedure's, which is none of the console's own; by whichever method. */
const BELOW = /`(\/procedures\/\$\{[^`]+)`/g;

/** A path as it stands in a source, as a pattern of the document's paths: what is put in may be any part of it. */
const patternOf = (path: string) =>
  new RegExp(
    `^${path
      .replace(/\$?\{[^}]+\}/g, '~')
      .replace(/[.*+?^()|[\]\\]/g, '\\$&')
      .replace(/~/g, '[^/]+')}$`,
  );

interface Use {
  file: string;
  /** Absent: any. */
  method?: string;
  path: string;
}

const uses: Use[] = sources.flatMap(({ name, text }) => [
  ...[...text.matchAll(METHOD)].map(([, method = '', one, other]) => ({
    file: name,
    method,
    path: one ?? other ?? '',
  })),
  ...[...text.matchAll(SENT)].map(([, method, path = '']) => ({ file: name, method, path })),
  ...[...text.matchAll(BELOW)].map(([, path = '']) => ({ file: name, path })),
  ...[...text.matchAll(EXPORTED)].map(([, of = '']) => ({
    file: name,
    method: 'GET',
    path: exported[of as keyof typeof exported],
  })),
  ...[...text.matchAll(ADDRESS)].map(([, path = '']) => ({ file: name, method: 'GET', path })),
]);

const operations = Object.entries(apiDocument().paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
);

/** Without the names of what is put in. */
const bare = (path: string) => path.replace(/\$?\{[^}]+\}/g, '{}');
const known = new Set(operations.map(({ path }) => bare(path)));

/** Whether a path in a source is that of the document; what is put in may also be a word of it (`/{action}`). */
const isOf = (used: string, path: string) =>
  bare(used) === bare(path) || (!known.has(bare(used)) && patternOf(used).test(path));

/** The sources that use an operation. */
const usedIn = ({ method, path }: { method: string; path: string }) =>
  uses.filter((use) => (use.method ?? method) === method && isOf(use.path, path)).map(({ file }) => file);

test('what the API can do, a person can do in the console, or it says here why not', () => {
  expect(operations.length).toBeGreaterThan(150);
  const nowhere = operations.filter((one) => usedIn(one).length === 0).map(({ method, path }) => `${method} ${path}`);
  expect(nowhere.sort()).toEqual(Object.keys(elsewhere).sort());
});

test('each operation is used by a page, or by what every page has', () => {
  const folders = new Set(operations.flatMap(usedIn).map((file) => file.split('/')[0]));
  expect([...folders].sort()).toEqual(['api', 'app', 'form', 'pages', 'subjects']);
});
