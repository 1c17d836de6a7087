/** The diff of every file that a plan would change. */
import type { Plan } from '../../generated/plan.ts';
import type { Live } from '../../openclaw/live.ts';

/** The redacted diffs of every file that the plan edits. */
export async function filesDiff(
  plan: Plan,
  live: Live,
  palette: Parameters<typeof import('./file-diff.ts').fileDiff>[1],
): Promise<string> {
  const [{ fileDiff }, { editedTexts }] = await Promise.all([
    import('./file-diff.ts'),
    import('../../plan/results.ts'),
  ]);
  const texts = new Map<string, string | undefined>(live.tree.files.map((file) => [live.show(file.path), file.text]));
  for (const store of live.stores.values()) {
    if (store.orderFile) texts.set(live.show(store.orderFile.path), store.orderFile.text);
  }
  const { results } = editedTexts(plan.files, (file) => texts.get(file));
  return results.map((result) => fileDiff(result, palette)).join('\n');
}
