/**
 * Roles: models for jobs of their own, such as subagents or compaction. Each is a chain, or one text in the config, with
 * what else its place knows; which releases have it, and as what, is measured (`modelPlaces` of the facts).
 */
import type { Place, Row } from './row.ts';

interface Role {
  readonly config: Place;
  /** Where releases keep it that do not have the first place. */
  readonly formerly?: readonly Place[];
  readonly agentConfig?: readonly string[];
  /** Whether OpenClaw takes it only if chats may choose it. */
  readonly allowed?: true;
  /** Whether the agent's own model does the job where none is said (descriptions of 2026.9.6's schema). */
  readonly elsePrimary?: true;
  /** Whether it is one text in the config, without fallbacks. */
  readonly text?: true;
  /** Whether the object of its chain can have `timeoutMs`, in some releases. */
  readonly timed?: true;
  /** Whether a model that takes no images gets only the text of what it reads. */
  readonly pages?: true;
  /** Other keys of its object in the manifest, and the places of those. */
  readonly details?: Readonly<Record<string, Detail>>;
}

interface Detail {
  readonly config: Place;
  readonly agentConfig?: readonly string[];
}

const below = (...path: string[]): Place => ({ below: 'defaults', path });
const atRoot = (...path: string[]): Place => ({ below: 'root', path });

const ROLES = {
  // `sessions_spawn` goes through the check of a model that a chat chooses (2026.1.30 and 2026.9.6, read).
  subagents: {
    config: below('subagents', 'model'),
    agentConfig: ['subagents', 'model'],
    allowed: true,
    elsePrimary: true,
    timed: true,
    details: { thinking: { config: below('subagents', 'thinking'), agentConfig: ['subagents', 'thinking'] } },
  },
  heartbeat: {
    config: below('heartbeat', 'model'),
    agentConfig: ['heartbeat', 'model'],
    text: true,
    elsePrimary: true,
  },
  compaction: {
    config: below('compaction', 'model'),
    text: true,
    elsePrimary: true,
    details: { thinking: { config: below('compaction', 'thinkingLevel') } },
  },
  'memory-flush': { config: below('compaction', 'memoryFlush', 'model'), text: true, elsePrimary: true },
  utility: { config: below('utilityModel'), agentConfig: ['utilityModel'], text: true },
  decision: { config: below('decisionModel'), agentConfig: ['decisionModel'], text: true },
  pdf: { config: below('pdfModel'), timed: true, pages: true },
  voice: { config: below('voiceModel'), timed: true },
  'image-generation': {
    config: below('mediaModels', 'image'),
    formerly: [below('imageGenerationModel')],
    timed: true,
  },
  video: { config: below('mediaModels', 'video'), formerly: [below('videoGenerationModel')], timed: true },
  music: { config: below('mediaModels', 'music'), formerly: [below('musicGenerationModel')], timed: true },
  reviewer: {
    config: atRoot('tools', 'exec', 'reviewer', 'model'),
    agentConfig: ['tools', 'exec', 'reviewer', 'model'],
    elsePrimary: true,
    details: {
      thinking: {
        config: atRoot('tools', 'exec', 'reviewer', 'thinking'),
        agentConfig: ['tools', 'exec', 'reviewer', 'thinking'],
      },
      timeoutMs: {
        config: atRoot('tools', 'exec', 'reviewer', 'timeoutMs'),
        agentConfig: ['tools', 'exec', 'reviewer', 'timeoutMs'],
      },
    },
  },
  'speech-summary': {
    config: atRoot('tts', 'summaryModel'),
    formerly: [atRoot('messages', 'tts', 'summaryModel')],
    agentConfig: ['tts', 'summaryModel'],
    text: true,
    elsePrimary: true,
  },
} as const satisfies Record<string, Role>;

type RoleName = keyof typeof ROLES;
type TextRole = { [Name in RoleName]: (typeof ROLES)[Name] extends { readonly text: true } ? Name : never }[RoleName];
type Address =
  | `roles.${RoleName}.primary`
  | `roles.${Exclude<RoleName, TextRole>}.fallbacks`
  | `roles.${'subagents' | 'compaction' | 'reviewer'}.thinking`
  | `roles.${'subagents' | 'reviewer' | Generated}.timeoutMs`;
type Generated = 'pdf' | 'voice' | 'image-generation' | 'video' | 'music';

function rowsOf([name, role]: [string, Role]): [string, Row][] {
  const { config, formerly = [], agentConfig, text, allowed, elsePrimary, pages } = role;
  const row = (part: 'primary' | 'fallbacks', value: Row['value']): [string, Row] => {
    const within = text ? [] : [part];
    const at = (place: Place): Place => ({ ...place, path: [...place.path, ...within] });
    const own = agentConfig === undefined ? {} : { agentConfig: [...agentConfig, ...within] };
    return [
      `roles.${name}.${part}`,
      {
        value,
        perAgent: agentConfig !== undefined,
        byRelease: true,
        config: at(config),
        ...(formerly.length > 0 ? { formerly: formerly.map(at) } : {}),
        ...own,
        ...(text ? { text } : {}),
        ...(allowed ? { allowed } : {}),
        ...(pages ? { pages } : {}),
        ...(elsePrimary ? { elsePrimary } : {}),
      },
    ];
  };
  const chain = text ? [row('primary', 'model')] : [row('primary', 'model'), row('fallbacks', 'models')];
  const details = Object.entries(role.details ?? {}).map(([key, detail]): [string, Row] => [
    `roles.${name}.${key}`,
    { value: 'value', perAgent: detail.agentConfig !== undefined, byRelease: true, detail: true, ...detail },
  ]);
  return [
    ...chain,
    ...details,
    ...(role.timed ? [[`roles.${name}.timeoutMs`, timeoutRow(config, formerly)] as const] : []),
  ].map(([address, one]) => [address, one]);
}

/** `timeoutMs` in the object of a chain, beside primary and fallbacks. */
export function timeoutRow(config: Place, formerly: readonly Place[] = []): Row {
  const at = (place: Place): Place => ({ ...place, path: [...place.path, 'timeoutMs'] });
  return {
    value: 'value',
    perAgent: false,
    byRelease: true,
    timed: true,
    detail: true,
    config: at(config),
    ...(formerly.length > 0 ? { formerly: formerly.map(at) } : {}),
  };
}

export const ROLE_ROWS = Object.fromEntries(Object.entries(ROLES).flatMap(rowsOf)) as Readonly<Record<Address, Row>>;
