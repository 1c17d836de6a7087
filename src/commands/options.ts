/** The options that several commands have; one that only one command has stands there. */
import { FORMATS } from '../views/formats.ts';
import { common, flag, option, optionOr, repeatedOption, requiredOption } from './declare.ts';

// Those that nearly every command has, in the order in which help shows them.
export const lockTimeoutOption = () =>
  common(
    1,
    option(
      '--lock-timeout TIME',
      'How long to wait for a lock that another process holds, such as 30s or 2m; 0 not at all. Also OPENCLAW_MODELS_LOCK_TIMEOUT.',
      { of: 'word', words: ['0', '10s', '1m', '10m'] },
    ),
  );
export const openclawVersionOption = () =>
  common(2, option('--openclaw-version RELEASE', 'The OpenClaw release, where the files do not tell or tell wrong.'));
export const stateDirOption = () =>
  common(3, option('--state-dir DIR', "OpenClaw's state folder, instead of ~/.openclaw.", { of: 'files' }));
export const profileOption = () => common(4, option('--profile NAME', "OpenClaw's profile: ~/.openclaw-NAME."));
export const jsonOption = () => common(5, flag('--json', 'Print one JSON document on stdout, also on failure.'));
export const colorOption = () =>
  common(
    6,
    optionOr('auto', '--color WHEN', 'auto, always or never.', { of: 'word', words: ['auto', 'always', 'never'] }),
  );

// What is read.
export const manifestOption = () =>
  option('-f,--manifest FILE', 'The manifest; - for standard input. Found by itself otherwise.', { of: 'files' });
export const hostOption = () =>
  option('--host NAME', "The entry of the manifest's hosts that counts; chosen by the machine's name otherwise.");

// What is printed.
export const formatOption = (formats: readonly string[] = FORMATS) =>
  option('--format FORMAT', `What to print: ${formats.join(', ')}; text unless told.`, { of: 'word', words: formats });
export const outputOption = () =>
  repeatedOption('--output FORMAT=FILE', 'FORMAT=FILE: save the result in that form too; can be repeated.', {
    of: 'files',
  });
export const plainOption = (what = 'One item a line, for scripts.') => flag('--plain', what);
export const detailedExitcodeOption = (when: string) => flag('--detailed-exitcode', `Exit with 2 when ${when}.`);

// What is done.
export const yesOption = (help = 'Do not ask.') => flag('-y,--yes', help);
export const dryRunOption = (what = 'change') => flag('--dry-run', `Show what would ${what}, and change nothing.`);
export const forceOption = (beside = '') =>
  flag('--force', `Go on with a provider or a name that nobody knows${beside}.`);
export const imageForceOption = () => forceOption(', and with a model that takes no images');
export const overwriteOption = () => flag('--force', 'Overwrite a file that exists.');
export const writtenFileOption = (initial: string) =>
  optionOr(initial, '-o,--output FILE', 'Where to write it; - for standard output.', { of: 'files' });

// Whom it is about.
export const agentOption = (help: string) => option('--agent ID', help, { of: 'agent' });
export const requiredAgentOption = () => requiredOption('--agent ID', 'The agent.', { of: 'agent' });
export const listAgentOption = () => agentOption('The agent whose own list is meant.');
export const orderAgentOption = () =>
  agentOption("The agent whose stored order is meant; without it auth.order of the config, which is everybody's.");
export const providerOption = (help = 'The provider, such as anthropic.') =>
  option('--provider NAME', help, { of: 'provider' });
export const requiredProviderOption = () =>
  requiredOption('--provider NAME', 'The provider, such as anthropic.', { of: 'provider' });
export const atOption = () => option('--at POSITION', 'The position, counted from 1.', { of: 'position', more: 1 });
export const expiresInOption = (what: string, such: string) =>
  option('--expires-in TIME', `When ${what} expires, such as ${such}; never unless told.`);

// How providers are asked.
export const probeTimeoutOption = () =>
  option('--probe-timeout MS', 'Milliseconds for each request; 8000 unless told.');
export const probeConcurrencyOption = () =>
  option('--probe-concurrency N', 'How many requests at the same time; 2 unless told.');
export const probeMaxTokensOption = () =>
  option('--probe-max-tokens N', 'Tokens that each answer may have; 8 unless told.');
