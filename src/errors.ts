/**
 * The closed list of what can go wrong, and the values that carry it.
 *
 * A code is permanent: people search for it, pipelines match on it. Never give a number a new meaning;
 * a code that is no longer raised stays in the list. The first digit after the letter is the room:
 * 1 manifest, 2 live files, 3 plan, 4 apply, 5 command line. `E` stops the command, `W` does not.
 */

import { namesWithoutCredentials } from './credential-shape.ts';

export const CODES = {
  // --- manifest ---------------------------------------------------------------------------------
  E100: { title: 'manifest not found', remedy: 'Write one with `openclaw-models import` or `openclaw-models init`.' },
  E101: { title: 'manifest is not valid YAML', remedy: 'Mend the YAML at that position.' },
  E102: { title: 'the same key twice', remedy: 'Keep one of the two.' },
  E103: { title: 'several YAML documents', remedy: 'Keep one document in the file; remove the `---` between them.' },
  E104: {
    title: 'YAML aliases that refer to themselves or expand too far',
    remedy: 'Write the value out instead of using a YAML alias (`*name`).',
  },
  E105: { title: 'unknown YAML tag', remedy: 'Remove the tag; the manifest uses plain strings, lists and maps.' },
  E106: { title: 'YAML directive', remedy: 'Remove the `%` line; the manifest is YAML 1.2.' },
  E107: { title: 'number that loses digits', remedy: 'Put the value in quotes.' },
  E108: {
    title: 'manifest cannot be read',
    remedy: 'Check that the file exists, is a file, is UTF-8 and that you may read it.',
  },
  E110: { title: 'value of the wrong kind', remedy: 'See `openclaw-models schema manifest`.' },
  E111: { title: 'unknown key', remedy: 'Remove it, or correct its name; see `openclaw-models schema manifest`.' },
  E112: { title: 'unknown alias', remedy: 'Declare it under `aliases:`, or write provider/model-id.' },
  E113: { title: 'model without a provider', remedy: 'Write provider/model-id.' },
  E114: {
    title: 'not a model reference',
    remedy: 'Write provider/model-id, with something on both sides of the first slash.',
  },
  E120: { title: 'alias cycle', remedy: 'Let one of the aliases name a provider/model-id.' },
  E121: { title: 'two aliases for one model', remedy: 'Keep one; OpenClaw stores one alias per model.' },
  E122: {
    title: 'aliases that differ only in case',
    remedy: 'Rename one; OpenClaw looks aliases up without regard to case.',
  },
  E123: {
    title: 'characters that an alias cannot have',
    remedy: 'Use letters, digits, dots, underscores, colons and dashes.',
  },
  E130: { title: 'profile of another provider', remedy: 'List only profiles of that provider.' },
  E131: { title: 'agent id that OpenClaw spells otherwise', remedy: 'Write the id as OpenClaw does.' },
  E132: {
    title: 'credential in a manifest',
    remedy:
      'Take it out, store it with `openclaw-models auth add`, and name its profile id here. Whoever could read this file may have it: better make a new one.',
  },
  E133: {
    title: 'key for a credential in a manifest',
    remedy: 'Take it out, and store the credential with `openclaw-models auth add`.',
  },
  E134: {
    title: 'credential in a comment of a manifest that is to be printed',
    remedy: 'Take it out of the comment, or format the file in place.',
  },
  W140: { title: 'fallback repeated', remedy: 'Remove the repetition; OpenClaw would try the model once.' },
  W141: { title: 'fallback equals the primary', remedy: 'Remove it from the fallbacks; it was just tried.' },
  W142: { title: 'image model that takes no images', remedy: 'Choose a model with image input.' },
  W143: { title: 'built-in alias given another meaning', remedy: 'Fine if meant; otherwise choose another name.' },
  W144: {
    title: 'provider that no catalogue knows',
    remedy: 'Check the spelling, or configure it under `models.providers`.',
  },
  W145: { title: 'profile repeated', remedy: 'Remove the repetition.' },
  W146: {
    title: 'model that no catalogue knows',
    remedy: 'Check the spelling. A model newer than the catalogue is fine.',
  },
  W147: {
    title: 'character that only looks like the usual one',
    remedy: 'Type the character from the keyboard in its place.',
  },
  E150: {
    title: 'value that cannot be edited in place',
    remedy: 'Write the value out in its own place, or edit the manifest by hand.',
  },
  E160: { title: 'base manifest cannot be read', remedy: 'Correct the path behind `extends:`, or restore the file.' },
  E161: { title: 'manifests that extend each other in a circle', remedy: 'Break the circle.' },
  E162: {
    title: 'base manifest outside of the repository',
    remedy: 'Extend a file of the same repository, by its path relative to this file.',
  },
  E163: { title: 'unknown host', remedy: 'Declare it under `hosts:`, or name one that is declared.' },
  W164: {
    title: 'null that takes nothing away',
    remedy: 'Remove it. To clear the live value, say null where the value is declared for all.',
  },
  E165: {
    title: 'value that this manifest cannot change from here',
    remedy: 'Edit the place that the message names by hand.',
  },
  E166: {
    title: 'manifest that cannot be formatted without harm',
    remedy: 'Rewrite that place in a plainer style, or leave the file as it is.',
  },
  E167: { title: 'manifest is not formatted', remedy: 'Run `openclaw-models fmt`.' },
  E172: { title: 'too many base manifests', remedy: 'Merge some of them.' },
  E170: {
    title: 'declared model that cannot answer',
    remedy: 'Mend the credential, or declare another model: `openclaw-models status --probe` shows more.',
  },
  W171: { title: 'declared model of which nobody knows whether it answers', remedy: 'Try again later.' },
  E175: {
    title: 'character that no name can have',
    remedy: 'Delete it, and type the name from the keyboard.',
  },
  E176: {
    title: 'variable in a manifest',
    remedy: 'Write the value itself; a manifest has no variables. What differs between machines goes under `hosts:`.',
  },
  W177: {
    title: 'hosts that an edit leaves as they are',
    remedy: 'Fine if meant; to change one of them, name it with `--host`.',
  },

  // --- live files -------------------------------------------------------------------------------
  E200: { title: 'config cannot be read', remedy: 'Check that the path is a file and that you may read it.' },
  E201: { title: 'config is not valid JSON5', remedy: 'Mend the file at that position, or run `openclaw doctor`.' },
  E202: { title: 'included file cannot be used', remedy: 'Correct the `$include`, or restore the file.' },
  E203: { title: 'includes that never end', remedy: 'Break the cycle, or flatten includes nested deeper than 10.' },
  E205: { title: 'config has a shape that OpenClaw refuses', remedy: 'Run `openclaw doctor`, or correct the value.' },
  E210: {
    title: 'signs of two OpenClaw generations',
    remedy: 'An upgrade was interrupted: run `openclaw doctor --fix`, then try again.',
  },
  E211: { title: 'OpenClaw beta that is not supported', remedy: 'Upgrade to 2026.8.1 or later.' },
  E212: {
    title: 'OpenClaw release unknown',
    remedy: 'Pass `--openclaw-version`, for example `--openclaw-version 2026.9.6`.',
  },
  E213: { title: 'OpenClaw release out of range', remedy: 'Supported are 2026.1.29 to 2026.9.x.' },
  E220: { title: 'auth store is malformed', remedy: 'Mend or remove the file; it is never replaced.' },
  W221: { title: 'auth store cannot be read by this Node', remedy: 'Use Node 22.5 or later, which can read SQLite.' },
  E222: {
    title: 'auth store must be known, and cannot be read by this Node',
    remedy: 'Use Node 22.5 or later, which can read SQLite.',
  },
  W223: {
    title: 'a key in agents that OpenClaw refuses',
    remedy: "Remove it from the config; `agents.<id>.auth.order` in the manifest goes to the agent's store.",
  },
  W225: { title: 'auth store that others can read', remedy: 'Make it yours alone: chmod 600.' },
  W236: {
    title: 'stored credential that OpenClaw cannot use',
    remedy: 'Store it again (`openclaw-models auth add`), or correct the entry.',
  },
  W237: {
    title: 'stored credential in words that only later releases read',
    remedy: 'Write `type` for `mode`, and `key` for `apiKey`.',
  },
  W238: {
    title: 'model from a variable that is not set',
    remedy: 'Set the variable where OpenClaw runs, or write the model into the config.',
  },
  W224: {
    title: "an agent's models.json is malformed",
    remedy: 'Mend or remove the file; OpenClaw writes it anew from its config.',
  },
  E226: {
    title: 'something else where a file belongs',
    remedy: 'Put a regular file there, or remove what is there; pipes, devices and folders are never read.',
  },
  E227: {
    title: 'file larger than anything that is read',
    remedy: 'Look at what fills it; a file of that size is nothing that OpenClaw or this program wrote.',
  },
  E228: {
    title: 'config with too many includes',
    remedy: 'Include each file in fewer places.',
  },

  W229: {
    title: 'auth store that is not read',
    remedy: 'Check that it is a file, is UTF-8 and that you may read it; until then it counts as empty.',
  },

  W230: {
    title: 'live name that looks like a credential',
    remedy: 'Take it out by hand, and store the credential with `openclaw-models auth add`; better make a new one.',
  },
  E231: {
    title: 'live key that looks like a credential and would have to be edited',
    remedy: 'Take it out by hand, then plan again; better make a new credential.',
  },

  // --- plan -------------------------------------------------------------------------------------
  W301: {
    title: 'a stored order hides the declared one',
    remedy: 'Declare the order for that agent too, or clear the stored one with `openclaw-models auth order clear`.',
  },
  W302: {
    title: 'order names a profile that is unknown or not usable',
    remedy: 'Add the credential, or correct the id.',
  },
  W303: { title: 'model outside the allowlist', remedy: 'Add it to `agents.defaults.modelPolicy.allow`.' },
  W304: {
    title: 'allowlist gets armed',
    remedy: 'Fine if meant; otherwise add the models that people should be able to choose.',
  },
  W305: { title: 'allowlist gets wider', remedy: 'Fine if meant.' },
  E306: {
    title: 'change so big that OpenClaw would take it back',
    remedy: 'Apply a part of it, let OpenClaw read the file (`openclaw models status`), then apply the rest.',
  },
  W307: { title: 'sessions that stay pinned', remedy: 'Choose the model again in those chats with /model.' },
  E308: {
    title: 'value held by an environment variable',
    remedy: 'Change the variable, or write the value into the config in its place.',
  },
  E309: { title: 'unknown agent', remedy: 'Create it first: `openclaw agents add <id>`.' },
  E310: { title: 'value composed from several files', remedy: 'Declare it in one of them.' },
  E311: { title: 'file included in two places', remedy: 'Give each place a file of its own.' },
  W312: {
    title: 'empty order disables every stored profile',
    remedy: 'Remove the empty list from the config if that is not meant.',
  },
  W314: {
    title: 'config made read-only for OpenClaw',
    remedy: 'Nothing to do: managers from outside are what this setting is for.',
  },
  E315: { title: 'config belongs to Nix', remedy: 'Change it in the Nix configuration.' },
  E316: { title: 'the openclaw binary is needed', remedy: 'Put `openclaw` on PATH or name it in OPENCLAW_BIN.' },
  W317: { title: "agent with an order that main's store supplies", remedy: 'Fine if meant.' },
  W324: { title: 'agent without fallbacks', remedy: 'List the fallbacks of that agent.' },
  W325: {
    title: 'openclaw binary will be needed',
    remedy: 'Put `openclaw` on PATH or name it in OPENCLAW_BIN before you apply.',
  },
  W326: {
    title: 'setting that uses an alias which goes or moves',
    remedy: 'Declare that setting, or write the model into it in place of the alias.',
  },
  W327: {
    title: 'agents that a new primary does not reach',
    remedy: 'Fine if meant; otherwise set it with `--agent`.',
  },
  W328: {
    title: 'agents that new fallbacks do not reach',
    remedy: 'Fine if meant; otherwise change theirs with `--agent`.',
  },
  E320: { title: 'several orders for one provider', remedy: 'Keep one key for the provider in the config.' },
  E321: {
    title: 'result would be refused by OpenClaw',
    remedy: 'Nothing was written. Please report this with the plan.',
  },
  E322: { title: 'edit that cannot be made without rewriting', remedy: 'Change the value by hand.' },

  // --- apply ------------------------------------------------------------------------------------
  E401: { title: 'stale plan', remedy: 'Plan again.' },
  E402: { title: 'plan made for another machine', remedy: 'Make the plan on the machine that applies it.' },
  E403: { title: 'not a plan of this format', remedy: 'Make the plan with this version of openclaw-models.' },
  E404: { title: 'plan altered after it was made', remedy: 'Plan again; a saved plan is not meant to be edited.' },
  E410: {
    title: 'file locked by another writer',
    remedy: 'Try again when it has finished, or wait longer: `--lock-timeout 10m`.',
  },
  E411: { title: 'file changed while it was being written', remedy: 'Try again.' },
  E412: { title: 'file cannot be written', remedy: 'Check owner and permissions.' },
  E413: {
    title: 'owner, mode or ACL cannot be kept',
    remedy: 'Run as the owner of the file, or as root; see `getfacl` and `getfattr` for what else it has.',
  },
  E414: { title: 'file is a mount point', remedy: 'Mount the folder that holds it instead of the file.' },
  E415: { title: 'read-only file system', remedy: 'Mount it writable, or apply where the file comes from.' },
  E416: {
    title: 'what was written did not read back as planned',
    remedy: 'Please report this with the plan.',
  },
  E417: { title: 'openclaw refused a change', remedy: 'See its message.' },
  E418: {
    title: 'an interrupted apply cannot be undone, or its record is not of this home',
    remedy: 'Restore the named files by hand from the copies that the message names.',
  },
  W419: { title: 'an interrupted apply was cleaned up', remedy: 'Nothing to do.' },
  E421: { title: 'destructive change', remedy: 'If that is meant: `--allow-destructive`.' },
  E422: { title: 'not confirmed', remedy: 'Run with `--yes`.' },
  E423: { title: 'interrupted', remedy: 'Run it again.' },
  E424: {
    title: 'live was changed by somebody else',
    remedy: 'Take it into the manifest with `openclaw-models adopt`, or apply without `--fail-on-drift`.',
  },
  E430: { title: 'no such entry in the history', remedy: 'See `openclaw-models history`.' },
  E431: { title: 'changed since; cannot be rolled back', remedy: 'Change it by hand, or plan from the manifest.' },
  E433: {
    title: 'credentials are not taken back',
    remedy: 'Store it again with `openclaw-models auth add`, or remove it with `openclaw-models auth remove`.',
  },
  E434: { title: 'record names another manifest', remedy: 'Name that manifest with `-f`, if it is yours.' },
  E435: { title: 'record of a shape that we do not write', remedy: 'Update this program, or remove the record.' },
  W436: {
    title: 'history records that are left out',
    remedy: 'Update this program if a newer release wrote them; remove them otherwise.',
  },
  E437: {
    title: 'symlink of another user to what is not theirs',
    remedy: 'Replace the symlink by the file, or run as the user who owns it.',
  },
  W432: { title: 'manifest changed since', remedy: 'Edit it by hand, or take it from git.' },
  E456: {
    title: 'the system stood in the way',
    remedy: 'Mend what the message names, and try again.',
  },
  E457: { title: 'the current folder is gone', remedy: 'Change to a folder that exists: `cd`.' },
  W459: {
    title: 'lock that could not be released',
    remedy: 'What was asked for is done. The next command takes the lock over; check the permissions of its folder.',
  },

  // --- command line -----------------------------------------------------------------------------
  E500: { title: 'wrong use', remedy: 'See `--help`.' },
  E501: { title: 'file exists', remedy: 'Name another with `--output`, or overwrite it with `--force`.' },
  E502: { title: 'output cannot be written', remedy: 'Check the path and its permissions.' },
  E503: { title: 'unknown model', remedy: 'Check the spelling, or leave out `--strict`.' },
  E504: { title: 'model that takes no images', remedy: 'Choose another model, or go on with `--force`.' },
  E505: { title: 'profile that the order cannot name', remedy: 'Name profiles of that provider.' },
  E506: { title: 'alias in use', remedy: 'Remove it first: `openclaw-models aliases remove <alias>`.' },
  E507: { title: 'no such alias', remedy: 'See `openclaw-models aliases list`.' },
  E508: { title: 'no such fallback', remedy: 'See `openclaw-models fallbacks list`.' },
  E509: { title: 'position out of range', remedy: 'Positions count from 1; see `openclaw-models fallbacks list`.' },
  W510: { title: 'failure that matches nothing', remedy: 'Name a provider, a profile id or a model of the chain.' },
  E511: { title: 'another model answers than asserted', remedy: 'See the chain: `openclaw-models explain`.' },
  E512: {
    title: 'no model to choose',
    remedy: 'Loosen the filters, or add a credential; `openclaw-models scan` says more.',
  },
  E513: {
    title: 'list of models cannot be fetched',
    remedy: 'Check the network and `--openrouter-url`, then try again.',
  },
  E514: { title: 'no credential to ask with', remedy: 'Add the credential, or rank without asking: `--no-probe`.' },
  E520: { title: 'no such credential', remedy: 'See `openclaw-models auth list`.' },
  W521: { title: 'last credential of a provider', remedy: 'Store another: `openclaw-models auth add`.' },
  E522: {
    title: 'no secret given',
    remedy: 'Pass `--stdin`, `--from-env NAME` or `--from-file PATH`, or run it on a terminal.',
  },
  E523: {
    title: 'secret on the command line',
    remedy: 'Leave it out and paste it when asked, or pass `--stdin`; other users of this machine can see arguments.',
  },
  E524: { title: 'not a secret that can be stored', remedy: 'Copy the whole of it, and nothing else, on one line.' },
  E525: {
    title: 'file with a secret cannot be read',
    remedy: 'Check that it exists, is a file, and that you may read it.',
  },
  W526: { title: 'file with a secret that others can read', remedy: 'Make it yours alone: chmod 600.' },
  W527: {
    title: 'profile id that does not begin with its provider',
    remedy: 'Fine if meant; OpenClaw writes provider:name.',
  },
  E528: { title: 'not a profile id', remedy: 'Write provider:name, such as anthropic:work.' },
  W529: {
    title: 'stored profiles that the config then leaves out',
    remedy: 'Name them in an order: `openclaw-models auth order set`.',
  },
  E530: { title: 'no such setting', remedy: 'See `openclaw-models drift`.' },
  E531: { title: 'live value that a manifest cannot say', remedy: 'Change the value in the config first.' },
  W532: {
    title: 'live setting that somebody changed',
    remedy: 'Keep it: `openclaw-models adopt`. Overwrite it: `openclaw-models apply`.',
  },
  W533: {
    title: 'setting that changed on both sides',
    remedy: 'Keep what is live: `openclaw-models adopt`. Keep what the manifest says: `openclaw-models apply`.',
  },
  W534: { title: 'declared setting that is not live', remedy: 'Apply it: `openclaw-models apply`.' },
  E535: {
    title: 'standard output cannot be written',
    remedy: 'Make room where the output goes, and run it again; what the command was to do is done.',
  },
  W535: {
    title: 'word that only the live config can explain',
    remedy: 'Fine if it is an alias there; otherwise declare it under `aliases:`, or write provider/model-id.',
  },
  W536: {
    title: 'OpenClaw release that is guessed, or was not tested',
    remedy: 'Pass `--openclaw-version`, for example `--openclaw-version 2026.9.6`.',
  },
  W537: {
    title: 'auth store that is malformed, and left out',
    remedy: 'Mend or remove the file; it is never replaced.',
  },
  W538: {
    title: 'config that OpenClaw refuses already',
    remedy: 'It does not start until that is mended: `openclaw doctor --fix`',
  },
  W539: { title: 'manifest with errors, left out', remedy: 'See `openclaw-models validate`.' },
  E540: {
    title: 'unknown provider',
    remedy: 'Check the spelling, configure it under `models.providers` first, or go on with `--force`.',
  },
  E541: {
    title: 'name that is no alias and has no provider',
    remedy: 'Write provider/model-id, or go on with `--force`.',
  },
  W542: {
    title: 'text in the config that names no model',
    remedy: 'Correct it in the config, or remove it; OpenClaw passes over it.',
  },
  E545: {
    title: 'credential where the command line wants a name',
    remedy:
      "The shell's history may keep it: remove it there, and better make a new one. Credentials are stored with `openclaw-models auth add`, which asks without showing.",
  },
  E546: {
    title: 'credential that is stored already',
    remedy: 'Name another id with `--profile-id`, or replace it: `--replace`.',
  },
  E550: {
    title: 'data of the program is missing',
    remedy: 'Copy `openclaw-models.data.json` beside the program.',
  },
  E599: { title: 'a bug in openclaw-models', remedy: 'Please report it with the command that you ran.' },
} as const satisfies Record<string, { title: string; remedy: string }>;

export type Code = keyof typeof CODES;
export type Severity = 'error' | 'warning' | 'info';

/** A place in a text file; lines and columns count from 1, columns in UTF-16 units. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** One thing to tell the user. `message` is a whole sentence without the code; `remedy` says what to do. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  readonly position?: Position;
  /** The address in manifest terms that it is about, such as `fallbacks[1]`. */
  readonly address?: string;
}

/** An expected outcome: a value, or the reasons why there is none. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] };

export interface DiagnosticDetails {
  readonly remedy?: string | undefined;
  readonly position?: Position | undefined;
  readonly address?: string | undefined;
  /** Of a warning that is only worth knowing. An error is one by its code alone, and a warning never becomes one. */
  readonly severity?: 'info' | undefined;
}

/** Builds a diagnostic; severity follows from the code's letter, and the remedy from the list unless told. */
export function diagnostic(code: Code, message: string, details: DiagnosticDetails = {}): Diagnostic {
  return {
    code,
    severity: code.startsWith('E') ? 'error' : (details.severity ?? 'warning'),
    // The net below all that say it better: no message repeats a credential, whoever wrote the message.
    message: namesWithoutCredentials(message),
    remedy: namesWithoutCredentials(details.remedy ?? CODES[code].remedy),
    ...(details.position ? { position: details.position } : {}),
    ...(details.address ? { address: namesWithoutCredentials(details.address) } : {}),
  };
}

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure<T = never>(...problems: readonly Diagnostic[]): Result<T> {
  return { ok: false, problems };
}

/** True for a diagnostic that stops the command. */
export function isError(problem: Diagnostic): boolean {
  return problem.severity === 'error';
}
