/** Codes 2xx: what can be wrong with the live files. */
import { error, warning } from './row.ts';

export const LIVE = {
  W240: warning(
    'literal secret in the config',
    'Replace it in the config by a variable: set it where OpenClaw starts, or in the `.env` of its state folder.',
  ),
  E200: error('config cannot be read', 'Check that the path is a readable file.'),
  E201: error('config is not valid JSON5', 'Fix the file at that position, or run `openclaw doctor`.'),
  E202: error('included file cannot be used', 'Correct the `$include`, or restore the file.'),
  E203: error('includes without end', 'Break the cycle, or flatten includes nested deeper than 10.'),
  E205: error('config that OpenClaw rejects', 'Run `openclaw doctor`, or correct the value.'),
  E210: error(
    'signs of two OpenClaw generations',
    'An upgrade was interrupted: run `openclaw doctor --fix`, then try again.',
  ),
  E211: error('OpenClaw beta that is not supported', 'Upgrade to 2026.8.1 or later.'),
  E212: error(
    'OpenClaw release unknown',
    'Write it into the manifest, for example `openclaw: 2026.9.6`; or pass `--openclaw-version`, or set OPENCLAW_MODELS_OPENCLAW_VERSION.',
  ),
  E213: error('OpenClaw release not supported', 'Use a release from 2026.1.29 to 2026.9.x.'),
  E220: error('auth store is malformed', 'Fix or remove the file; it is never replaced.'),
  W221: warning('auth store cannot be read by this Node', 'Use Node 22.5 or later, which can read SQLite.'),
  E222: error(
    'auth store is needed, and cannot be read by this Node',
    'Use Node 22.5 or later, which can read SQLite.',
  ),
  W223: warning(
    'a key in agents that OpenClaw rejects',
    "Remove it from the config; `agents.<id>.auth.order` in the manifest goes to the agent's store.",
  ),
  W224: warning(
    "an agent's models.json is malformed",
    'Fix or remove the file; OpenClaw writes it again from its config.',
  ),
  W225: warning('auth store that other users can read', 'Restrict its permissions: chmod 600.'),
  E226: error(
    'not a regular file',
    'Put a regular file there, or remove what is there; pipes, devices and folders are never read.',
  ),
  E227: error(
    'file too large to be read',
    'Check its content; neither OpenClaw nor this program writes files of that size.',
  ),
  E228: error('config with too many includes', 'Include each file in fewer places.'),
  W229: warning(
    'auth store that is not read',
    'Check that it is a readable file in UTF-8; until then it counts as empty.',
  ),
  W230: warning(
    'live name that looks like a credential',
    'Remove it by hand, and store the credential with `openclaw-models auth add`; preferably create a new one.',
  ),
  E231: error(
    'live key to edit looks like a credential',
    'Remove it by hand, then plan again; preferably create a new credential.',
  ),
  W236: warning(
    'stored credential that OpenClaw cannot use',
    'Store it again (`openclaw-models auth add`), or correct the entry.',
  ),
  W237: warning(
    'stored credential with keys that only later releases read',
    'Write `type` instead of `mode`, and `key` instead of `apiKey`.',
  ),
  W241: warning(
    'login of an early version that OpenClaw imports',
    'Nothing to do: OpenClaw imports it when it needs it; a store that is created here gets it, too.',
  ),
  W242: warning(
    'login of an early version that OpenClaw no longer imports',
    'Log in again: `openclaw models auth login`.',
  ),
  E243: error(
    'auth store that would hide logins of an early version',
    'Let OpenClaw import them first: `openclaw models status`.',
  ),
  W238: warning(
    'model from a variable that is not set',
    'Set the variable where OpenClaw runs, or write the model into the config.',
  ),
};
