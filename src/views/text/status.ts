/** The status as text: models, credentials, and whether the manifest matches. */
import { countOf } from '../../count-of.ts';
import { grouped } from '../../grouped.ts';
import { listSome } from '../../list-some.ts';
import type { CheckProblem } from '../../routing/check.ts';
import { AWS_DEFAULT_CHAIN } from '../../routing/environment.ts';
import type { Status } from '../../routing/status.ts';
import { byPosition, type StatusProfile } from '../../routing/status-credentials.ts';
import { stripControl } from '../../strip-control.ts';
import { statePaint, stateText } from './credential-state.ts';
import { arrowLines, labelledLines, type MarkedItem } from './marked-list.ts';
import { displayWidth, indent, padEnd, proposal, type Screen, wrap } from './terminal.ts';

export interface StatusFrame {
  /** In the form that is shown. */
  readonly config: string;
  readonly release: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly manifest:
    | { readonly path: string; readonly differences: number | null; readonly problem: string | null }
    | undefined;
}

export function statusText(status: Status, frame: StatusFrame, screen: Screen): string {
  const { palette } = screen;
  const inner = { ...screen, width: screen.width - 2 };
  const agent = status.agentId === undefined ? '' : `, agent ${status.agentId}`;
  const sections = [
    wrap(`${palette.bold(stripControl(frame.config))} (${stripControl(frame.release + agent)})`, screen.width, '  '),
    labelledLines(modelRows(status), screen).join('\n'),
  ];
  const roles = roleRows(status);
  if (roles.length > 0) {
    sections.push([palette.bold('Roles'), ...labelledLines(roles, inner).map(indent)].join('\n'));
  }
  const aliases = Object.entries(status.aliases);
  if (aliases.length > 0) {
    const rows = aliases.map(([name, text]) => ({ name, item: plain(text) }));
    sections.push([palette.bold('Aliases'), ...arrowLines(rows, inner).map(indent)].join('\n'));
  }
  const credentials = credentialLines(status, frame.now, screen);
  if (credentials.length > 0) sections.push([palette.bold('Credentials'), ...credentials].join('\n'));
  sections.push([...checkLines(status, screen), manifestLine(frame, screen)].join('\n'));
  return `${sections.join('\n\n')}\n`;
}

function modelRows(status: Status) {
  const own = (source: 'agent' | 'defaults' | undefined) => (source === 'agent' ? ' (its own)' : '');
  const none = status.defaultModel === null ? "none (OpenClaw's default)" : 'none';
  const alias = status.builtInDefault
    ? " (OpenClaw's default)"
    : status.primaryAlias === null
      ? ''
      : ` (${status.primaryAlias})`;
  const shown = (raw: string, resolved: string) => withVariable(raw, resolved, status.unsetVariables);
  const primary =
    status.defaultModel === null
      ? none
      : `${shown(status.defaultModel, status.resolvedDefault ?? status.defaultModel)}${alias}`;
  const list = (raw: readonly string[], resolved: readonly string[]) =>
    raw.map((text, index) => plain(shown(text, resolved[index] ?? text)));
  const { modelConfig } = status;
  return [
    { label: 'Primary', items: [plain(`${primary}${own(modelConfig?.defaultSource)}`)] },
    ...ownModelRows(status),
    {
      label: 'Fallbacks',
      items: list(status.fallbacks, status.resolvedFallbacks),
    },
    {
      label: 'Image',
      items:
        status.imageModel === null ? [] : list([status.imageModel], [status.resolvedImageModel ?? status.imageModel]),
    },
    { label: 'Image fallbacks', items: list(status.imageFallbacks, status.resolvedImageFallbacks) },
  ];
}

/** Those that have a model, then which ones the primary does; nothing where no role has one. */
function roleRows({ roles, agentId }: Status) {
  const set = roles.filter(({ source }) => source === 'agent' || source === 'defaults');
  if (set.length === 0) return [];
  const rows = set.map(({ role, model, fallbacks, resolvedModel, resolvedFallbacks, unsetVariables, source }) => {
    const shown = (raw: string, resolved: string | null | undefined) =>
      withVariable(raw, resolved ?? raw, unsetVariables);
    const then = fallbacks.map((raw, index) => shown(raw, resolvedFallbacks[index]));
    const own = source === 'agent' ? ' (its own)' : agentId === undefined ? '' : ' (of all agents)';
    const first = model === null ? 'switched off' : shown(model, resolvedModel);
    return { label: role, items: [plain(`${[first, ...then].join(', then ')}${own}`)] };
  });
  const others = roles.filter(({ source }) => source === 'primary').map(({ role }) => role);
  return [...rows, ...(others.length > 0 ? [{ label: 'primary', items: [plain(`does ${others.join(', ')}`)] }] : [])];
}

/** The model, and the variable that contains it. */
function withVariable(raw: string, resolved: string, unset: readonly string[]): string {
  if (!raw.includes('${')) return resolved;
  const missing = unset.filter((name) => raw.includes(`\${${name}}`));
  if (missing.length > 0) return `${raw} (${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not set)`;
  return resolved === raw ? raw : `${resolved} (${raw})`;
}

/** Maximum number of agents shown. */
const MOST_AGENTS = 5;

function ownModelRows({ ownModels = [] }: Status) {
  if (ownModels.length === 0) return [];
  const items = ownModels.slice(0, MOST_AGENTS).map(({ agentId, model, isDefaultAgent }) => {
    const why = isDefaultAgent ? ' (the default agent, so this one answers)' : '';
    return plain(`${agentId}: ${model ?? 'none'}${why}`);
  });
  const more = ownModels.length - items.length;
  return [{ label: 'Own models', items: more > 0 ? [...items, plain(`and ${more} more agents`)] : items }];
}

function plain(text: string): MarkedItem {
  return { text, mark: undefined };
}

const ORDER_NAMES = { store: 'order from the store', config: 'order from the config', none: '' } as const;

function credentialLines(status: Status, now: number, screen: Screen): string[] {
  const { missingProvidersInUse, notUnderstood } = status.auth;
  const unread = grouped(notUnderstood, ({ provider }) => provider);
  const unreadOf = (provider: string) => unread.get(provider) ?? [];
  const known = new Map(status.auth.providers.map((one) => [one.provider, one]));
  const missing = new Set(missingProvidersInUse);
  const providers = [
    ...new Set([
      ...Object.keys(status.authOrder),
      ...missingProvidersInUse,
      ...notUnderstood.map(({ provider }) => provider),
    ]),
  ].sort();
  const names = providers.flatMap((provider) => [
    provider,
    ...[...(status.authProfiles[provider] ?? []), ...unreadOf(provider)].map(({ id }) => `    ${id}`),
  ]);
  const width = Math.max(0, ...names.map((name) => displayWidth(stripControl(name))));
  return providers.flatMap((provider) => {
    const profiles = status.authProfiles[provider] ?? [];
    const found = known.get(provider);
    const said = [
      profiles.length > 0 ? ORDER_NAMES[status.authOrder[provider]?.source ?? 'none'] : '',
      found?.env ? found.env.source.replace('env: ', 'variable ') : '',
      found?.modelsJson && found.effective.kind !== 'aws-sdk' ? 'apiKey in the config' : '',
      found?.effective.kind === 'aws-sdk' ? `AWS, from ${awsSource(found.effective.detail)}` : '',
      missing.has(provider) ? screen.palette.red(isStored(status, provider) ? 'none usable' : 'missing') : '',
    ].filter((text) => text !== '');
    return [
      `  ${padEnd(stripControl(provider), width)}  ${said.join(', ')}`.trimEnd(),
      ...[...profiles].sort(byPosition).flatMap((profile) => profileLines(profile, width, now, screen)),
      ...unreadOf(provider).flatMap(({ id, problem }) =>
        stateLines(`  - ${stripControl(id)}`, '-', `not usable: ${problem}`, screen.palette.red, width, screen),
      ),
    ];
  });
}

/** True if a credential is stored for a provider, usable or not. */
function isStored({ authProfiles, auth }: Status, provider: string): boolean {
  return (authProfiles[provider] ?? []).length > 0 || auth.notUnderstood.some((one) => one.provider === provider);
}

function profileLines(profile: StatusProfile, width: number, now: number, screen: Screen): string[] {
  const { position, mode, id } = profile;
  const name = `  ${position === null ? '-' : String(position)} ${stripControl(id)}`;
  return stateLines(name, mode, stateText(profile, now), statePaint(profile, now, screen.palette), width, screen);
}

/** One line, or more on a narrow screen. */
function stateLines(
  name: string,
  mode: string,
  state: string,
  paint: (text: string) => string,
  width: number,
  { width: columns }: Screen,
): string[] {
  const head = `  ${padEnd(name, width)}  ${padEnd(mode, 7)}  `;
  const offset = displayWidth(head);
  const below = columns - offset < 24;
  const lines = wrap(stripControl(state), columns - (below ? 8 : offset)).split('\n');
  if (below) return [head.trimEnd(), ...lines.map((line) => `        ${paint(line)}`)];
  return lines.map((line, index) => `${index === 0 ? head : ' '.repeat(offset)}${paint(line)}`);
}

function checkLines(status: Status, screen: Screen): string[] {
  const { palette } = screen;
  return status.check.problems.flatMap((found) => {
    const isWarning = found.problem === 'expiring';
    const label = isWarning ? palette.yellow('warn') : palette.red('error');
    const what = problemText(found, (provider) => isStored(status, provider));
    const [command] = found.commands;
    const remedy = command === undefined ? [] : [`    ${proposal(stripControl(command), screen)}`];
    return [wrap(`${label}  ${stripControl(what)}`, screen.width, '    '), ...remedy];
  });
}

const PROBLEMS: Readonly<Record<CheckProblem['problem'], string>> = {
  missing: 'has no credential',
  'no-aws': 'has no AWS credential: no AWS variable is set, and there is no ~/.aws',
  expired: 'has expired',
  refused: 'was refused by its provider, or its renewal was',
  paused: 'is paused after failures, and no other credential can take over',
  expiring: 'expires soon',
};

/** One sentence. @param isStored whether a credential of the provider is stored, usable or not */
export function problemText(
  { provider, problem, profile, agents }: CheckProblem,
  isStored: (provider: string) => boolean,
): string {
  const others = agents.filter((agent) => agent !== 'main');
  const whose =
    others.length === agents.length && others.length > 0
      ? ` (${others.length === 1 ? 'agent' : 'agents'} ${listSome(others, 4)})`
      : '';
  const words = problem === 'missing' && isStored(provider) ? 'has no usable credential' : PROBLEMS[problem];
  return `${profile ?? provider} ${words}${whose}.`;
}

/** OpenClaw's words for where AWS looks by itself are no help. */
function awsSource(label: string): string {
  return label === AWS_DEFAULT_CHAIN ? 'its files or the role of the machine' : label;
}

function manifestLine({ manifest }: StatusFrame, screen: Screen): string {
  if (!manifest) return `No manifest yet. To create one: ${proposal('openclaw-models import', screen)}`;
  const name = stripControl(manifest.path);
  if (manifest.differences === null)
    return `${name} has errors. To see them: ${proposal('openclaw-models validate', screen)}`;
  if (manifest.differences === 0) return `${name} matches the live settings.`;
  const count = countOf(manifest.differences, 'difference');
  return `${count} from ${name}. To see them: ${proposal('openclaw-models plan', screen)}`;
}
