import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import express, { Router } from 'express';

const HTML = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Tirkeu API</title>
    <link rel="stylesheet" href="docs/swagger-ui.css" />
  </head>
  <body>
    <div id="api"></div>
    <script src="docs/swagger-ui-bundle.js"></script>
    <script src="docs/start.js"></script>
  </body>
</html>
`;
const START = `SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#api', deepLinking: true });\n`;

/** A page to read and try the API, served without anything from elsewhere. */
export function docsPage(): Router {
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const router = Router({ strict: true });
  router.get('/docs', (_request, response) => void response.type('html').send(HTML));
  router.get('/docs/', (_request, response) => response.redirect('../docs'));
  router.get('/docs/start.js', (_request, response) => void response.type('js').send(START));
  router.use('/docs', express.static(folder, { index: false }));
  return router;
}
