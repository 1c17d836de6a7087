/**
 * What OpenClaw must read according to a manifest, compared with what it did read. Written without any code of
 * src/, so that a mistake there is not repeated here.
 */
import { otherDifferences } from './settings.mjs';

/** Rewritings of a ref that each release applies when it reads (measured). */
const PROVIDERS = {
  classic: {
    'z.ai': 'zai',
    'z-ai': 'zai',
    'opencode-zen': 'opencode',
    qwen: 'qwen-portal',
    'kimi-code': 'kimi-coding',
  },
  modern: {},
};
const MODELS = {
  classic: {
    'anthropic/opus-4.5': 'anthropic/claude-opus-4-5',
    'anthropic/sonnet-4.5': 'anthropic/claude-sonnet-4-5',
    'google/gemini-3-pro': 'google/gemini-3-pro-preview',
    'google/gemini-3-flash': 'google/gemini-3-flash-preview',
  },
  '2026.5.28': { 'google/gemini-3-pro': 'google/gemini-3.1-pro-preview' },
  modern: {
    'google/gemini-3-pro': 'google/gemini-3.1-pro-preview',
    'google/gemini-3-pro-preview': 'google/gemini-3.1-pro-preview',
    'google/gemini-3.1-pro': 'google/gemini-3.1-pro-preview',
    'google/gemini-3-flash': 'google/gemini-3-flash-preview',
    'google/gemini-3.1-flash': 'google/gemini-3-flash-preview',
    'google/gemini-3.1-flash-preview': 'google/gemini-3-flash-preview',
    'google/gemini-3.1-flash-lite-preview': 'google/gemini-3.1-flash-lite',
    'google/gemma-4-26b': 'google/gemma-4-26b-a4b-it',
  },
};

/** OpenClaw's built-in aliases; nobody declared them, and extra ones are not a difference. */
const BUILT_IN = {
  classic: ['opus', 'sonnet', 'gpt', 'gpt-mini', 'gemini', 'gemini-flash'],
  modern: ['opus', 'sonnet', 'gpt', 'gpt-mini', 'gpt-nano', 'gemini', 'gemini-flash', 'gemini-flash-lite'],
};

function providerOf(dialect, text) {
  const name = text.trim().toLowerCase();
  return PROVIDERS[dialect]?.[name] ?? name;
}

/** A ref as the release understands it. A text without a slash is an alias in `aliases`, or stays unchanged. */
function understood(dialect, text, aliases, depth = 0) {
  const slash = text.indexOf('/');
  if (slash < 0) {
    const found = Object.entries(aliases).findLast(([name]) => name.toLowerCase() === text.trim().toLowerCase());
    return found && depth < 10 ? understood(dialect, found[1], aliases, depth + 1) : text;
  }
  const ref = `${providerOf(dialect, text.slice(0, slash))}/${text.slice(slash + 1).trim()}`;
  return MODELS[dialect]?.[ref] ?? ref;
}

const listed = (manifest, section) => {
  const manage = manifest.manage ?? {};
  const nested = section.split('.').reduce((at, key) => at?.[key], manage);
  return (manage[section] ?? nested) === 'listed';
};

/** Image as `{primary, fallbacks}` with what is unmanaged absent; `null` means none at all. */
function imageOf(manifest) {
  const { image } = manifest;
  if (image === undefined) return {};
  if (image === null) return { primary: null, fallbacks: [] };
  return typeof image === 'string' ? { primary: image } : image;
}

/** Orders by provider as the release spells it. */
function ordersOf(dialect, orders) {
  return Object.fromEntries(Object.entries(orders ?? {}).map(([name, ids]) => [providerOf(dialect, name), ids]));
}

/**
 * Every difference between the manifest and the reading, as sentences.
 * @param dialect 'classic', 'modern', or a release of which no rewriting of refs is known
 * @param reading primary, fallbacks, imagePrimary, imageFallbacks, aliases, orders and
 *   agents: {id: {primary, fallbacks, orders}}, all as OpenClaw printed them; config: sections of the config
 * @param variables values of variables that stand in the manifest
 */
export function differences(dialect, manifest, reading, variables = {}) {
  const found = [];
  // A name of the manifest has the manifest's meaning; other names have OpenClaw's.
  const names = { ...reading.aliases, ...manifest.aliases };
  const meant = (text) => (text === null ? null : understood(dialect, text, names));
  const read = (text) => (text === null ? null : understood(dialect, text, reading.aliases));
  const compare = (what, wanted, got) => {
    const [one, other] = [JSON.stringify(wanted), JSON.stringify(got)];
    if (one !== other) found.push(`${what}: the manifest means ${one}, OpenClaw reads ${other}`);
  };

  // With `primary: null` OpenClaw shows its own default, which the manifest does not cover.
  if (typeof manifest.primary === 'string') compare('primary', meant(manifest.primary), read(reading.primary));
  if (manifest.fallbacks) compare('fallbacks', manifest.fallbacks.map(meant), reading.fallbacks.map(read));
  const image = imageOf(manifest);
  if (image.primary !== undefined) compare('image.primary', meant(image.primary), read(reading.imagePrimary));
  if (image.fallbacks) compare('image.fallbacks', image.fallbacks.map(meant), reading.imageFallbacks.map(read));

  if (manifest.aliases) {
    for (const [name, target] of Object.entries(manifest.aliases)) {
      compare(
        `aliases.${name}`,
        meant(target),
        reading.aliases[name] === undefined ? null : read(reading.aliases[name]),
      );
    }
    const known = new Set([...Object.keys(manifest.aliases), ...(BUILT_IN[dialect] ?? Object.values(BUILT_IN).flat())]);
    const extra = Object.keys(reading.aliases).filter((name) => !known.has(name));
    if (!listed(manifest, 'aliases')) compare('other aliases', [], extra);
  }

  if (manifest.auth?.order) {
    const wanted = ordersOf(dialect, manifest.auth.order);
    const got = ordersOf(dialect, reading.orders);
    // Absent and empty are the same to the manifest, though not to OpenClaw.
    for (const [name, ids] of Object.entries(wanted)) compare(`auth.order.${name}`, ids ?? [], got[name] ?? []);
    const extra = Object.keys(got).filter((name) => !(name in wanted));
    if (!listed(manifest, 'auth.order')) compare('other orders', [], extra);
  }

  for (const [id, agent] of Object.entries(manifest.agents ?? {})) {
    const got = reading.agents[id];
    if (!got) continue;
    if (typeof agent.primary === 'string') compare(`agents.${id}.primary`, meant(agent.primary), read(got.primary));
    if (agent.fallbacks) compare(`agents.${id}.fallbacks`, agent.fallbacks.map(meant), got.fallbacks.map(read));
    for (const [name, ids] of Object.entries(got.orders)) {
      compare(`agents.${id}.auth.order.${name}`, agent.auth.order[name] ?? [], ids ?? []);
    }
  }
  found.push(...otherDifferences(manifest, reading.config, { meant, read, variables }));
  return found;
}
