/** Which model does each job of its own, and where the manifest differs, as `roles list` shows it. */
import { isJsonObject, type Json } from '../../json-value.ts';
import type { Desired, DesiredJson, DesiredModel } from '../../manifest/desired.ts';
import type { Live } from '../../openclaw/live.ts';
import { legibleModel } from '../../openclaw/settings.ts';
import { rolesOf } from '../../routing/roles.ts';
import { agentPrefix } from '../../settings/address.ts';
import { shownValue, WHOLE } from '../../settings/form.ts';
import { NAMED_ROLES, type NamedRole } from '../../settings/named-roles.ts';
import { agentPlaceFor, placeFor } from '../../settings/table.ts';
import { stripControl } from '../../strip-control.ts';
import { flowText } from '../flow-text.ts';
import { displayWidth, padEnd, type Screen, wrap } from './terminal.ts';

interface Models {
  readonly model: string | null;
  readonly fallbacks: readonly string[];
}

export interface ShownRole extends Models {
  readonly role: string;
  /** `primary`: the agent's own model does the job. `none`: OpenClaw chooses a model, or has none for it. */
  readonly source: 'agent' | 'defaults' | 'primary' | 'none';
  /** Where it is said, in manifest terms; null where it is not. */
  readonly place: string | null;
  /** What the manifest declares; null where it does not manage it. Of a list that it does not manage, the live one. */
  readonly manifest: Models | null;
  readonly differs: boolean;
}

/** Every role that the release has, or the manifest declares. @param agent undefined for what all have in common */
export function shownRoles(live: Live, desired: Desired | undefined, agent: string | undefined): ShownRole[] {
  const chains = new Map(rolesOf(agent, live).map((one) => [one.role, one]));
  return NAMED_ROLES.flatMap((role): ShownRole[] => {
    const { name, row } = role;
    const chain = chains.get(name);
    const found: Pick<ShownRole, 'model' | 'fallbacks' | 'source'> | undefined = chain
      ? {
          model: chain.source === 'primary' ? primaryOf(agent, live) : chain.resolvedModel,
          fallbacks: chain.resolvedFallbacks,
          source: chain.source,
        }
      : row.short === undefined
        ? undefined
        : valueRole(role, agent, live);
    const said = found ?? { model: null, fallbacks: [], source: 'none' as const };
    const isSaid = said.source === 'agent' || said.source === 'defaults';
    const own = isSaid ? said : { model: null, fallbacks: [] };
    const manifest = desired ? wantedOf(role, desired, agent, said.source === 'agent', own) : null;
    if (!found && !(manifest?.model ?? null)) return [];
    const place = isSaid ? `${said.source === 'agent' ? agentPrefix(agent) : ''}${role.address}` : null;
    const differs = manifest !== null && textOf(manifest) !== textOf(own);
    return [{ role: name, ...said, place, manifest, differs }];
  });
}

function primaryOf(agent: string | undefined, { settings }: Live): string | null {
  const own = agent === undefined ? undefined : settings.agents.get(agent)?.model.primary;
  const text = own ?? settings.model.primary;
  return text ? legibleModel(text) : null;
}

/** A role with models in OpenClaw's words; undefined where the release has none. */
function valueRole({ row }: NamedRole, agent: string | undefined, { settings, dialect }: Live) {
  if (!placeFor(row, dialect.facts) && !agentPlaceFor(row, dialect.facts)) return undefined;
  const own = agent === undefined ? undefined : settings.values.get(`${agentPrefix(agent)}${row.address}`);
  const found = own ?? settings.values.get(row.address);
  const source = found === undefined ? 'none' : own ? 'agent' : 'defaults';
  return { ...modelsOf(shownValue(row.form ?? WHOLE, found?.value ?? null)), source } as const;
}

/** The models of a value: those of a list, or a provider with its model, and the provider after it. */
function modelsOf(value: Json): Models {
  if (Array.isArray(value)) {
    const [model = null, ...fallbacks] = value.map(entryText);
    return { model, fallbacks };
  }
  if (!isJsonObject(value)) return { model: null, fallbacks: [] };
  const { fallback } = value;
  const then = typeof fallback === 'string' && fallback !== '' && fallback !== 'none' ? [fallback] : [];
  return { model: entryText(value), fallbacks: then };
}

/** `openai/whisper-1`, or what of it there is; a program by its command. */
function entryText(entry: Json): string {
  if (!isJsonObject(entry)) return flowText(entry);
  const { provider, model, command } = entry;
  const parts = [provider, model].filter((part) => typeof part === 'string' && part !== '');
  if (parts.length > 0) return parts.join('/');
  return typeof command === 'string' ? command : flowText(entry);
}

/** What the manifest declares for what is shown; undefined keys are as they are live. */
function wantedOf(
  { address, row }: NamedRole,
  { settings }: Desired,
  agent: string | undefined,
  isOwn: boolean,
  live: Models,
): Models | null {
  const prefixes = agent === undefined ? [''] : isOwn ? [agentPrefix(agent)] : [agentPrefix(agent), ''];
  for (const prefix of prefixes) {
    const at = `${prefix}${address}`;
    if (row.short !== undefined) {
      const wanted = settings.get(at) as DesiredJson | null | undefined;
      if (wanted === undefined || (wanted === null && prefix !== '' && !isOwn)) continue;
      return modelsOf(shownValue(row.form ?? WHOLE, wanted?.json ?? null));
    }
    const primary = settings.get(`${at}.primary`) as DesiredModel | null | undefined;
    const fallbacks = settings.get(`${at}.fallbacks`) as readonly DesiredModel[] | null | undefined;
    if (primary === undefined && fallbacks === undefined) continue;
    // An agent without its own uses that of all agents.
    if (primary === null && !fallbacks && prefix !== '' && !isOwn) continue;
    return {
      model: primary === undefined ? live.model : (primary?.ref ?? null),
      fallbacks: fallbacks === undefined ? live.fallbacks : (fallbacks ?? []).map(({ ref }) => ref),
    };
  }
  return null;
}

function textOf({ model, fallbacks }: Models): string {
  return [model ?? 'none', ...fallbacks].join(', then ');
}

const TITLES = ['Role', 'Model', 'Said in'];

/** A line for each role, and more for its fallbacks and for what the manifest says instead. */
export function roleLines(roles: readonly ShownRole[], { palette, width }: Screen): string[] {
  if (roles.length === 0) return ['This OpenClaw release has no roles.'];
  const rows = roles.map((role) => [role.role, shownModel(role), role.place ?? nowhere(role)]);
  const cells = [TITLES, ...rows].map((row) => row.map(stripControl));
  const widths = [0, 1].map((column) => Math.max(...cells.map((row) => displayWidth(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => padEnd(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const below = ' '.repeat((widths[0] ?? 0) + 2);
  const marked = (text: string) =>
    `${below}${wrap(text, width, `${below} `, below.length)}`.split('\n').map((one) => palette.yellow(one));
  return [
    palette.bold(line(cells[0] ?? [])),
    ...roles.flatMap((role, index) => [
      line(cells[index + 1] ?? []),
      ...role.fallbacks.map((ref) => `${below}then ${stripControl(ref)}`),
      ...(role.differs && role.manifest ? marked(`(manifest: ${stripControl(textOf(role.manifest))})`) : []),
    ]),
  ];
}

function shownModel({ model, place, source }: ShownRole): string {
  if (model !== null) return model;
  if (place !== null) return 'switched off';
  return source === 'primary' ? "OpenClaw's default" : '-';
}

function nowhere({ source }: ShownRole): string {
  return source === 'primary' ? 'primary' : '-';
}
