/** Codes 2xx: what can be wrong with the live files. */
import { error, warning } from './row.ts';

export const LIVE = {
  E200: error('config cannot be read', 'Check that the path is a file and that you may read it.'),
  E201: error('config is not valid JSON5', 'Mend the file at that position, or run `openclaw doctor`.'),
  E202: error('included file cannot be used', 'Correct the `$include`, or restore the file.'),
  E203: error('includes that never end', 'Break the cycle, or flatten includes nested deeper than 10.'),
  E205: error('config has a shape that OpenClaw refuses', 'Run `openclaw doctor`, or correct the value.'),
  E210: error(
    'signs of two OpenClaw generations',
    'An upgrade was interrupted: run `openclaw doctor --fix`, then try again.',
  ),
  E211: error('OpenClaw beta that is not supported', 'Upgrade to 2026.8.1 or later.'),
  E212: error('OpenClaw release unknown', 'Pass `--openclaw-version`, for example `--openclaw-version 2026.9.6`.'),
  E213: error('OpenClaw release out of range', 'Supported are 2026.1.29 to 2026.9.x.'),
  E220: error('auth store is malformed', 'Mend or remove the file; it is never replaced.'),
  W221: warning('auth store cannot be read by this Node', 'Use Node 22.5 or later, which can read SQLite.'),
  E222: error(
    'auth store must be known, and cannot be read by this Node',
    'Use Node 22.5 or later, which can read SQLite.',
  ),
  W223: warning(
    'a key in agents that OpenClaw refuses',
    "Remove it from the config; `agents.<id>.auth.order` in the manifest goes to the agent's store.",
  ),
  W224: warning(
    "an agent's models.json is malformed",
    'Mend or remove the file; OpenClaw writes it anew from its config.',
  ),
  W225: warning('auth store that others can read', 'Make it yours alone: chmod 600.'),
  E226: error(
    'something else where a file belongs',
    'Put a regular file there, or remove what is there; pipes, devices and folders are never read.',
  ),
  E227: error(
    'file larger than anything that is read',
    'Look at what fills it; a file of that size is nothing that OpenClaw or this program wrote.',
  ),
  E228: error('config with too many includes', 'Include each file in fewer places.'),
  W229: warning(
    'auth store that is not read',
    'Check that it is a file, is UTF-8 and that you may read it; until then it counts as empty.',
  ),
  W230: warning(
    'live name that looks like a credential',
    'Take it out by hand, and store the credential with `openclaw-models auth add`; better make a new one.',
  ),
  E231: error(
    'live key that looks like a credential and would have to be edited',
    'Take it out by hand, then plan again; better make a new credential.',
  ),
  W236: warning(
    'stored credential that OpenClaw cannot use',
    'Store it again (`openclaw-models auth add`), or correct the entry.',
  ),
  W237: warning(
    'stored credential in words that only later releases read',
    'Write `type` for `mode`, and `key` for `apiKey`.',
  ),
  W238: warning(
    'model from a variable that is not set',
    'Set the variable where OpenClaw runs, or write the model into the config.',
  ),
};
