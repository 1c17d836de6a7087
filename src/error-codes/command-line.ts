/** Codes 5xx: wrong use, and what single commands refuse. */
import { error, refusal, warning } from './row.ts';

export const COMMAND_LINE = {
  E500: error('wrong use', 'See `--help`.'),
  E501: error('file exists', 'Name another with `--output`, or overwrite it with `--force`.'),
  E502: error('output cannot be written', 'Check the path and its permissions.'),
  E503: error('unknown model', 'Check the spelling, or leave out `--strict`.'),
  E504: error('model that takes no images', 'Choose another model, or go on with `--force`.'),
  E505: error('profile that the order cannot name', 'Name profiles of that provider.'),
  E506: error('alias in use', 'Remove it first: `openclaw-models aliases remove <alias>`.'),
  E507: error('no such alias', 'See `openclaw-models aliases list`.'),
  E508: error('no such fallback', 'See `openclaw-models fallbacks list`.'),
  E509: error('position out of range', 'Positions count from 1; see `openclaw-models fallbacks list`.'),
  W510: warning('failure that matches nothing', 'Name a provider, a profile id or a model of the chain.'),
  E511: error('another model answers than asserted', 'See the chain: `openclaw-models explain`.'),
  E512: error('no model to choose', 'Loosen the filters, or add a credential; `openclaw-models scan` says more.'),
  E513: error('list of models cannot be fetched', 'Check the network and `--openrouter-url`, then try again.'),
  E514: error('no credential to ask with', 'Add the credential, or rank without asking: `--no-probe`.'),
  E520: error('no such credential', 'See `openclaw-models auth list`.'),
  W521: warning('last credential of a provider', 'Store another: `openclaw-models auth add`.'),
  E522: error('no secret given', 'Pass `--stdin`, `--from-env NAME` or `--from-file PATH`, or run it on a terminal.'),
  E523: error(
    'secret on the command line',
    'Leave it out and paste it when asked, or pass `--stdin`; other users of this machine can see arguments.',
  ),
  E524: error('not a secret that can be stored', 'Copy the whole of it, and nothing else, on one line.'),
  E525: error('file with a secret cannot be read', 'Check that it exists, is a file, and that you may read it.'),
  W526: warning('file with a secret that others can read', 'Make it yours alone: chmod 600.'),
  W527: warning('profile id that does not begin with its provider', 'Fine if meant; OpenClaw writes provider:name.'),
  E528: error('not a profile id', 'Write provider:name, such as anthropic:work.'),
  W529: warning(
    'stored profiles that the config then leaves out',
    'Name them in an order: `openclaw-models auth order set`.',
  ),
  E530: error('no such setting', 'See `openclaw-models drift`.'),
  E531: error('live value that a manifest cannot say', 'Change the value in the config first.'),
  W532: warning(
    'live setting that somebody changed',
    'Keep it: `openclaw-models adopt`. Overwrite it: `openclaw-models apply`.',
  ),
  W533: warning(
    'setting that changed on both sides',
    'Keep what is live: `openclaw-models adopt`. Keep what the manifest says: `openclaw-models apply`.',
  ),
  W534: warning('declared setting that is not live', 'Apply it: `openclaw-models apply`.'),
  E535: error(
    'standard output cannot be written',
    'Make room where the output goes, and run it again; what the command was to do is done.',
  ),
  W535: warning(
    'word that only the live config can explain',
    'Fine if it is an alias there; otherwise declare it under `aliases:`, or write provider/model-id.',
  ),
  W536: warning(
    'OpenClaw release that is guessed, or was not tested',
    'Pass `--openclaw-version`, for example `--openclaw-version 2026.9.6`.',
  ),
  W537: warning('auth store that is malformed, and left out', 'Mend or remove the file; it is never replaced.'),
  W538: warning(
    'config that OpenClaw refuses already',
    'It does not start until that is mended: `openclaw doctor --fix`',
  ),
  W539: warning('manifest with errors, left out', 'See `openclaw-models validate`.'),
  E540: error(
    'unknown provider',
    'Check the spelling, configure it under `models.providers` first, or go on with `--force`.',
  ),
  E541: error('name that is no alias and has no provider', 'Write provider/model-id, or go on with `--force`.'),
  W542: warning(
    'text in the config that names no model',
    'Correct it in the config, or remove it; OpenClaw passes over it.',
  ),
  E545: error(
    'credential where the command line wants a name',
    "The shell's history may keep it: remove it there, and better make a new one. Credentials are stored with `openclaw-models auth add`, which asks without showing.",
  ),
  E546: refusal(
    'credential that is stored already',
    'Name another id with `--profile-id`, or replace it: `--replace`.',
  ),
  E550: error('data of the program is missing', 'Copy `openclaw-models.data.json` beside the program.'),
  E599: error('a bug in openclaw-models', 'Please report it with the command that you ran.'),
};
