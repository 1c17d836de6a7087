/** Many plans -> one report: hosts with the same changes together, those without any, and why the others failed. */
import { countOf } from '../count-of.ts';
import { EXIT } from '../errors.ts';
import type { Change, Plan } from '../generated/plan.ts';

/** Why there is no plan of a host. */
export interface ReportedFailure {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** What a report needs of a plan. */
export type ReportedPlan = Pick<Plan, 'changes' | 'diagnostics' | 'restart'>;

/** The content of one file. */
export interface HostReading {
  /** Unique in a report. */
  readonly host: string;
  readonly outcome: { readonly plan: ReportedPlan } | { readonly failure: ReportedFailure };
}

/** A change without what may differ between machines that change in the same way: the file and the reason. */
type ReportedChange = Pick<Change, 'address' | 'action' | 'kind' | 'before' | 'after' | 'destructive'>;

export interface ChangeGroup {
  readonly hosts: readonly string[];
  readonly changes: readonly ReportedChange[];
  /** The hosts whose gateway has to be restarted by hand. */
  readonly restart: readonly string[];
}

export type ProblemGroup = ReportedFailure & { readonly hosts: readonly string[] };

/** What `report --json` prints; schema/report.schema.json. */
export interface Report {
  readonly formatVersion: 1;
  readonly summary: {
    readonly hosts: number;
    readonly changing: number;
    readonly unchanged: number;
    readonly failed: number;
    readonly groups: number;
  };
  /** The largest first. */
  readonly groups: readonly ChangeGroup[];
  readonly unchanged: readonly string[];
  readonly failures: readonly ProblemGroup[];
  /** Of the hosts that did not fail. */
  readonly warnings: readonly ProblemGroup[];
}

/** Groups are in order of size, then of their first host; hosts are in the order of `readings`. */
export function groupReadings(readings: readonly HostReading[]): Report {
  const report = new Grouping();
  for (const reading of readings) report.add(reading);
  return report.result();
}

/** Groups one host at a time, so that the plans of a whole fleet need not be in memory at once. */
export class Grouping {
  readonly #groups = new Map<string, { hosts: string[]; changes: ReportedChange[]; restart: string[] }>();
  readonly #failures = new Map<string, ProblemGroup & { hosts: string[] }>();
  readonly #warnings = new Map<string, ProblemGroup & { hosts: string[] }>();
  readonly #unchanged: string[] = [];
  #hosts = 0;

  add({ host, outcome }: HostReading): void {
    this.#hosts += 1;
    if ('failure' in outcome) {
      addProblem(this.#failures, host, outcome.failure);
      return;
    }
    const { plan } = outcome;
    for (const { severity, ...problem } of plan.diagnostics) {
      if (severity === 'warning') addProblem(this.#warnings, host, problem);
    }
    if (plan.changes.length === 0) {
      this.#unchanged.push(host);
      return;
    }
    const changes = plan.changes.map(({ address, action, kind, before, after, destructive }) => ({
      address,
      action,
      kind,
      before,
      after,
      destructive,
    }));
    const key = JSON.stringify(changes);
    const group = this.#groups.get(key) ?? { hosts: [], changes, restart: [] };
    this.#groups.set(key, group);
    group.hosts.push(host);
    if (plan.restart === 'required') group.restart.push(host);
  }

  /** The report on the hosts so far. */
  result(): Report {
    const failed = [...this.#failures.values()].reduce((sum, { hosts }) => sum + hosts.length, 0);
    return {
      formatVersion: 1,
      summary: {
        hosts: this.#hosts,
        changing: this.#hosts - this.#unchanged.length - failed,
        unchanged: this.#unchanged.length,
        failed,
        groups: this.#groups.size,
      },
      groups: largestFirst([...this.#groups.values()]),
      unchanged: this.#unchanged,
      failures: largestFirst([...this.#failures.values()]),
      warnings: largestFirst([...this.#warnings.values()]),
    };
  }
}

function addProblem(
  groups: Map<string, ProblemGroup & { hosts: string[] }>,
  host: string,
  { code, message, remedy }: ReportedFailure,
): void {
  const key = JSON.stringify([code, message, remedy]);
  const group = groups.get(key) ?? { code, message, remedy, hosts: [] };
  groups.set(key, group);
  if (group.hosts.at(-1) !== host) group.hosts.push(host);
}

/** Sorting is stable, so that groups of one size stay in the order of their first hosts. */
function largestFirst<T extends { readonly hosts: readonly string[] }>(groups: readonly T[]): T[] {
  return [...groups].sort((a, b) => b.hosts.length - a.hosts.length);
}

/** 1 if a host failed; otherwise 0, or 2 if a host has changes and `detailed`. */
export function exitCodeOfReport({ summary }: Report, detailed: boolean): number {
  if (summary.failed > 0) return EXIT.error;
  return detailed && summary.changing > 0 ? EXIT.changes : EXIT.ok;
}

/** `50 hosts: 47 with the same 2 changes; 2 without changes; 1 failed.` */
export function reportLine({ summary, groups }: Report): string {
  const { hosts, changing, unchanged, failed } = summary;
  const [only] = groups;
  const same =
    changing === 0
      ? []
      : groups.length > 1
        ? [`${changing} with changes, in ${groups.length} groups`]
        : [`${changing} with ${changing > 1 ? 'the same ' : ''}${countOf(only?.changes.length ?? 0, 'change')}`];
  const parts = [
    ...same,
    ...(unchanged > 0 ? [`${unchanged} without changes`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  return `${countOf(hosts, 'host')}: ${parts.join('; ')}.`;
}

/** `the same 2 changes`, of one host `2 changes`. */
export function groupTitle({ hosts, changes }: ChangeGroup): string {
  return `${countOf(hosts.length, 'host')}: ${hosts.length > 1 ? 'the same ' : ''}${countOf(changes.length, 'change')}`;
}
