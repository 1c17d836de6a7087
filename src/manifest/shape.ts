/** The well-shaped part of a manifest, so that its meaning can be checked beside mistakes of shape. */
import type { Agent, Manifest } from '../generated/manifest.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Keeps what has the right kind and leaves out the rest. Lists keep their indices: what is left out is a hole. */
export function wellShaped(value: unknown): Manifest {
  const root = fields(value);
  const manifest: Manifest = { version: 1, ...chain(root) };
  if (root.image === null || typeof root.image === 'string') manifest.image = root.image;
  else if (isFields(root.image)) manifest.image = chain(root.image);
  if (root.aliases === null) manifest.aliases = null;
  else if (isFields(root.aliases)) {
    manifest.aliases = only(root.aliases, (target): target is string => typeof target === 'string' && target !== '');
  }
  Object.assign(manifest, auth(root));
  if (isFields(root.agents)) {
    manifest.agents = mapFields(
      root.agents,
      (agent): Agent => (agent === null ? null : { ...chain(fields(agent)), ...auth(fields(agent)) }),
    );
  }
  const manage = fields(root.manage);
  const owned: NonNullable<Manifest['manage']> = {};
  if (isOwnership(manage.aliases)) owned.aliases = manage.aliases;
  if (isOwnership(manage['auth.order'])) owned['auth.order'] = manage['auth.order'];
  return { ...manifest, manage: owned };
}

function chain(from: Fields): { primary?: string | null; fallbacks?: string[] | null } {
  const found: { primary?: string | null; fallbacks?: string[] | null } = {};
  if (from.primary === null || (typeof from.primary === 'string' && from.primary !== '')) found.primary = from.primary;
  if (from.fallbacks === null) found.fallbacks = null;
  else if (Array.isArray(from.fallbacks)) found.fallbacks = texts(from.fallbacks);
  return found;
}

function auth(from: Fields): { auth?: { order: Record<string, string[] | null> } } {
  const order = fields(from.auth).order;
  if (!isFields(order)) return {};
  const lists = only(order, (ids): ids is unknown[] | null => ids === null || Array.isArray(ids));
  return { auth: { order: mapFields(lists, (ids) => (ids === null ? null : texts(ids))) } };
}

function texts(list: readonly unknown[]): string[] {
  const kept: string[] = new Array(list.length);
  list.forEach((item, index) => {
    if (typeof item === 'string' && item !== '') kept[index] = item;
  });
  return kept;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function only<T>(from: Fields, accept: (value: unknown) => value is T): Record<string, T> {
  return Object.fromEntries(Object.entries(from).flatMap(([name, value]) => (accept(value) ? [[name, value]] : [])));
}

function mapFields<T, U>(from: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(from).map(([name, value]) => [name, change(value)]));
}

function isOwnership(value: unknown): value is 'exact' | 'listed' {
  return value === 'exact' || value === 'listed';
}
