import { dirname } from 'node:path';
import { Router } from 'express';
import { onlyMethods } from './only-methods';
import { basePath } from './public-path';

// Swagger UI from its own package: nothing is fetched from elsewhere, and no script stands in the page.
const assets = dirname(require.resolve('swagger-ui-dist/package.json'));

const pageAt = (base: string) => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>党务 API</title><link rel="stylesheet" href="${base}/api/docs/swagger-ui.css"></head>
<body><div id="docs"></div>
<script src="${base}/api/docs/swagger-ui-bundle.js"></script><script src="${base}/api/docs/start.js"></script></body>
</html>
`;

const startAt = (base: string) =>
  `SwaggerUIBundle({ url: '${base}/api/v1/openapi.json', dom_id: '#docs', deepLinking: true });\n`;

/** `/api/docs`: a page to read the OpenAPI document. @param publicUrl below whose path a browser finds its files */
export function docs(publicUrl: string): Router {
  const router = Router();
  const base = basePath(publicUrl);
  router.get('/', (_request, response) => {
    response.type('html').send(pageAt(base));
  });
  router.get('/start.js', (_request, response) => {
    response.type('js').send(startAt(base));
  });
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js']) {
    router.get(`/${file}`, (_request, response) => {
      response.sendFile(file, {
        root: assets,
        cacheControl: false,
        headers: { 'Cache-Control': 'public, max-age=86400' },
      });
    });
  }
  router.all(['/', '/start.js', '/swagger-ui.css', '/swagger-ui-bundle.js'], onlyMethods(['get']));
  return router;
}
