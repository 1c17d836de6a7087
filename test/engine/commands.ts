/** What one of OpenClaw's own commands means, said as a manifest. */
import type { Agent, Manifest } from '../../src/generated/manifest.ts';
import type { Live } from '../../src/openclaw/live.ts';
import { normalizeProvider, resolveModel } from '../../src/openclaw/model-ref.ts';
import { aliasRefs } from '../../src/openclaw/settings.ts';

/** The imported manifest with the command's outcome in it. */
export function asManifest(imported: Manifest, argv: readonly string[], live: Live): Manifest {
  const [, command = '', ...rest] = argv;
  const { generation } = live.dialect;
  const refOf = (word: string): string =>
    resolveModel(word, { generation, aliases: aliasRefs(live.settings.aliases), bareRewrites: true }) ?? word;
  const image = typeof imported.image === 'string' ? { primary: imported.image } : (imported.image ?? {});
  const [action = '', ...words] = rest;
  switch (command) {
    case 'set':
      return { ...imported, primary: refOf(action) };
    case 'set-image':
      return { ...imported, image: { ...image, primary: refOf(action) } };
    case 'fallbacks':
      return { ...imported, fallbacks: listAfter(imported.fallbacks ?? [], action, refOf(words[0] ?? '')) };
    case 'image-fallbacks':
      return {
        ...imported,
        image: { ...image, fallbacks: listAfter(image.fallbacks ?? [], action, refOf(words[0] ?? '')) },
      };
    case 'aliases':
      return {
        ...imported,
        aliases: aliasesAfter(imported.aliases ?? {}, action, words[0] ?? '', refOf(words[1] ?? '')),
      };
    case 'auth':
      return ordersAfter(imported, words, live);
    default:
      throw new Error(`Not a command that changes something: ${command}`);
  }
}

function listAfter(list: readonly string[], action: string, ref: string): string[] {
  if (action === 'clear') return [];
  if (action === 'remove') return list.filter((item) => item !== ref);
  return list.includes(ref) ? [...list] : [...list, ref];
}

function aliasesAfter(
  aliases: Readonly<Record<string, string>>,
  action: string,
  name: string,
  ref: string,
): Record<string, string> {
  const others = Object.entries(aliases).filter(
    ([other, target]) => other !== name && (action === 'remove' || target !== ref),
  );
  return Object.fromEntries(action === 'remove' ? others : [...others, [name, ref]]);
}

/** `order set|clear --provider P [--agent A] ids...` */
function ordersAfter(imported: Manifest, [action, ...rest]: readonly string[], live: Live): Manifest {
  const flag = (name: string) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined);
  const ids = rest.filter((word, index) => !word.startsWith('--') && !rest[index - 1]?.startsWith('--'));
  const provider = normalizeProvider(flag('--provider') ?? '', live.dialect.generation);
  const id = flag('--agent') ?? [...live.settings.agents.keys()][0] ?? 'main';
  const agent: NonNullable<Agent> = imported.agents?.[id] ?? {};
  const order = { ...agent.auth?.order, [provider]: action === 'clear' ? [] : [...new Set(ids)] };
  return { ...imported, agents: { ...imported.agents, [id]: { ...agent, auth: { order } } } };
}
