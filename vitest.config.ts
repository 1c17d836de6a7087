import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __VERSION__: JSON.stringify('0.0.0-test') },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // Each test file gets a fresh environment that no variable of the developer's shell can disturb.
    env: { NO_COLOR: '1', OPENCLAW_CONFIG_PATH: '', OPENCLAW_STATE_DIR: '', OPENCLAW_MODELS_MANIFEST: '' },
  },
});
