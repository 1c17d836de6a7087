import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest. A clean clone does not know that, and a core that gets one of these last works alone. */
const LONG = [
  'test/e2e/injected-failures',
  'test/apply/hostile-records-1',
  'test/apply/hostile-records-2',
  'test/use-cases/growth',
  'test/e2e/injected-kills',
  'test/apply/processes',
  'test/project/package',
  'test/golden/golden',
];

const gone = LONG.filter((name) => !existsSync(new URL(`${name}.test.ts`, import.meta.url)));
if (gone.length > 0) throw new Error(`Long tests that do not exist: ${gone.join(', ')}`);

class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((name) => moduleId.endsWith(`${name}.test.ts`));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** Homes in memory where that is possible: every apply asks the disk several times whether it has really written. */
function fastFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 2 ** 30 ? '/dev/shm' : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** Tests run much code a few times; to optimize it takes a fifth of the time. Later engines do not know the flag. */
function optimizingLate(): string[] {
  return process.version.startsWith('v20.') ? ['--interrupt-budget=1000000'] : [];
}

export default defineConfig({
  define: { __VERSION__: JSON.stringify('0.0.0-test') },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/kept-code.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    sequence: { sequencer: LongOnesFirst },
    // One more than there are cores: tests wait for the processes that they start, and for the disk.
    maxWorkers: availableParallelism() + 1,
    // Nearly all that a test makes dies with it.
    execArgv: ['--max-semi-space-size=64', '--single-threaded-gc', ...optimizingLate()],
    // Transformed modules are kept below node_modules: a second run of one folder takes half the time.
    experimental: { fsModuleCache: true },
    // No module keeps anything that a test could change, so files share them instead of loading them again.
    isolate: false,
    // Its modules import folders, which Node alone does not resolve.
    server: { deps: { inline: ['clipanion'] } },
    // Each test file gets a fresh environment that no variable of the developer's shell can disturb.
    env: {
      TMPDIR: fastFolder(),
      NO_COLOR: '1',
      OPENCLAW_CONFIG_PATH: '',
      OPENCLAW_STATE_DIR: '',
      OPENCLAW_MODELS_MANIFEST: '',
      // Node reads these at every start, which takes longer than the start.
      NODE_EXTRA_CA_CERTS: '',
    },
  },
});
