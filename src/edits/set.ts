/** `set` and `set-image`: one primary. */
import { type Diagnostic, diagnostic, failure, isError, success } from '../errors.ts';
import type { ManifestEdit } from '../manifest/index.ts';
import { agentPrefix } from '../settings/address.ts';
import { about, agentTarget, type EditContext, type Intent, type SettingEdit } from './context.ts';
import { storedModel, type Trust } from './model-argument.ts';

export interface SetOptions extends Trust {
  /** `--agent`: the model of one agent. */
  readonly agent?: string | undefined;
}

/** `set <model>`. Errors: those of `storedModel`, E309. */
export function setPrimary(text: string, { agent, ...trust }: SetOptions): SettingEdit {
  return (context) => {
    const argument = storedModel(text, context, trust);
    if (!argument.ok) return argument;
    const { ref, word, notes } = argument.value;
    if (agent === undefined) {
      return success({
        edits: edit(context.manifest.primary, ['primary'], word),
        about: about('primary'),
        notes,
        outcome: [`Default model: ${ref}`],
      });
    }
    const target = agentTarget(agent, context);
    if (!target.ok) return target;
    const { id, key } = target.value;
    return success({
      edits: edit(context.manifest.agents?.[key]?.primary, ['agents', key, 'primary'], word),
      about: about(`${agentPrefix(id)}primary`),
      notes,
      outcome: [`Model of agent ${id}: ${ref}`],
    });
  };
}

/** `set-image <model>`. Errors: those of `storedModel`, and E504, which is a warning with `force`. */
export function setImage(text: string, trust: Trust): SettingEdit {
  return (context) => {
    const argument = storedModel(text, context, trust);
    if (!argument.ok) return argument;
    const { ref, word } = argument.value;
    const problem = textOnly(ref, context, trust.force);
    if (problem && isError(problem)) return failure(problem);
    const intent: Intent = {
      edits: imageEdits(context, word),
      about: about('image.primary'),
      notes: [...argument.value.notes, ...(problem ? [problem] : [])],
      outcome: [`Image model: ${ref}`],
    };
    return success(intent);
  };
}

/** The problem of an image model that does not accept images. */
export function textOnly(ref: string, { models }: EditContext, force: boolean): Diagnostic | undefined {
  if (models.takesImages(ref) !== false) return undefined;
  return force
    ? diagnostic('W142', `${ref} does not accept images.`)
    : diagnostic('E504', `${ref} does not accept images, according to catalogue and config. Nothing was written.`);
}

function imageEdits({ manifest }: EditContext, word: string): readonly ManifestEdit[] {
  const { image } = manifest;
  if (image === undefined || typeof image === 'string') return edit(image, ['image'], word);
  // Null means no image model and no fallbacks; the latter stays declared.
  if (image === null) return [{ op: 'set', path: ['image'], value: { primary: word, fallbacks: [] } }];
  return edit(image.primary, ['image', 'primary'], word);
}

function edit(present: string | null | undefined, path: readonly string[], word: string): readonly ManifestEdit[] {
  return present?.trim() === word ? [] : [{ op: 'set', path, value: word }];
}
