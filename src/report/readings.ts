/** Reads one file of `plan --json`, and names its host. */
import path from 'node:path';
import { diagnostic } from '../errors.ts';
import { parsedJson } from '../shapes.ts';
import type { HostReading, ReportedFailure, ReportedPlan } from './groups.ts';

/**
 * A host is named like its file, without `.json` or `.plan.json`; for `plan.json`, the usual name of a pipeline's
 * artifact, like its folder. Names that are not unique are replaced by the paths.
 */
export function hostNames(files: readonly string[]): string[] {
  const names = files.map((file) => {
    const base = path.basename(file).replace(/(?:\.plan)?\.json$/i, '');
    const folder = path.basename(path.dirname(file));
    return /^(plan)?$/i.test(base) && !/^\.*$/.test(folder) ? folder : base || file;
  });
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  return names.map((name, index) => (count.get(name) === 1 ? name : (files[index] ?? name)));
}

/** @param planOf the plan, where a document of format 1 is one */
export function outcomeOf(text: string, planOf: (value: unknown) => ReportedPlan | undefined): HostReading['outcome'] {
  if (text.trim() === '') return notAPlan('The file is empty: `plan --json` printed nothing.');
  // Windows PowerShell begins a redirected output with a byte order mark.
  const value = parsedJson(text.replace(/^\ufeff/, ''));
  if (value === undefined) return notAPlan('The file is not JSON.');
  const version = (value as { formatVersion?: unknown } | null)?.formatVersion;
  if (typeof version === 'number' && version !== 1) return notAPlan(`The plan has format ${version}, not 1.`);
  const error = errorOf(value);
  if (error) return { failure: error };
  const plan = version === 1 ? planOf(value) : undefined;
  return plan ? { plan } : notAPlan('The file does not contain a plan.');
}

export function notAPlan(message: string): { failure: ReportedFailure } {
  const { code, remedy } = diagnostic('E403', message, { remedy: 'Check the output of `plan --json` on that host.' });
  return { failure: { code, message, remedy } };
}

/** The error of a failed command, or of a plan with errors. */
function errorOf(value: unknown): ReportedFailure | undefined {
  const { formatVersion, error } = (value ?? {}) as { formatVersion?: unknown; error?: unknown };
  if (formatVersion !== 1 || typeof error !== 'object' || error === null) return undefined;
  const { code, message, remedy } = error as Record<string, unknown>;
  if (typeof code !== 'string' || !/^[EW]\d{3}$/.test(code)) return undefined;
  if (typeof message !== 'string' || typeof remedy !== 'string') return undefined;
  return { code, message, remedy };
}
