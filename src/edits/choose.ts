/** Sets the model that `scan` chose, like `set` and `set-image`, with what the scan knows about it. */
import { success } from '../errors.ts';
import { providerOf } from '../openclaw/model-ref.ts';
import type { SettingEdit } from './context.ts';
import { setImage, setPrimary } from './set.ts';

export interface Chosen {
  readonly ref: string;
  /** Undefined if unknown. */
  readonly takesImages: boolean | undefined;
  /** At least one of them. */
  readonly as: { readonly primary: boolean; readonly image: boolean };
}

/** Errors: those of `setPrimary` and `setImage`. No warning that no catalogue lists the model. */
export function chooseModel({ ref, takesImages, as }: Chosen): SettingEdit {
  return (context) => {
    const { knows, takesImages: catalogue, providers } = context.models;
    const models = {
      ...context.models,
      knows: (other: string) => other === ref || knows(other),
      providers: new Set([...providers, providerOf(ref)]),
      takesImages: (other: string) => (other === ref && takesImages !== undefined ? takesImages : catalogue(other)),
    };
    const primary = as.primary ? setPrimary(ref, { strict: false, force: false })({ ...context, models }) : undefined;
    if (primary?.ok === false) return primary;
    const image = as.image ? setImage(ref, { strict: false, force: false })({ ...context, models }) : undefined;
    if (image?.ok === false) return image;
    const intents = [...(primary ? [primary.value] : []), ...(image ? [image.value] : [])];
    return success({
      edits: intents.flatMap(({ edits }) => edits),
      about: new Map(intents.flatMap((intent) => [...intent.about])),
      notes: intents.flatMap(({ notes }) => notes),
      outcome: intents.flatMap(({ outcome }) => outcome),
    });
  };
}
