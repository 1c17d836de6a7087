/** What was done, or would be done, to a credential; never its value. */
import type { Change, Plan } from '../../generated/plan.ts';
import { shellWord } from '../../proposed-commands.ts';
import { stripControl } from '../../strip-control.ts';
import { restartLines } from './applied.ts';
import { type EditedManifest, importedLine, manifestDiff, manifestLines } from './edit.ts';
import { changeLines } from './plan.ts';
import { spanText } from './relative-time.ts';
import { proposal, type Screen } from './terminal.ts';

export interface ShownCredential {
  readonly profileId: string;
  readonly mode: 'api_key' | 'token';
  readonly agent: string;
  /** The file that contains it. */
  readonly store: string;
  readonly replaced: boolean;
}

export interface StoredCredential extends ShownCredential {
  readonly isNew: boolean;
  /** Epoch milliseconds. */
  readonly expires: number | undefined;
  readonly manifest: EditedManifest;
  /** The outcome of the edit; only the order is shown. */
  readonly outcome: readonly string[];
  readonly restart: Plan['restart'];
}

export function storedText(stored: StoredCredential, now: number, screen: Screen): string {
  const { profileId, agent, replaced, expires, manifest } = stored;
  const lines = [`${replaced ? 'Replaced' : 'Saved'} ${placeText(stored)}`];
  if (expires !== undefined)
    lines.push(`Expires in ${spanText(expires - now)}, ${new Date(expires).toISOString().slice(0, 10)}`);
  if (manifest.base !== manifest.after) {
    if (manifest.before === undefined) lines.push(importedLine(manifest.name));
    lines.push(...manifestLines(manifest, screen));
  }
  lines.push(...stored.outcome.filter((line) => line.startsWith('Order: ')).map(stripControl));
  lines.push(...restartLines(stored.restart, screen));
  const where = agent === 'main' ? '' : ` --agent ${shellWord(agent)}`;
  const undo = `openclaw-models auth remove ${shellWord(profileId)}${where}`;
  if (stored.isNew) lines.push(`Undo: ${proposal(undo, screen)}`);
  else if (replaced) lines.push('This cannot be undone: the previous credential is not kept.');
  return `${lines.join('\n')}\n`;
}

export function wouldStoreText(credential: ShownCredential): string {
  return `Would ${credential.replaced ? 'replace' : 'store'} ${placeText(credential)}\nNothing was written.\n`;
}

/** @param isStored `unknown` if this Node cannot read the store */
export function storedAlready(isStored: 'yes' | 'unknown'): string {
  return isStored === 'yes' ? 'is already stored' : 'may already be stored; this Node cannot read the store';
}

export function replaceQuestion(id: string, isStored: 'yes' | 'unknown'): string {
  return `${stripControl(id)} ${storedAlready(isStored)}. Replace it? The old one is not kept.`;
}

export function removeQuestion(id: string): string {
  return `Remove ${stripControl(id)}? This cannot be undone.`;
}

export interface RemovedCredential {
  readonly profileId: string;
  readonly stores: readonly string[];
}

/** What would be removed. */
export function removalText(
  { profileId, stores }: RemovedCredential,
  manifest: EditedManifest,
  changes: readonly Change[],
  screen: Screen,
): string {
  const gone = stores.map(
    (store) => `  ${screen.palette.red('-')} ${stripControl(profileId)} in ${stripControl(store)}`,
  );
  const sections = [
    ...(gone.length > 0 ? [`Credential\n${gone.join('\n')}`] : []),
    ...(manifest.base !== manifest.after ? [manifestDiff(manifest, screen)] : []),
    ...(changes.length > 0 ? [`Settings\n${changeLines(changes, screen).join('\n')}`] : []),
  ];
  return sections.map((section) => `${section}\n\n`).join('');
}

export function removedText(
  { profileId, stores }: RemovedCredential,
  manifest: EditedManifest,
  restart: Plan['restart'],
  screen: Screen,
): string {
  const where = stores.length === 0 ? '' : ` from ${stores.map(stripControl).join(' and ')}`;
  const lines = [`Removed ${stripControl(profileId)}${where}`];
  if (manifest.base !== manifest.after) lines.push(...manifestLines(manifest, screen));
  lines.push(...restartLines(restart, screen));
  return `${lines.join('\n')}\n`;
}

export function loginText(command: string): string {
  return `Would run: ${stripControl(command)}\nNothing was written.\n`;
}

function placeText({ profileId, mode, store }: ShownCredential): string {
  return `${stripControl(profileId)} (${mode === 'api_key' ? 'api-key' : mode}) in ${stripControl(store)}`;
}
