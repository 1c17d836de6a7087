/** Codes 1xx: what can be wrong with a manifest. */
import { error, warning } from './row.ts';

export const MANIFEST = {
  E100: error('manifest not found', 'Write one with `openclaw-models import` or `openclaw-models init`.'),
  E101: error('manifest is not valid YAML', 'Mend the YAML at that position.'),
  E102: error('the same key twice', 'Keep one of the two.'),
  E103: error('several YAML documents', 'Keep one document in the file; remove the `---` between them.'),
  E104: error(
    'YAML aliases that refer to themselves or expand too far',
    'Write the value out instead of using a YAML alias (`*name`).',
  ),
  E105: error('unknown YAML tag', 'Remove the tag; the manifest uses plain strings, lists and maps.'),
  E106: error('YAML directive', 'Remove the `%` line; the manifest is YAML 1.2.'),
  E107: error('number that loses digits', 'Put the value in quotes.'),
  E108: error('manifest cannot be read', 'Check that the file exists, is a file, is UTF-8 and that you may read it.'),
  E110: error('value of the wrong kind', 'See `openclaw-models schema manifest`.'),
  E111: error('unknown key', 'Remove it, or correct its name; see `openclaw-models schema manifest`.'),
  E112: error('unknown alias', 'Declare it under `aliases:`, or write provider/model-id.'),
  E113: error('model without a provider', 'Write provider/model-id.'),
  E114: error('not a model reference', 'Write provider/model-id, with something on both sides of the first slash.'),
  E120: error('alias cycle', 'Let one of the aliases name a provider/model-id.'),
  E121: error('two aliases for one model', 'Keep one; OpenClaw stores one alias per model.'),
  E122: error('aliases that differ only in case', 'Rename one; OpenClaw looks aliases up without regard to case.'),
  E123: error('characters that an alias cannot have', 'Use letters, digits, dots, underscores, colons and dashes.'),
  E130: error('profile of another provider', 'List only profiles of that provider.'),
  E131: error('agent id that OpenClaw spells otherwise', 'Write the id as OpenClaw does.'),
  E132: error(
    'credential in a manifest',
    'Take it out, store it with `openclaw-models auth add`, and name its profile id here. Whoever could read this file may have it: better make a new one.',
  ),
  E133: error(
    'key for a credential in a manifest',
    'Take it out, and store the credential with `openclaw-models auth add`.',
  ),
  E134: error(
    'credential in a comment of a manifest that is to be printed',
    'Take it out of the comment, or format the file in place.',
  ),
  W140: warning('fallback repeated', 'Remove the repetition; OpenClaw would try the model once.'),
  W141: warning('fallback equals the primary', 'Remove it from the fallbacks; it was just tried.'),
  W142: warning('image model that takes no images', 'Choose a model with image input.'),
  W143: warning('built-in alias given another meaning', 'Fine if meant; otherwise choose another name.'),
  W144: warning('provider that no catalogue knows', 'Check the spelling, or configure it under `models.providers`.'),
  W145: warning('profile repeated', 'Remove the repetition.'),
  W146: warning('model that no catalogue knows', 'Check the spelling. A model newer than the catalogue is fine.'),
  W147: warning('character that only looks like the usual one', 'Type the character from the keyboard in its place.'),
  E150: error(
    'value that cannot be edited in place',
    'Write the value out in its own place, or edit the manifest by hand.',
  ),
  E160: error('base manifest cannot be read', 'Correct the path behind `extends:`, or restore the file.'),
  E161: error('manifests that extend each other in a circle', 'Break the circle.'),
  E162: error(
    'base manifest outside of the repository',
    'Extend a file of the same repository, by its path relative to this file.',
  ),
  E163: error('unknown host', 'Declare it under `hosts:`, or name one that is declared.'),
  W164: warning(
    'null that takes nothing away',
    'Remove it. To clear the live value, say null where the value is declared for all.',
  ),
  E165: error('value that this manifest cannot change from here', 'Edit the place that the message names by hand.'),
  E166: error(
    'manifest that cannot be formatted without harm',
    'Rewrite that place in a plainer style, or leave the file as it is.',
  ),
  E167: error('manifest is not formatted', 'Run `openclaw-models fmt`.'),
  E170: error(
    'declared model that cannot answer',
    'Mend the credential, or declare another model: `openclaw-models status --probe` shows more.',
  ),
  W171: warning('declared model of which nobody knows whether it answers', 'Try again later.'),
  E172: error('too many base manifests', 'Merge some of them.'),
  E175: error('character that no name can have', 'Delete it, and type the name from the keyboard.'),
  E176: error(
    'variable in a manifest',
    'Write the value itself; a manifest has no variables. What differs between machines goes under `hosts:`.',
  ),
  W177: warning(
    'hosts that an edit leaves as they are',
    'Fine if meant; to change one of them, name it with `--host`.',
  ),
};
