/** What can be made of a manifest that may be half-written: every part that is of the right kind. */
import type { Manifest } from '../generated/manifest.ts';
import { ROWS, type SectionName, type ValueKind } from '../settings/table.ts';
import { declaredValues, putSetting } from '../settings/words.ts';

/** Reads the value of any YAML text; never refuses it. */
export function manifestParts(value: unknown): Manifest {
  const top = recordOf(value);
  const parts: Manifest = { version: 1 };
  for (const declared of declaredValues({ ...top, version: 1, agents: recordOf(top.agents) } as Manifest)) {
    const { row, address } = declared;
    const entries = Object.entries(recordOf(declared.value)).map(([name, entry]) => [name, KINDS[row.value](entry)]);
    const usable = row.section
      ? Object.fromEntries(entries.filter(([, entry]) => entry !== undefined))
      : declared.value === null
        ? null
        : KINDS[row.value](declared.value);
    if (usable !== undefined) putSetting(parts, address, usable);
  }
  const manage = Object.entries(recordOf(top.manage)).filter(
    ([section, mode]) => mode === 'listed' && ROWS.some((row) => row.section && row.address === section),
  );
  return { ...parts, manage: Object.fromEntries(manage) as { [section in SectionName]?: 'listed' } };
}

/** The value, if it is of that kind, and of a list those of its items that are. */
const KINDS: Readonly<Record<ValueKind, (value: unknown) => unknown>> = {
  model: textOf,
  text: textOf,
  models: textsOf,
  profiles: textsOf,
};

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textsOf(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
