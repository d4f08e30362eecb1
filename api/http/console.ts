import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type RequestHandler, Router } from 'express';
import sirv from 'sirv';
import { basePath } from './public-path';

/** Where `npm start` and `npm run console` build it. */
const BUILT = resolve(__dirname, '..', '..', 'console', 'dist');

/** First words of the paths that are pages: any of them is answered with the one page, which finds its own way. */
export const PAGES = [
  'password',
  'cases',
  'tasks',
  'start',
  'batches',
  'members',
  'organisations',
  'people',
  'approvals',
  'handovers',
  'outside-organisations',
  'lists',
  'own-lists',
  'payment-lists',
  'books',
  'dues-figures',
  'hand-overs',
  'dues-published',
  'large-gifts',
  'unit-letters',
  'never-came',
  'thanks-wish',
  'statistics',
  'relay-lines',
  'audit',
  'audit-checks',
  'sweeps',
  'starts',
  'side-tasks',
  'assignments',
  'openings',
  'serving',
  'services',
  'my-services',
  'received',
  'three-nots',
  'dry-runs',
  'imports',
  'national',
  'settings',
  'rehearsals',
  'dues',
  'my-dues',
  'mine',
  'notices',
  'me',
  'ballots',
  'papers',
  'verify',
  'welcome',
  'check-up',
  'sittings',
  'sitting-codes',
  'my-sittings',
  'exemptions',
  'registrants',
  'registrant-lists',
  'grids',
  'my-registrations',
  'report',
  'life',
  'boards',
  'units',
  'u',
] as const;

/** Of these a page below a page is one too: a list of a procedure, the names behind a figure. */
const DEEP = ['own-lists', 'statistics'];

const pagePath = new RegExp(`^/(?:(?:${PAGES.join('|')})(?:/[^./]+)?|(?:${DEEP.join('|')})/[^./]+/[^./]+)?/?$`);

/** Takes the public path off a request, where the proxy has left it on. */
export function withoutBase(publicUrl: string): RequestHandler {
  const base = basePath(publicUrl);
  return (request, _response, next) => {
    if (base && request.url.startsWith(`${base}/`)) request.url = request.url.slice(base.length);
    next();
  };
}

/** Scripts are our own files; styles too, or carry the nonce. Attributes of style are what components position by. */
const policy = (nonce: string, https: boolean) =>
  [
    "default-src 'self'",
    "base-uri 'self'",
    "connect-src 'self'",
    "font-src 'self' data:",
    "form-action 'self'",
    "frame-ancestors 'self'",
    // Papers and files of a case, shown in its page.
    "frame-src 'self'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "script-src 'self'",
    "script-src-attr 'none'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');

/**
 * The console's page and files, as they were built. Files have their content's hash in their names and are kept for
 * ever; the page is asked for each time. Where it has not been built, its paths are unknown as any other.
 * @param publicUrl as people's browsers see it; its path is where the page finds files and API
 */
export function consolePages(publicUrl: string, built = BUILT): Router {
  const router = Router();
  const file = join(built, 'index.html');
  if (!existsSync(file)) return router;
  const https = publicUrl.startsWith('https:');
  const page = readFileSync(file, 'utf8').replace('<base href="/">', `<base href="${basePath(publicUrl)}/">`);
  const assets = sirv(join(built, 'assets'), {
    brotli: true,
    gzip: true,
    etag: true,
    immutable: true,
    maxAge: 31_536_000,
  });
  router.use('/assets', (request, response, next) => {
    request.template = '/assets/{file}';
    // Built anew beside a process that serves it, it has files of other names; those that were there at the start are read
    // no more: an error while one is read would end the process.
    if (!existsSync(join(built, 'assets', request.path))) return next();
    response.removeHeader('Cache-Control');
    assets(request, response, () => {
      response.set('Cache-Control', 'no-store');
      next();
    });
  });
  router.get(pagePath, (request, response) => {
    request.template = '/{page}';
    const nonce = randomBytes(16).toString('base64');
    response.set('Content-Security-Policy', policy(nonce, https));
    response.set('Cache-Control', 'no-cache');
    response.type('html').send(page.replace('<head>', `<head>\n<meta name="style-nonce" content="${nonce}">`));
  });
  return router;
}
