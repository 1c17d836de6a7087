import { run } from '../bundle/main.mjs';

await run('drift');
