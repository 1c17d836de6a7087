/**
 * `openclaw declared-models ...` runs `openclaw-models ...`. The name `models` belongs to OpenClaw and cannot be extended
 * (2026.9.6). All logic is in the program; it must be on PATH, or named by OPENCLAW_MODELS_BIN.
 */
import { spawn } from 'node:child_process';

const NAME = 'declared-models';
const DESCRIPTION = 'Declare models in one YAML file, see the plan, apply exactly that (openclaw-models)';

/** Ends like the program: with its exit code, or 127 where there is none. */
function handOver(words) {
  const program = process.env.OPENCLAW_MODELS_BIN || 'openclaw-models';
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: 'inherit' });
    // The program ends by itself, after it has put everything back.
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => {
      process.stderr.write(
        `openclaw-models cannot be started (${error.code}). Install it, or set OPENCLAW_MODELS_BIN.\n`,
      );
      resolve(127);
    });
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

/** The words behind the command, as they were typed. */
function wordsBehind(argv) {
  return argv.slice(argv.indexOf(NAME) + 1);
}

export default {
  id: 'openclaw-models-plugin',
  name: 'Declared models',
  description: DESCRIPTION,
  register(api) {
    api.registerCli(
      ({ program }) => {
        program
          .command(`${NAME} [words...]`)
          .description(DESCRIPTION)
          .allowUnknownOption()
          .helpOption(false)
          .passThroughOptions()
          .action(async () => {
            process.exitCode = await handOver(wordsBehind(process.argv));
          });
      },
      { descriptors: [{ name: NAME, description: DESCRIPTION, hasSubcommands: false, machineOutput: () => true }] },
    );
  },
};
