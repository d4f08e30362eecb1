import { dirname } from 'node:path';
import { Router } from 'express';
import { onlyMethods } from './only-methods';

// Swagger UI from its own package: nothing is fetched from elsewhere, and no script stands in the page.
const assets = dirname(require.resolve('swagger-ui-dist/package.json'));

const page = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>党务 API</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="docs"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body>
</html>
`;

const start = `SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#docs', deepLinking: true });\n`;

/** `/api/docs`: a page to read the OpenAPI document. */
export const docs: Router = Router();
docs.get('/', (_request, response) => {
  response.type('html').send(page);
});
docs.get('/start.js', (_request, response) => {
  response.type('js').send(start);
});
for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js']) {
  docs.get(`/${file}`, (_request, response) => {
    response.sendFile(file, {
      root: assets,
      cacheControl: false,
      headers: { 'Cache-Control': 'public, max-age=86400' },
    });
  });
}
docs.all(['/', '/start.js', '/swagger-ui.css', '/swagger-ui-bundle.js'], onlyMethods(['get']));
