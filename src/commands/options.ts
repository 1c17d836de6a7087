/** The options that several commands have. */
import { FORMATS } from '../views/formats.ts';
import { common, flag, option, optionOr, repeatedOption, requiredOption, toggle } from './declare.ts';

// The options that nearly every command has, in the order of the help.
export const lockTimeoutOption = () =>
  common(
    1,
    option(
      '--lock-timeout TIME',
      'How long to wait for a lock of another process, such as 30s or 2m; 0: do not wait. Variable: OPENCLAW_MODELS_LOCK_TIMEOUT.',
      { of: 'word', words: ['0', '10s', '1m', '10m'] },
    ),
  );
export const openclawTimeoutOption = () =>
  common(
    1,
    option(
      '--openclaw-timeout TIME',
      'How long a run of `openclaw` may take, such as 10m; default: 300s. Variable: OPENCLAW_MODELS_OPENCLAW_TIMEOUT.',
      { of: 'word', words: ['300s', '10m'] },
    ),
  );
export const openclawVersionOption = () =>
  common(2, option('--openclaw-version RELEASE', 'The OpenClaw release, if the files do not show it or are wrong.'));
export const stateDirOption = () =>
  common(3, option('--state-dir DIR', "OpenClaw's state folder; default: ~/.openclaw.", { of: 'files' }));
export const profileOption = () => common(4, option('--profile NAME', "OpenClaw's profile: uses ~/.openclaw-NAME."));
export const jsonOption = () => common(5, flag('--json', 'Print one JSON document to stdout, also on failure.'));
export const colorOption = () =>
  common(
    6,
    optionOr('auto', '--color WHEN', 'auto, always or never.', { of: 'word', words: ['auto', 'always', 'never'] }),
  );

export const langOption = () =>
  common(
    7,
    option('--lang LANGUAGE', 'Language of the remedies, en or ja; default: that of the locale.', {
      of: 'word',
      words: ['en', 'ja'],
    }),
  );

export const quietOption = () => common(7, flag('--quiet', 'Print only the result, warnings and errors.'));
export const verboseOption = () =>
  common(8, flag('--verbose', 'Also show on stderr which files are read, what is run, and how long it takes.'));

// Input.
export const manifestOption = () =>
  option('-f,--manifest FILE', 'The manifest; - for standard input. Found automatically if omitted.', { of: 'files' });
export const hostOption = () =>
  option('--host NAME', "The entry of the manifest's hosts to use; default: the one of this machine's name.");

// Output.
export const formatOption = (formats: readonly string[] = FORMATS) =>
  option('--format FORMAT', `Output format: ${formats.join(', ')}; default: text.`, { of: 'word', words: formats });
export const outputOption = () =>
  repeatedOption('--output FORMAT=FILE', 'FORMAT=FILE: also save the result in that format. Can be repeated.', {
    of: 'files',
  });
export const plainOption = (what = 'One item per line, for scripts.') => flag('--plain', what);
export const detailedExitcodeOption = (when: string) => flag('--detailed-exitcode', `Exit with 2 if ${when}.`);

// Actions.
export const yesOption = (help = 'Do not ask for confirmation.') => flag('-y,--yes', help);
export const dryRunOption = (what = 'change') => flag('--dry-run', `Show what would ${what}, and write nothing.`);
export const forceOption = (beside = '') =>
  flag('--force', `Accept an unknown provider or name${beside}, and a config that OpenClaw rejects.`);
export const rejectedOption = () => flag('--force', 'Write also where OpenClaw already rejects the config.');
export const imageForceOption = () => forceOption(', a model without image input');
export const overwriteOption = () => flag('--force', 'Overwrite an existing file.');
export const schemaCopyOption = () =>
  toggle('--schema-copy', 'Also write the schema beside the manifest, for editors; default: yes.');
export const writtenFileOption = (initial: string) =>
  optionOr(initial, '-o,--output FILE', 'The file to write; - for standard output.', { of: 'files' });

// Agents, providers, positions.
export const agentOption = (help: string) => option('--agent ID', help, { of: 'agent' });
export const requiredAgentOption = () => requiredOption('--agent ID', 'The agent.', { of: 'agent' });
export const listAgentOption = () => agentOption('The agent whose own list is used.');
export const orderAgentOption = () =>
  agentOption('The agent whose stored order is used; default: auth.order of the config, for all agents.');
export const providerOption = (help = 'The provider, such as anthropic.') =>
  option('--provider NAME', help, { of: 'provider' });
export const requiredProviderOption = () =>
  requiredOption('--provider NAME', 'The provider, such as anthropic.', { of: 'provider' });
export const atOption = () => option('--at POSITION', 'The position, starting at 1.', { of: 'position', more: 1 });
export const expiresInOption = (what: string, such: string) =>
  option('--expires-in TIME', `When ${what} expires, such as ${such}; default: never.`);

// Limits of the probes.
export const probeTimeoutOption = () =>
  option('--probe-timeout MS', 'Timeout of each request in milliseconds; default: 8000.');
export const probeConcurrencyOption = () => option('--probe-concurrency N', 'Number of parallel requests; default: 2.');
export const probeMaxTokensOption = () => option('--probe-max-tokens N', 'Maximum tokens of each answer; default: 8.');
