/** Writes a new manifest as text: `import` from live settings, `init` for a start. */
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { Manifest } from '../generated/manifest.ts';
import { NEWEST_RELEASE } from '../openclaw/facts/releases.ts';
import { isRecord } from '../shapes.ts';
import { KEY_ORDER } from './key-order.ts';
import { quote } from './quote.ts';

const WIDTH = 80;

export interface RenderOptions {
  /** For the first line, so that editors complete the file; undefined where there is no schema. */
  readonly schema?: string | undefined;
  /** Comment lines under the first line, without `#`. */
  readonly header: readonly string[];
}

/** YAML for these settings, in the order of the documentation. Verified by reading it back. */
export function renderManifest(manifest: Manifest, { schema, header }: RenderOptions): string {
  const lines = [
    ...schemaComment(schema),
    ...header.flatMap((text) => text.split(/\r\n|[\n\r]/)).map((line) => (line ? `# ${line}` : '#')),
  ];
  for (const key of KEY_ORDER) {
    if (manifest[key] !== undefined) emit(lines, 0, key, manifest[key]);
  }
  const text = `${lines.join('\n')}\n`;
  // To look for keys that are there twice, each would be compared with all before it.
  if (!isDeepStrictEqual(parse(text, { uniqueKeys: false }), JSON.parse(JSON.stringify(manifest)))) {
    throw new Error('Assertion failed: the rendered manifest does not read back');
  }
  return text;
}

/** The line that editors with a YAML language server read. */
function schemaComment(schema: string | undefined): string[] {
  return schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`];
}

function emit(lines: string[], depth: number, key: string, value: unknown): void {
  const indent = '  '.repeat(depth);
  const name = `${indent}${quote(key)}:`;
  if (Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null)) {
    lines.push(name);
    for (const item of value) emitItem(lines, depth + 1, item);
  } else if (Array.isArray(value)) {
    const flow = `${name} [${value.map(scalar).join(', ')}]`;
    if (flow.length <= WIDTH) lines.push(flow);
    else lines.push(name, ...value.map((item) => `${indent}  - ${scalar(item)}`));
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    if (entries.length === 0) lines.push(`${name} {}`);
    else {
      lines.push(name);
      for (const [child, entry] of entries) emit(lines, depth + 1, child, entry);
    }
  } else lines.push(`${name} ${scalar(value)}`);
}

/** An object of a list, on one line where it fits. */
function emitItem(lines: string[], depth: number, item: unknown): void {
  const blanks = '  '.repeat(depth);
  const inline = `${blanks}- ${flow(item)}`;
  if (inline.length <= WIDTH || !isRecord(item)) {
    lines.push(inline);
    return;
  }
  const inner: string[] = [];
  for (const [key, value] of Object.entries(item)) emit(inner, depth + 1, key, value);
  const skip = '  '.repeat(depth + 1).length;
  lines.push(...inner.map((line, index) => (index === 0 ? `${blanks}- ${line.slice(skip)}` : line)));
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (!isRecord(value)) return scalar(value);
  return `{${Object.entries(value)
    .map(([key, inner]) => `${quote(key)}: ${flow(inner)}`)
    .join(', ')}}`;
}

function scalar(value: unknown): string {
  return typeof value === 'string' ? quote(value) : String(value);
}

/**
 * A manifest to start from: valid as it is, changes nothing, every key explained.
 *
 * @param release of OpenClaw, where it is known
 */
export function starterManifest(schema: string | undefined, release?: string): string {
  return `${schemaComment(schema)
    .map((line) => `${line}\n#\n`)
    .join('')}# OpenClaw's model settings. To see what would change: openclaw-models plan
# A key that is absent is never touched; an empty one ([], {}, null) is managed and empty.
version: 1

# The OpenClaw release that this is written for, for what depends on it.
${release === undefined ? `# openclaw: ${NEWEST_RELEASE}` : `openclaw: ${quote(release)}`}

# The model that answers: an alias from below, or provider/model-id.
# primary: opus

# Tried in this order when the primary fails. [] means none.
# fallbacks: [openai/gpt-5.2, google/gemini-2.5-pro]

# The model for images, with fallbacks of its own.
# image:
#   primary: anthropic/claude-sonnet-4-5
#   fallbacks: [google/gemini-2.5-flash]

# What chats may choose: what this file names and nothing else, or a list. null: any model.
# allow: declared

# Models for jobs of their own; which there are depends on the release.
# roles:
#   subagents: {primary: fast, fallbacks: [openai/gpt-5.2]}
#   heartbeat: fast

# How much models think, and what is sent along with requests; what there is depends on the release.
# thinking: high
# contextTokens: 131072
# runtime: auto
# params: {cacheRetention: long}

# Settings of single models.
# models: {anthropic/claude-opus-4-5: {params: {temperature: 0.2}}}

# Models by channel and chat, and of hooks.
# channels:
#   telegram: {"-1001234567890": fast, "*": opus}
# hooks:
#   gmail: fast

# Providers of your own, in OpenClaw's words. A key stands here only as a variable.
# providers:
#   vllm:
#     baseUrl: http://127.0.0.1:8000/v1
#     api: openai-completions
#     apiKey: \${VLLM_API_KEY}
#     models:
#       - {id: qwen3-32b, contextWindow: 131072, input: [text]}

# Short names. Live aliases that are not listed here are removed; see \`manage\`.
# aliases:
#   opus: anthropic/claude-opus-4-5
#   fast: google/gemini-2.5-flash

# Which credential is tried first. Credentials themselves never stand here.
# auth:
#   order:
#     anthropic: [anthropic:work, anthropic:default]

# Single agents. \`fallbacks: []\` takes an agent out of the global chain.
# agents:
#   work:
#     primary: openai/gpt-5.2
#     fallbacks: []
#     auth:
#       order:
#         anthropic: [anthropic:work]

# Models that are gone, each with the one that takes its place wherever it is used.
# moved:
#   openai/gpt-4o: openai/gpt-5.2

# \`listed\` leaves alone what is live and not listed above.
# manage:
#   aliases: listed
#   auth.order: listed
#   providers.models: listed

# \`manual\`: commands such as \`set\` and \`fallbacks add\` only edit this file, and \`apply\` applies it.
# apply: manual

# What is different on single machines, by their names. null takes away what is said above.
# hosts:
#   laptop:
#     primary: fast
#     image: null

# The manifest that this one is laid over, in the same repository, goes into \`extends\`, below \`version\`.
`;
}
