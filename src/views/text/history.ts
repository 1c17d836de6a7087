/** The history of applies, one line each. */
import type { Plan } from '../../generated/plan.ts';
import { stripControl } from '../../strip-control.ts';
import { undoCommand } from './applied.ts';
import { sourceName } from './plan.ts';
import { displayWidth, padEnd, type Screen } from './terminal.ts';

export interface ShownApply {
  readonly id: string;
  /** In the ISO format. */
  readonly time: string;
  readonly plan: Plan;
  /** Of the manifest. */
  readonly commit?: string | null | undefined;
  readonly credential?: { readonly action: string; readonly profile: string } | undefined;
}

/**
 * @param entries the newest first
 * @param hint completes a proposed command; undefined in pipelines
 */
export function historyText(
  entries: readonly ShownApply[],
  { palette }: Screen,
  hint: (command: string) => string | undefined,
): string {
  const [newest] = entries;
  if (!newest) return 'Nothing has been applied here yet.\n';
  const origins = entries.map(originText);
  const width = Math.max(...origins.map(displayWidth));
  const lines = entries.map(({ id, time, plan, credential }, index) => {
    const addresses = plan.changes.filter((change) => change.kind === 'declared').map((change) => change.address);
    const what = credential ? [credential.profile] : addresses;
    const more = what.length > 2 ? `, ${what.length - 2} more` : '';
    // `rollback` accepts the end of the id.
    const name = `${id.slice(0, -4)}${palette.bold(id.slice(-4))}`;
    const when = `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;
    return `${name}  ${when}  ${padEnd(origins[index] ?? '', width)}  ${stripControl(what.slice(0, 2).join(', '))}${more}`;
  });
  const undo = newest.credential ? undefined : hint(undoCommand(newest.id));
  if (undo) lines.push(`To undo the newest: ${palette.cyan(undo)}`);
  return `${lines.join('\n')}\n`;
}

/** The manifest with its commit, the apply that was rolled back, or what was done with a credential. */
export function originText({ plan: { source }, commit, credential }: ShownApply): string {
  if (credential) return `credential ${credential.action}`;
  const path = source.kind === 'rollback' ? source.path.slice(-4) : source.path;
  const from = `${sourceName({ ...source, path })}${source.unseen && source.kind === 'manifest' && path !== '-' ? ' (not seen)' : ''}`;
  return stripControl(from) + (commit ? ` @ ${commit.slice(0, 7)}` : '');
}
