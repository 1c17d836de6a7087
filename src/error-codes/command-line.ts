/** Codes 5xx: wrong usage, and what single commands refuse. */
import { error, refusal, warning } from './row.ts';

export const COMMAND_LINE = {
  E500: error('wrong usage', 'See `--help`.'),
  E501: error('file exists', 'Pass another path with `--output`, or overwrite the file with `--force`.'),
  E502: error('output cannot be written', 'Check the path and its permissions.'),
  E503: error('unknown model', 'Check the spelling, or omit `--strict`.'),
  E504: error('model without image input', 'Choose another model, or pass `--force`.'),
  E505: error('profile of another provider in an order', 'List only profiles of that provider.'),
  E506: error('alias in use', 'Remove it first: `openclaw-models aliases remove <alias>`.'),
  E507: error('no such alias', 'See `openclaw-models aliases list`.'),
  E508: error('no such fallback', 'See `openclaw-models fallbacks list`.'),
  E509: error('position out of range', 'Positions start at 1; see `openclaw-models fallbacks list`.'),
  W510: warning('failure that matches nothing', 'Name a provider, a profile id or a model of the chain.'),
  E511: error('another model answers than asserted', 'See the chain: `openclaw-models explain`.'),
  E512: error('no model to choose', 'Relax the filters, or add a credential; see `openclaw-models scan` for details.'),
  E513: error('list of models cannot be fetched', 'Check the network and `--openrouter-url`, then try again.'),
  E514: error('no credential for the probes', 'Add the credential, or rank without probes: `--no-probe`.'),
  E520: error('no such credential', 'See `openclaw-models auth list`.'),
  W521: warning('last credential of a provider', 'Store another one: `openclaw-models auth add`.'),
  E522: error('no secret given', 'Pass `--stdin`, `--from-env NAME` or `--from-file PATH`, or run it in a terminal.'),
  E523: error(
    'secret on the command line',
    'Omit it and paste it at the prompt, or pass `--stdin`; other users of this machine can see arguments.',
  ),
  E524: error('not a secret that can be stored', 'Copy the whole secret, and nothing else, on one line.'),
  E525: error('file with a secret cannot be read', 'Check that it exists, is a file and is readable.'),
  W526: warning('file with a secret that other users can read', 'Restrict its permissions: chmod 600.'),
  W527: warning(
    'profile id that does not start with its provider',
    'Ignore this if it is intended; OpenClaw writes provider:name.',
  ),
  E528: error('not a profile id', 'Write provider:name, such as anthropic:work.'),
  W529: warning(
    'stored profiles missing in the order of the config',
    'List them in an order: `openclaw-models auth order set`.',
  ),
  E530: error('no such setting', 'See `openclaw-models drift`.'),
  E531: error('live value that a manifest cannot express', 'Change the value in the config first.'),
  W532: warning(
    'live setting changed outside openclaw-models',
    'Keep it: `openclaw-models adopt`. Overwrite it: `openclaw-models apply`.',
  ),
  W533: warning(
    'setting that changed on both sides',
    'Keep the live value: `openclaw-models adopt`. Keep the value of the manifest: `openclaw-models apply`.',
  ),
  W534: warning('declared setting that is not live', 'Apply it: `openclaw-models apply`.'),
  E535: error(
    'standard output cannot be written',
    'Free some space where the output goes, and run it again; the command itself is done.',
  ),
  W535: warning(
    'name that only the live config can explain',
    'Ignore this if it is an alias there; otherwise declare it under `aliases:`, or write provider/model-id.',
  ),
  W536: warning(
    'OpenClaw release that is guessed, or was not tested',
    'Write the release into the manifest, for example `openclaw: 2026.9.6`; or pass `--openclaw-version`, or set OPENCLAW_MODELS_OPENCLAW_VERSION.',
  ),
  W537: warning('malformed auth store, skipped', 'Fix or remove the file; it is never replaced.'),
  W538: warning(
    'config that OpenClaw already rejects',
    'OpenClaw does not start until this is fixed: `openclaw doctor --fix`',
  ),
  W539: warning('manifest with errors, skipped', 'See `openclaw-models validate`.'),
  E540: error(
    'unknown provider',
    'Check the spelling, configure it under `models.providers` first, or pass `--force`.',
  ),
  E541: error('name that is no alias and has no provider', 'Write provider/model-id, or pass `--force`.'),
  W543: warning(
    'model that chats can choose from now on',
    'Ignore this if it is intended; otherwise see `allow` in the manifest.',
  ),
  W542: warning(
    'text in the config that names no model',
    'Correct it in the config, or remove it; OpenClaw ignores it.',
  ),
  E545: error(
    'credential where a name is expected',
    'Remove it from the history of the shell, and preferably replace it with a new one. Store credentials with `openclaw-models auth add`, which reads them without showing them.',
  ),
  E546: refusal(
    'credential that is already stored',
    'Pass another id with `--profile-id`, or replace it: `--replace`.',
  ),
  E547: error('model that chats cannot choose already', 'See `openclaw-models allow list`.'),
  E548: error('`allow` that a command cannot change', 'Change `allow` in the manifest, and apply it.'),
  W551: warning('notification that was not sent', 'Check the address and the network. The result is not affected.'),
  E550: error('data of the program is missing', 'Copy `openclaw-models.data.json` into the folder of the program.'),
  E551: error('model that would take its own place', 'Name another model.'),
  E552: error('model that could not take the place of another', 'See what is missing, or pass `--force`.'),
  W553: warning('model that may not be able to take the place of another', 'Add what is missing.'),
  E557: error('param that a model does not have', 'See `openclaw-models params list`.'),
  E560: error('command of OpenClaw, which is not installed', 'Put openclaw on PATH, or set OPENCLAW_BIN to its path.'),
  E554: error(
    'no local server with models',
    'Start the server and load a model, or pass where it listens: `providers discover <server> --url URL`.',
  ),
  E599: error('a bug in openclaw-models', 'Please report it with the command that you ran.'),
};
