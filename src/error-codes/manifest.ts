/** Codes 1xx: what can be wrong with a manifest. */
import { error, warning } from './row.ts';

export const MANIFEST = {
  E100: error('manifest not found', 'Create one with `openclaw-models import` or `openclaw-models init`.'),
  E101: error('manifest is not valid YAML', 'Fix the YAML at that position.'),
  E102: error('duplicate key', 'Keep one of the two.'),
  E103: error('several YAML documents', 'Keep one document in the file; remove the `---` between them.'),
  E104: error(
    'YAML aliases that refer to themselves or expand too far',
    'Write the value itself instead of a YAML alias (`*name`).',
  ),
  E105: error('unknown YAML tag', 'Remove the tag; the manifest uses plain strings, lists and maps.'),
  E106: error('YAML directive', 'Remove the `%` line; the manifest is YAML 1.2.'),
  E107: error('number that loses digits', 'Put the value in quotes.'),
  E108: error('manifest cannot be read', 'Check that it exists and is a readable file in UTF-8.'),
  E110: error('value of the wrong type', 'See `openclaw-models schema manifest`.'),
  E111: error('unknown key', 'Remove it, or correct its name; see `openclaw-models schema manifest`.'),
  E112: error('unknown alias', 'Declare it under `aliases:`, or write provider/model-id.'),
  E113: error('model without a provider', 'Write provider/model-id.'),
  E114: error('not a model reference', 'Write provider/model-id, with text on both sides of the first slash.'),
  E120: error('alias cycle', 'Make one of the aliases name a provider/model-id.'),
  E121: error('two aliases for one model', 'Keep one; OpenClaw stores one alias per model.'),
  E122: error('aliases that differ only in case', 'Rename one; OpenClaw looks up aliases case-insensitively.'),
  E123: error('name that no alias can have', 'Choose another name, without slashes and invisible characters.'),
  E130: error('profile of another provider', 'List only profiles of that provider.'),
  E131: error('agent id that OpenClaw spells differently', 'Write the id as OpenClaw does.'),
  E132: error(
    'credential in a manifest',
    'Remove it, store it with `openclaw-models auth add`, and write its profile id here. Everyone who can read this file may have it: preferably create a new one.',
  ),
  E133: error(
    'key for a credential in a manifest',
    'Remove it, and store the credential with `openclaw-models auth add`.',
  ),
  E134: error(
    'credential in a comment of a manifest that would be printed',
    'Remove it from the comment, or format the file in place.',
  ),
  E135: error(
    'literal secret where a manifest has a reference',
    `Write \${NAME} for an environment variable, or {source, provider, id}. Everyone who can read this file may have it: preferably create a new one.`,
  ),
  E136: error('declared model that `allow` does not allow', 'Add it to `allow`, or do not declare it.'),
  E137: error('`allow: declared` without models', 'Declare a model, or write `allow: null` for no restriction.'),
  W140: warning('duplicate fallback', 'Remove the duplicate; OpenClaw tries each model once.'),
  W141: warning('fallback equals the primary', 'Remove it from the fallbacks; OpenClaw has already tried it.'),
  W142: warning('image model without image input', 'Choose a model with image input.'),
  W143: warning('built-in alias with another meaning', 'Ignore this if it is intended; otherwise choose another name.'),
  W144: warning(
    'provider that is not in the catalogue',
    'Check the spelling, or configure it under `models.providers`.',
  ),
  W145: warning('duplicate profile', 'Remove the duplicate.'),
  W146: warning(
    'model that is not in the catalogue',
    'Check the spelling. Ignore this if the model is newer than the catalogue.',
  ),
  W147: warning('character that only looks like the usual one', 'Replace it with the character of the keyboard.'),
  W148: warning('key sent in plain text', 'Use https, or an address in your own network.'),
  W149: warning('two providers with one address', 'Keep one, unless they differ in more than the address.'),
  W151: warning(
    'key sent to the host of another provider',
    'Check the address. Ignore this if that host is meant to get the key.',
  ),
  W152: warning('model that its provider does not list', 'Add it to the models of the provider, or correct the name.'),
  W153: warning(
    "alias that OpenClaw's own commands refuse",
    'Nothing to do; `openclaw-models aliases` adds and removes it.',
  ),
  E150: error(
    'value that cannot be edited in place',
    'Write the value itself in its place, or edit the manifest by hand.',
  ),
  E160: error('base manifest cannot be read', 'Correct the path in `extends:`, or restore the file.'),
  E161: error('manifests that extend each other in a cycle', 'Break the cycle.'),
  E162: error(
    'base manifest outside the repository',
    'Extend a file of the same repository, by its path relative to this file.',
  ),
  E163: error('unknown host', 'Declare it under `hosts:`, or pass a declared host.'),
  W164: warning(
    'null that removes nothing',
    'Remove it. To clear the live value, write null where the value is declared for all hosts.',
  ),
  E165: error('value that cannot be changed from this manifest', 'Edit the place that the message names by hand.'),
  E166: error(
    'manifest that cannot be formatted safely',
    'Rewrite that place in a simpler style, or leave the file as it is.',
  ),
  E167: error('manifest is not formatted', 'Run `openclaw-models fmt`.'),
  E170: error(
    'declared model that cannot answer',
    'Fix the credential, or declare another model; see `openclaw-models status --probe` for details.',
  ),
  W171: warning('declared model that could not be tested', 'Try again later.'),
  E172: error('too many base manifests', 'Merge some of them.'),
  E175: error('character that no name can have', 'Delete it, and type the name again.'),
  E176: error(
    'variable in a manifest',
    'Write the value itself; a manifest has no variables. Write values that differ between machines under `hosts:`.',
  ),
  W178: warning(
    'manifest for another OpenClaw release',
    'Correct `openclaw:` in the manifest, if the other release is right.',
  ),
  E179: error(
    'manifest for another generation of OpenClaw',
    'Correct `openclaw:` in the manifest, or use the OpenClaw release that it names.',
  ),
  W180: warning('model that its provider has shut down', 'Use its successor, or choose another model.'),
  W181: warning('model that is going away', 'Use its successor soon, or choose another model.'),
  W182: warning('old name of a provider', 'Write the new name.'),
  W177: warning(
    'hosts that an edit does not change',
    'Ignore this if it is intended; otherwise pass `--host` to change one of them.',
  ),
};
