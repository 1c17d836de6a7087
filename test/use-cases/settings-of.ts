/** The model settings of a home's files, in a form in which two writers' results compare. */
import path from 'node:path';
import { mergedValue } from '../../src/openclaw/files/config-tree.ts';
import { readConfigTree } from '../../src/openclaw/files/read-config-tree.ts';
import { FACTS, type Generation } from '../releases.ts';
import type { Files } from './homes.ts';

type Values = Readonly<Record<string, unknown>>;

export interface Settings {
  readonly model: unknown;
  readonly imageModel: unknown;
  readonly models: unknown;
  readonly roster: unknown;
  readonly order: unknown;
  readonly stores: unknown;
}

interface Place {
  readonly env?: Readonly<Record<string, string>>;
  readonly symlinks?: Readonly<Record<string, string>>;
}

/**
 * Model, image model, entries, rosters, orders. The same is: a model as text and as an object with nothing else, no
 * fallbacks and an empty list, and a built-in alias written down and not.
 */
export function settingsOf(files: Files, place: Place, generation: Generation): Settings {
  const named = place.env?.OPENCLAW_CONFIG_PATH?.replace('$HOME/', '');
  const config =
    named ??
    ['.openclaw/openclaw.json', '.clawdbot/clawdbot.json'].find((name) => read(files, place, name) !== undefined) ??
    '';
  const tree = readConfigTree(path.join('/', config), {
    read: (file) => {
      const text = read(files, place, file.slice(1));
      return { ok: true, value: text === undefined ? undefined : { text, digest: '' } };
    },
    resolve: (include, from) => ({ ok: true, value: path.resolve(path.dirname(from), include) }),
    show: (file) => file,
  });
  if (!tree.ok) throw new Error(JSON.stringify(tree.problems));
  const value = (mergedValue(tree.value, tree.value.root) ?? {}) as { agents?: Values; auth?: Values };
  const defaults = (value.agents?.defaults ?? {}) as Values;
  return {
    model: modelOf(defaults.model),
    imageModel: modelOf(defaults.imageModel),
    models: entriesOf((defaults.models ?? {}) as Readonly<Record<string, Values>>, generation),
    roster: value.agents?.list ?? withoutEmptyMain((value.agents?.entries ?? {}) as Values),
    order: value.auth?.order,
    stores: Object.fromEntries(
      Object.entries(files)
        .filter(([name]) => name.endsWith('auth-profiles.json'))
        .map(([name, text]) => [name, orderIn(text)]),
    ),
  };
}

/** A link that was replaced by a file is that file. */
function read(files: Files, { symlinks = {} }: Place, name: string): string | undefined {
  const target = symlinks[name];
  return files[name] ?? (target === undefined ? undefined : files[path.join(path.dirname(name), target)]);
}

function modelOf(value: unknown): unknown {
  const model = typeof value === 'string' ? { primary: value } : { ...(value as Values | undefined) };
  return { fallbacks: [], ...model };
}

function entriesOf(entries: Readonly<Record<string, Values>>, generation: Generation): unknown {
  const builtin = FACTS[generation].builtinAliases;
  return Object.fromEntries(
    Object.entries(entries).map(([ref, entry]) => {
      const { alias, ...others } = entry;
      return [ref, typeof alias === 'string' && builtin[alias] === ref ? others : entry];
    }),
  );
}

/** 2026.9.6 adds `main: {}` when it writes into an included file. */
function withoutEmptyMain({ main, ...others }: Values): Values {
  return main === undefined || Object.keys(main as object).length === 0 ? others : { main, ...others };
}

function orderIn(text: string): unknown {
  const store: unknown = text.trim() === '' ? {} : JSON.parse(text);
  const order = (store as { order?: Values }).order ?? {};
  // To OpenClaw, anything but a list, or a list of blanks, is not an order; its own writes drop it.
  return Object.fromEntries(
    Object.entries(order).filter(
      ([, ids]) => Array.isArray(ids) && ids.some((id) => typeof id === 'string' && id.trim() !== ''),
    ),
  );
}
