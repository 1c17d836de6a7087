/** The result of `import` and `init`. */
import type { Manifest } from '../../generated/manifest.ts';
import { MANIFEST_NAMES } from '../../manifest/index.ts';
import { completeCommands, type TargetOptions } from '../../proposed-commands.ts';
import { stripControl } from '../../strip-control.ts';
import { wrap } from './terminal.ts';

/** What `import` wrote to `output`, and the result of a plan; one line each. */
export function importedLines(
  output: string,
  {
    manifest,
    leftOut,
    changes,
    schema,
  }: {
    readonly manifest: Manifest;
    readonly leftOut: readonly string[];
    readonly changes: number;
    readonly schema: string | undefined;
  },
  target: TargetOptions,
  width: number,
): string[] {
  const plan = `\`${planOf(output, target)}\``;
  const lines = [
    output === '-' ? `Imported ${inventory(manifest)}.` : `Wrote ${stripControl(output)}: ${inventory(manifest)}.`,
    ...schemaLines(schema),
    ...(leftOut.length > 1
      ? ['Not included:', ...leftOut.map((what) => `  ${wrap(stripControl(what), width, '    ', 2)}`)]
      : leftOut.map((what) => `Not included: ${stripControl(what)}.`)),
    changes === 0 ? `${plan} shows no changes.` : `${plan} shows ${changes} changes.`,
  ];
  return lines.map((line) => (line.startsWith(' ') ? line : wrap(line, width, '  ')));
}

export function starterText(output: string, schema: string | undefined, target: TargetOptions): string {
  const written = [`Wrote ${stripControl(output)}.`, ...schemaLines(schema)];
  return `${written.join('\n')}\nNext: edit it, then run ${planOf(output, target)}\n`;
}

function schemaLines(schema: string | undefined): string[] {
  return schema === undefined ? [] : [`Wrote ${stripControl(schema)}: its schema, for editors.`];
}

/** The command that shows what the new manifest would change. */
function planOf(output: string, target: TargetOptions): string {
  const manifest = output === '-' || MANIFEST_NAMES.includes(output) ? undefined : output;
  return completeCommands('openclaw-models plan', { ...target, manifest });
}

/** What has no number worth telling. */
const NAMED = ['params', 'thinking', 'contextTokens', 'runtime', 'channels', 'hooks'] as const;

/** `primary, 1 fallback, 3 aliases, 5 allowed models, 1 auth order, 1 agent` */
function inventory(manifest: Manifest): string {
  const count = (number: number, word: string) =>
    number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : word.endsWith('s') ? 'es' : 's'}`];
  const parts = [
    ...(manifest.primary ? ['primary'] : []),
    ...count(manifest.fallbacks?.length ?? 0, 'fallback'),
    ...(manifest.image ? ['image model'] : []),
    ...count(Object.keys(manifest.aliases ?? {}).length, 'alias'),
    ...count(Array.isArray(manifest.allow) ? manifest.allow.length : 0, 'allowed model'),
    ...count(Object.keys(manifest.roles ?? {}).length, 'role'),
    ...count(Object.keys(manifest.providers ?? {}).length, 'provider'),
    ...count(Object.keys(manifest.models ?? {}).length, 'model').map((models) => `settings of ${models}`),
    ...NAMED.filter((key) => manifest[key] != null),
    ...count(Object.keys(manifest.auth?.order ?? {}).length, 'auth order'),
    ...count(Object.keys(manifest.agents ?? {}).length, 'agent'),
  ];
  return parts.length === 0 ? 'no model settings' : parts.join(', ');
}
