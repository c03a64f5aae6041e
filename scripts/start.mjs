// npm start, npm run dev
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { main } = await import('./start/main.mjs');
const { giveUp } = await import('./setup/say.mjs');
process.exitCode = await main(process.argv.slice(2)).catch(giveUp);
process.exit();
