// npm run build: compiles the server to dist/ and the web to web/dist/.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { installPackages } = await import('./setup/install.mjs');
const { buildAll } = await import('./setup/build.mjs');
const { giveUp } = await import('./setup/say.mjs');
await installPackages().then(buildAll).catch(giveUp);
