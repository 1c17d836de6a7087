/** What can be made of a manifest that may be half-written: every part that is of the right kind. */
import type { Agent, Manifest } from '../generated/manifest.ts';

/** Reads the value of any YAML text; never refuses it. */
export function manifestParts(value: unknown): Manifest {
  const top = recordOf(value);
  const image = recordOf(top.image);
  const agents = Object.entries(recordOf(top.agents)).map(([id, agent]): [string, Agent] => {
    const own = recordOf(agent);
    return [id, { ...chainParts(own), auth: { order: ordersOf(own.auth) } }];
  });
  return {
    version: 1,
    ...chainParts(top),
    ...(typeof top.image === 'string' ? { image: top.image } : {}),
    ...(Object.keys(image).length > 0 ? { image: chainParts(image) } : {}),
    ...(top.image === null ? { image: null } : {}),
    ...('aliases' in top ? { aliases: aliasesOf(top.aliases) } : {}),
    ...(recordOf(top.manage).aliases === 'listed' ? { manage: { aliases: 'listed' } } : {}),
    auth: { order: ordersOf(top.auth) },
    agents: Object.fromEntries(agents),
  };
}

interface ChainParts {
  primary?: string;
  fallbacks?: string[] | null;
}

function chainParts({ primary, fallbacks }: Readonly<Record<string, unknown>>): ChainParts {
  return {
    ...(typeof primary === 'string' ? { primary } : {}),
    ...(Array.isArray(fallbacks) ? { fallbacks: texts(fallbacks) } : fallbacks === null ? { fallbacks } : {}),
  };
}

function aliasesOf(value: unknown): Record<string, string> {
  const named = Object.entries(recordOf(value)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(named);
}

function ordersOf(auth: unknown): Record<string, string[]> {
  const listed = Object.entries(recordOf(recordOf(auth).order));
  return Object.fromEntries(listed.map(([provider, ids]) => [provider, texts(ids)]));
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
