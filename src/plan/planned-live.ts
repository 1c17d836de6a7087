/** The live state as it would be after a plan, computed in memory. */
import { failure, type Result, success } from '../errors.ts';
import type { Plan, PlannedFile } from '../generated/plan.ts';
import { type AuthStore, readAuthStore } from '../openclaw/auth/auth-store.ts';
import { readConfigTree } from '../openclaw/files/read-config-tree.ts';
import { agentDirOf, type Live } from '../openclaw/live.ts';
import { observeSettings } from '../openclaw/settings.ts';
import { editedTexts, type FileResult } from './results.ts';

/** Applies the plan's edits to the texts and reads them, and sets the orders that OpenClaw itself would store. */
export async function plannedLive(plan: Plan, live: Live): Promise<Result<Live>> {
  const edited = textsAfter(plan.files, live);
  if (!edited.ok) return edited;
  const { results, textOf } = edited.value;
  const config = withConfig(live, textOf);
  if (!config.ok) return config;
  const stores = new Map(live.stores);
  const files = {
    read: (file: string) => {
      const text = textOf(file);
      return text === undefined ? undefined : { text, digest: '' };
    },
    exists: (file: string) => textOf(file) !== undefined,
    show: live.show,
  };
  for (const [agent, store] of live.stores) {
    const isEdited = results.some(({ path }) => store.orderFile && path === live.show(store.orderFile.path));
    if (!isEdited) continue;
    const folder = agentDirOf(live, live.settings, agent);
    const read = await readAuthStore(agent, folder, live.dialect, files, undefined);
    // Only the order is edited, and it may be in a separate file.
    stores.set(agent, { ...store, order: read.order, orderKeys: read.orderKeys });
  }
  for (const { agent, provider, after } of plan.commands) {
    const store = stores.get(agent);
    if (store) stores.set(agent, withOrder(store, provider, after));
  }
  return success({ ...config.value, stores });
}

/** The config as the edits leave it. @param files by their real paths, as a draft has them */
export function readEdited(files: readonly Pick<PlannedFile, 'path' | 'edits'>[], live: Live): Result<Live> {
  const shown = files.map(({ path, edits }) => ({ path: live.show(path), edits }));
  const edited = textsAfter(shown, live);
  return edited.ok ? withConfig(live, edited.value.textOf) : edited;
}

interface EditedTexts {
  readonly results: readonly FileResult[];
  readonly textOf: (file: string) => string | undefined;
}

function textsAfter(files: readonly Pick<PlannedFile, 'path' | 'edits'>[], live: Live): Result<EditedTexts> {
  const texts = new Map<string, string | undefined>();
  for (const file of live.tree.files) texts.set(live.show(file.path), file.text);
  for (const { orderFile } of live.stores.values()) if (orderFile) texts.set(live.show(orderFile.path), orderFile.text);
  const { results, problems } = editedTexts(files, (file) => texts.get(file));
  if (problems.length > 0) return failure(...problems);
  for (const { path, after } of results) texts.set(path, after);
  return success({ results, textOf: (file) => texts.get(live.show(file)) });
}

function withConfig(live: Live, textOf: EditedTexts['textOf']): Result<Live> {
  const tree = readConfigTree(live.locations.configPath, {
    read: (file) => {
      const text = textOf(file);
      return success(text === undefined ? undefined : { text, digest: '' });
    },
    resolve: live.resolveInclude,
    show: live.show,
  });
  if (!tree.ok) return tree;
  const settings = observeSettings(tree.value, live.dialect, (name) => live.environment[name]);
  return success({ ...live, tree: tree.value, settings });
}

function withOrder(store: AuthStore, provider: string, ids: readonly string[] | null): AuthStore {
  const order = new Map(store.order);
  if (ids && ids.length > 0) order.set(provider, ids);
  else order.delete(provider);
  return { ...store, order };
}
