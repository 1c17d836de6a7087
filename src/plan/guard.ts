/**
 * What a plan may write: only model settings, since anyone may have written its file. Each edit is checked by its place
 * in the config.
 */
import path from 'node:path';
import type { PlannedEdit, PlannedFile } from '../generated/plan.ts';
import type { Json5Node, JsonPath } from '../json5/index.ts';
import {
  type ConfigFile,
  type ConfigTree,
  descend,
  entriesOf,
  itemsOf,
  stringOf,
} from '../openclaw/files/config-tree.ts';
import { expandHome } from '../openclaw/files/locations.ts';
import type { LiveConfig } from '../openclaw/live.ts';
import { changesRef } from '../settings/ref-places.ts';
import { managedInConfig, managedInStore, type Pattern } from '../settings/table.ts';

/** Also allowed for a command that stores or removes a credential, but not for a saved plan. */
const CREDENTIAL: Pattern = ['auth', 'profiles', '*'];

export function isWritten(file: PlannedFile): boolean {
  return file.edits.length > 0 || file.restore !== undefined;
}

/** The file's path on this machine. */
export function absolute(file: PlannedFile, config: LiveConfig): string {
  return path.resolve(expandHome(file.path, config.locations.home));
}

/** Whether a planned file is one of this home, in the role that the plan gives it. */
export function belongsToHome(file: Pick<PlannedFile, 'role'>, target: string, config: LiveConfig): boolean {
  if (file.role === 'config') return target === config.locations.configPath;
  if (file.role === 'include') return includeOf(target, config.tree) !== undefined;
  if (!['auth-profiles.json', 'auth-state.json'].includes(path.basename(target))) return false;
  const folder = path.dirname(target);
  const { stateDir, mainAgentDir } = config.locations;
  const usual =
    path.basename(folder) === 'agent' && path.dirname(path.dirname(folder)) === path.join(stateDir, 'agents');
  return usual || folder === mainAgentDir || configuredFolders(config).includes(folder);
}

/**
 * The first edit outside the model settings; undefined if there is none.
 *
 * @param may.takeBack for a rollback, which may remove the containers that the edits created
 * @param may.nameProfiles for a command that stores or removes a credential
 */
export function foreignEdit(
  file: PlannedFile,
  target: string,
  config: LiveConfig,
  may: { readonly takeBack: boolean; readonly nameProfiles: boolean },
): PlannedEdit | undefined {
  const inConfig = may.nameProfiles ? [...managedInConfig(), CREDENTIAL] : managedInConfig();
  const managed = file.role === 'auth-store' ? managedInStore() : inConfig;
  const include = file.role === 'include' ? includeOf(target, config.tree) : undefined;
  const mounts = include ? mountsOf(include, config.tree) : [[]];
  const isAllowed = (edit: PlannedEdit, path: JsonPath) =>
    isManaged(path, may.takeBack && edit.op === 'remove', managed) ||
    (file.role !== 'auth-store' && changesRef({ ...edit, path }));
  return file.edits.find(
    (edit) => mounts.length === 0 || !mounts.every((mount) => isAllowed(edit, [...mount, ...edit.path])),
  );
}

function isManaged(edited: JsonPath, orAbove: boolean, managed: readonly Pattern[]): boolean {
  return managed.some((pattern) => {
    const matches = edited
      .slice(0, pattern.length)
      .every((key, index) => pattern[index] === '*' || pattern[index] === key);
    return matches && (edited.length >= pattern.length || (orAbove && edited.length > 0));
  });
}

function includeOf(target: string, tree: ConfigTree): ConfigFile | undefined {
  return tree.files.find((known) => known.path === target && known.role === 'include');
}

/** The places of the config where a file is included. */
function mountsOf(wanted: ConfigFile, tree: ConfigTree): JsonPath[] {
  const mounts: JsonPath[] = [];
  const walk = (node: Json5Node, at: JsonPath): void => {
    if (node.type === 'array') node.items.forEach((item, index) => void walk(item, [...at, index]));
    if (node.type !== 'object') return;
    for (const file of tree.includes.get(node) ?? []) {
      if (file === wanted) mounts.push(at);
      walk(file.document.root, at);
    }
    for (const member of node.members) walk(member.value, [...at, member.key]);
  };
  const root = tree.files.find((file) => file.role === 'config');
  if (root) walk(root.document.root, []);
  return mounts;
}

function configuredFolders(config: LiveConfig): string[] {
  const { tree, locations } = config;
  const listed = itemsOf(tree, descend(tree, tree.root, 'agents', 'list'));
  const entries = entriesOf(tree, descend(tree, tree.root, 'agents', 'entries')).values();
  return [...listed, ...entries].flatMap((agent) => {
    const folder = stringOf(descend(tree, agent, 'agentDir'))?.trim();
    return folder ? [path.resolve(expandHome(folder, locations.home))] : [];
  });
}
