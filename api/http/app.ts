import express, { type Express } from 'express';
import helmet from 'helmet';
import { resources } from '../resources';
import { accessLog, requestId } from './access-log';
import { answerProblem, unknownPath } from './answer-problem';
import { Api } from './api';
import { API_BASE } from './base';
import { consolePages, withoutBase } from './console';
import type { Deps } from './deps';
import { docs } from './docs';
import { health } from './health';
import { measured, metrics } from './metrics';
import { onlyMethods } from './only-methods';
import { openApiDocument } from './openapi';
import { publicPath } from './public-path';

// Over plain http a browser must not be told to fetch the page's own scripts by https.
const securityHeaders = (https: boolean) =>
  helmet({
    strictTransportSecurity: https,
    contentSecurityPolicy: {
      directives: {
        styleSrc: ["'self'", "'unsafe-inline'"],
        fontSrc: ["'self'", 'data:'],
        upgradeInsecureRequests: https ? [] : null,
      },
    },
  });

/**
 * The whole HTTP application, not listening yet.
 * @returns an Express application; give it to `http.createServer`
 */
export function createApp(deps: Deps): Express {
  const app = express();
  const { publicUrl } = deps.config.api;
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', deps.config.api.trustProxy);
  app.use(withoutBase(publicUrl));
  app.use(requestId);
  app.use(accessLog(deps.log));
  app.use(measured);
  app.use(securityHeaders(publicUrl.startsWith('https:')));
  app.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  app.use(health(deps));
  app.use(metrics(deps));
  const api = new Api(deps);
  for (const resource of resources) resource(api);
  api.close();
  // Made when it is first asked for: it takes as long as the rest of the application together.
  let document: Record<string, unknown> | undefined;
  app.get(`${API_BASE}/openapi.json`, (_request, response) => {
    document ??= openApiDocument(api.documents, publicPath(publicUrl, API_BASE));
    response.json(document);
  });
  app.all(`${API_BASE}/openapi.json`, onlyMethods(['get']));
  app.use('/api/docs', docs(publicUrl));
  app.use(API_BASE, api.router);
  app.use(consolePages(publicUrl));
  app.use(unknownPath);
  app.use(answerProblem(deps.log, publicUrl));
  return app;
}
