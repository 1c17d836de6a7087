/** The well-shaped part of a manifest, to check its meaning despite mistakes of shape, or for completion. */
import type { Agent, Manifest } from '../generated/manifest.ts';
import { MANAGED, type SectionName, type ValueKind } from '../settings/table.ts';
import { declaredValues, putAt } from '../settings/words.ts';
import { isRecord } from '../shapes.ts';
import { DECLARED } from './allow.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Keeps values of the right kind. Lists keep their indices: an omitted item is a hole. */
export function wellShaped(value: unknown): Manifest {
  const root = fields(value);
  const agents = isRecord(root.agents) ? Object.entries(root.agents) : undefined;
  const manifest: Manifest = { version: 1 };
  if (typeof root.openclaw === 'string') manifest.openclaw = root.openclaw;
  for (const { row, path, value: given } of declaredValues({ ...root, agents: fields(root.agents) } as Manifest)) {
    const keep = row.choice ? choiceOf : KINDS[row.value];
    const kept = given === null ? null : row.section ? sectionOf(given, keep) : keep(given);
    if (kept !== undefined) putAt(manifest, path, kept);
  }
  // An agent without settings is kept too.
  if (agents) {
    const own = manifest.agents ?? {};
    manifest.agents = Object.fromEntries(
      agents.map(([id, agent]): [string, Agent] => [
        id,
        Object.hasOwn(own, id) ? (own[id] ?? null) : agent === null ? null : {},
      ]),
    );
  }
  const manage = Object.entries(fields(root.manage)).filter(
    (entry): entry is [SectionName, 'exact' | 'listed'] =>
      MANAGED.includes(entry[0]) && (entry[1] === 'exact' || entry[1] === 'listed'),
  );
  const moved = isRecord(root.moved) ? { moved: sectionOf(root.moved, textOf) as Record<string, string> } : {};
  return { ...manifest, ...moved, manage: Object.fromEntries(manage) };
}

/** The value if it is of that kind; of a list, the items that are. */
const KINDS: Readonly<Record<ValueKind, (value: unknown) => unknown>> = {
  model: textOf,
  value: (value) => value,
  'whole-entry': () => undefined,
  models: textsOf,
  profiles: textsOf,
};

function sectionOf(value: unknown, keep: (value: unknown) => unknown): Record<string, unknown> | undefined {
  if (!isRecord(value)) return undefined;
  const lists = keep === textsOf;
  const entries = Object.entries(value).map(([name, entry]) => [name, lists && entry === null ? null : keep(entry)]);
  return Object.fromEntries(entries.filter(([, entry]) => entry !== undefined));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function choiceOf(value: unknown): unknown {
  return value === DECLARED ? value : textsOf(value);
}

function textsOf(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const kept: string[] = new Array(value.length);
  value.forEach((item, index) => {
    const text = textOf(item);
    if (text !== undefined) kept[index] = text;
  });
  return kept;
}

function fields(value: unknown): Fields {
  return isRecord(value) ? value : {};
}
