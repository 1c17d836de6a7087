/** Results as Markdown: pure, every value escaped, within a limit of characters. */
import { ACTIONS, type Change, type Counts, type Diagnostic, type PlanDocument, type Setting } from './document.ts';
import { code, prose, withinLimit } from './markdown.ts';

/** What a view may need around the result. */
export interface RenderOptions {
  /** Characters. */
  readonly limit: number;
  /** Host or environment; in the heading. */
  readonly label?: string;
  readonly digest?: string;
}

const DONE: Readonly<Record<(typeof ACTIONS)[number], string>> = {
  add: 'to add',
  change: 'to change',
  move: 'to move',
  remove: 'to remove',
};

/** `2 to add, 1 to remove`; `no changes`. */
export function countsText(counts: Counts, entries = 0): string {
  const parts = ACTIONS.filter((action) => counts[action] > 0).map((action) => `${counts[action]} ${DONE[action]}`);
  if (entries > 0) parts.push(entries === 1 ? '1 entry' : `${entries} entries`);
  return parts.length === 0 ? 'no changes' : parts.join(', ');
}

/** A plan: summary, table of changes, warnings. */
export function planMarkdown(plan: PlanDocument, { limit, label = '', digest }: RenderOptions): string {
  const head = [
    heading('plan', label),
    '',
    `**${countsText(plan.counts, plan.entries)}**; ${plan.unchanged} unchanged. ${code(plan.source)} to ${code(plan.target)}`,
    '',
    ...problemLines(plan.diagnostics),
  ];
  const restart = plan.changes.length > 0 && plan.restart === 'required' ? ['The gateway has to be restarted.'] : [];
  const after = ['', ...restart, ...(digest ? [`<sub>Plan digest ${code(digest)}</sub>`] : [])].join('\n');
  return table(head.join('\n'), plan.changes, after, limit);
}

/** What a pull request declares: manifest against manifest. Never called a plan, since no machine was asked. */
export function declaredMarkdown(
  manifest: string,
  changes: readonly Change[] | undefined,
  diagnostics: readonly Diagnostic[],
  { limit, label = '' }: RenderOptions,
): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const verdict = errors === 0 ? 'is valid' : `has ${errors === 1 ? '1 error' : `${errors} errors`}`;
  const head = [heading('manifest', label), '', `${code(manifest)} ${verdict}.`, '', ...problemLines(diagnostics)];
  if (changes === undefined) return withinLimit(head.join('\n'), [], '', limit, () => '');
  head.push(
    `Declared: **${countsText(countsOf(changes))}** against the base. What a machine makes of it, its plan says.`,
    '',
  );
  return table(head.join('\n'), changes, '', limit);
}

export interface HostResult {
  readonly host: string;
  readonly plan?: PlanDocument;
  /** Why there is no plan that can be applied. */
  readonly failure?: string;
}

/** Many hosts in one text; those with equal changes stand together, failures first. */
export function reportMarkdown(hosts: readonly HostResult[], { limit, label = '' }: RenderOptions): string {
  const failed = hosts.filter(({ failure }) => failure !== undefined);
  const groups = groupsOf(hosts);
  const lines: string[] = [];
  if (failed.length > 0) {
    lines.push('| host | failed because |', '| --- | --- |');
    for (const { host, failure } of failed) lines.push(`| ${code(host)} | ${prose(failure ?? '')} |`);
    lines.push('');
  }
  for (const group of groups) {
    const [first] = group;
    if (!first?.plan || first.plan.changes.length === 0) continue;
    lines.push(`**${hostsText(group.length)}: ${countsText(first.plan.counts, first.plan.entries)}**`, '');
    lines.push(namesOf(group), '', ...TABLE_HEAD, ...first.plan.changes.map(row), '');
  }
  const clean = groups.filter(([first]) => first?.plan?.changes.length === 0).flat();
  if (clean.length > 0) lines.push(`${hostsText(clean.length)} without changes: ${namesOf(clean)}`);
  const changing = hosts.length - failed.length - clean.length;
  const summary = `**${hostsText(hosts.length)}**: ${changing} with changes, ${clean.length} without, ${failed.length} failed.`;
  return withinLimit([heading('report', label), '', summary, ''].join('\n'), lines, '', limit, (left) =>
    cutText(left, 'line'),
  );
}

/** A failure without a plan. */
export function failureMarkdown(title: string, diagnostics: readonly Diagnostic[], options: RenderOptions): string {
  const head = [heading(title, options.label ?? ''), '', '**Failed.**', ''].join('\n');
  return withinLimit(head, problemLines(diagnostics), '', options.limit, (left) => cutText(left, 'line'));
}

export function countsOf(changes: readonly Change[]): Counts {
  const count = (action: Change['action']) => changes.filter((change) => change.action === action).length;
  return { add: count('add'), change: count('change'), move: count('move'), remove: count('remove') };
}

/** Hosts by equal changes, the largest group first. */
export function groupsOf(hosts: readonly HostResult[]): HostResult[][] {
  const groups = new Map<string, HostResult[]>();
  for (const host of hosts) {
    if (!host.plan || host.failure !== undefined) continue;
    const key = JSON.stringify(host.plan.changes);
    groups.set(key, [...(groups.get(key) ?? []), host]);
  }
  return [...groups.values()].sort((left, right) => right.length - left.length);
}

function heading(title: string, label: string): string {
  return `### OpenClaw models: ${title}${label ? ` for ${prose(label)}` : ''}`;
}

const TABLE_HEAD = ['| | address | before | after | |', '| --- | --- | --- | --- | --- |'];
const SYMBOL = { add: '+ add', change: '~ change', move: '↕ move', remove: '- remove' } as const;

function table(head: string, changes: readonly Change[], after: string, limit: number): string {
  if (changes.length === 0) return withinLimit(`${head}${after}`, [], '', limit, () => '');
  return withinLimit([head, ...TABLE_HEAD].join('\n'), changes.map(row), after, limit, (left) =>
    cutText(left, 'change'),
  );
}

function row({ action, address, before, after, reason, destructive }: Change): string {
  const remark = [...(destructive ? ['**destructive**'] : []), ...(reason ? [prose(reason)] : [])].join(' ');
  return `| ${SYMBOL[action]} | ${code(address)} | ${setting(before)} | ${setting(after)} | ${remark} |`;
}

function setting(value: Setting): string {
  if (value === null) return '*none*';
  if (!Array.isArray(value)) return code(String(value));
  return value.length === 0 ? '*empty list*' : value.map(code).join(', ');
}

/** Diagnostics shown in full; with many of them, the rest are in the log. */
const PROBLEMS = 50;

function problemLines(diagnostics: readonly Diagnostic[]): string[] {
  const order = { error: 0, warning: 1, info: 2 };
  const sorted = [...diagnostics].sort((left, right) => order[left.severity] - order[right.severity]);
  const lines = sorted.slice(0, PROBLEMS).map(({ severity, code: id, message, remedy, position }) => {
    const where = position ? ` ${code(`${position.file}:${position.line}:${position.column}`)}` : '';
    return `- **${severity === 'info' ? 'note' : severity}** ${prose(id)}${where} ${prose(message)} ${prose(remedy)}`;
  });
  if (sorted.length > PROBLEMS) lines.push(`- and ${sorted.length - PROBLEMS} more`);
  return lines.length === 0 ? [] : [...lines, ''];
}

function cutText(left: number, what: string): string {
  return `\n**Cut here: ${left} more ${what}${left === 1 ? '' : 's'}.** The plan file and the job's log hold the rest.`;
}

function hostsText(count: number): string {
  return count === 1 ? '1 host' : `${count} hosts`;
}

const NAMES = 50;

function namesOf(hosts: readonly HostResult[]): string {
  const names = hosts.slice(0, NAMES).map(({ host }) => code(host));
  return `${names.join(', ')}${hosts.length > NAMES ? ` and ${hosts.length - NAMES} more` : ''}`;
}
