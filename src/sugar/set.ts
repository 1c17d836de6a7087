/** `set` and `set-image`: one primary. */
import { type Diagnostic, diagnostic, failure, isError, success } from '../errors.ts';
import type { ManifestEdit } from '../manifest/index.ts';
import { modelArgument, unknownModel } from './model-argument.ts';
import { agentTarget, desiredModel, type Intent, NOTHING_DESIRED, type Scene, type Sugar } from './scene.ts';

export interface SetOptions {
  /** `--agent`: the model of one agent. */
  readonly agent?: string | undefined;
  /** Refuse a model that nobody knows. */
  readonly strict: boolean;
}

/** `set <model>`. Errors: E114, E120, E309, E503. */
export function setPrimary(text: string, { agent, strict }: SetOptions): Sugar {
  return (scene) => {
    const argument = modelArgument(text, scene);
    if (!argument.ok) return argument;
    const { ref, word } = argument.value;
    const unknown = unknownModel(argument.value, text, scene, strict);
    if (unknown && isError(unknown)) return failure(unknown);
    const notes = unknown ? [unknown] : [];
    const primary = desiredModel(ref, word);
    if (agent === undefined) {
      return success({
        edits: edit(scene.manifest.primary, ['primary'], word),
        desired: { ...NOTHING_DESIRED, primary },
        notes,
        outcome: [`Default model: ${ref}`],
      });
    }
    const target = agentTarget(agent, scene);
    if (!target.ok) return target;
    const { id, key } = target.value;
    const desired = { primary, fallbacks: undefined, authOrder: undefined, position: undefined };
    return success({
      edits: edit(scene.manifest.agents?.[key]?.primary, ['agents', key, 'primary'], word),
      desired: { ...NOTHING_DESIRED, agents: new Map([[id, desired]]) },
      notes,
      outcome: [`Model of agent ${id}: ${ref}`],
    });
  };
}

export interface SetImageOptions {
  readonly strict: boolean;
  /** Also a model that the catalogue knows as text-only. */
  readonly force: boolean;
}

/** `set-image <model>`. Errors: E114, E120, E503, E504. */
export function setImage(text: string, { strict, force }: SetImageOptions): Sugar {
  return (scene) => {
    const argument = modelArgument(text, scene);
    if (!argument.ok) return argument;
    const { ref, word } = argument.value;
    const problem = unknownModel(argument.value, text, scene, strict) ?? textOnly(ref, scene, force);
    if (problem && isError(problem)) return failure(problem);
    const intent: Intent = {
      edits: imageEdits(scene, word),
      desired: { ...NOTHING_DESIRED, image: { primary: desiredModel(ref, word), fallbacks: undefined } },
      notes: problem ? [problem] : [],
      outcome: [`Image model: ${ref}`],
    };
    return success(intent);
  };
}

/** What there is to say of a model for images that takes none. */
export function textOnly(ref: string, { models }: Scene, force: boolean): Diagnostic | undefined {
  if (models.takesImages(ref) !== false) return undefined;
  return force
    ? diagnostic('W142', `${ref} takes no images, as far as the catalogue knows.`)
    : diagnostic('E504', `${ref} takes no images, as far as the catalogue knows. Nothing was written.`);
}

function imageEdits({ manifest }: Scene, word: string): readonly ManifestEdit[] {
  const { image } = manifest;
  if (image === undefined || typeof image === 'string') return edit(image, ['image'], word);
  // Null says that there is no image model and no fallback; the second of it stays said.
  if (image === null) return [{ op: 'set', path: ['image'], value: { primary: word, fallbacks: [] } }];
  return edit(image.primary, ['image', 'primary'], word);
}

function edit(present: string | null | undefined, path: readonly string[], word: string): readonly ManifestEdit[] {
  return present?.trim() === word ? [] : [{ op: 'set', path, value: word }];
}
