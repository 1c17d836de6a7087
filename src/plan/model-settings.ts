/** Settings of models that cannot be as declared: the release has no place or no such word for them, or `allow` forbids it. */
import type { Desired, DesiredJson } from '../manifest/desired.ts';
import { missingPlace, readerOf, unknownWord } from '../openclaw/missing-place.ts';
import { parseAddress } from '../settings/address.ts';
import { allowedBy } from '../settings/allowed.ts';
import { rowOf } from '../settings/table.ts';
import type { Draft } from './draft.ts';

/** E334 for a setting that this release does not have, and E336 for a word that it does not know there. */
export function reportUnknownValues(draft: Draft, desired: Desired): void {
  const { live } = draft;
  const reported = new Set<string>();
  for (const [address, wanted] of desired.settings) {
    const setting = parseAddress(address);
    const row = setting && rowOf(setting.setting);
    if (!setting || row?.value !== 'value' || !row.byRelease || wanted === null) continue;
    const { json, position } = wanted as DesiredJson;
    const details = { address, position };
    const { facts } = live.dialect;
    const missing = missingPlace(setting, row, facts, readerOf(live));
    if (missing) {
      if (!reported.has(missing.what)) draft.report('E334', missing.message, details);
      reported.add(missing.what);
      continue;
    }
    const message = unknownWord(setting, row, facts, readerOf(live), json);
    if (message !== undefined) draft.report('E336', message, details);
  }
}

/** E333 for settings of a model that the list does not allow: the entry that holds them would allow it. */
export function reportSettingsOutside(draft: Draft, { settings }: Desired, refs: readonly string[]): boolean {
  const isAllowed = allowedBy(refs);
  const outside = [...settings].flatMap(([address, value]) => {
    const parsed = parseAddress(address);
    const isOfModel =
      parsed?.agent === undefined && parsed?.name !== undefined && rowOf(parsed.setting).names === 'model';
    return value !== null && isOfModel && !isAllowed(parsed.name) ? [{ address, ref: parsed.name, value }] : [];
  });
  for (const { address, ref, value } of outside) {
    const list = refs.length === 0 ? '`allow: null`' : `an \`allow\` without ${ref}`;
    const message = `${address} is not possible beside ${list}: in this OpenClaw release chats can choose every model with settings of its own, and no other.`;
    const remedy = refs.length === 0 ? 'Write `allow: declared`, or list the models.' : `Add ${ref} to \`allow\`.`;
    const { position } = value as DesiredJson;
    draft.report('E333', message, { address, position, remedy });
  }
  return outside.length > 0;
}
