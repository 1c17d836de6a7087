import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __VERSION__: JSON.stringify('0.0.0-test') },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // Most of the time goes to processes that the tests start; two files at a time keep a small machine busy.
    maxWorkers: 2,
    // No module keeps anything that a test could change, so files share them instead of loading them again.
    isolate: false,
    // Its modules import folders, which Node alone does not resolve.
    server: { deps: { inline: ['clipanion'] } },
    // Each test file gets a fresh environment that no variable of the developer's shell can disturb.
    env: { NO_COLOR: '1', OPENCLAW_CONFIG_PATH: '', OPENCLAW_STATE_DIR: '', OPENCLAW_MODELS_MANIFEST: '' },
  },
});
