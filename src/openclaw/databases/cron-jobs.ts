/**
 * Cron jobs with models of their own: in `cron/jobs.json` (2026.1.30), or in the state database (2026.9.6; homes
 * recorded from both).
 */
import path from 'node:path';
import { LIMITS, lookAt, readRegularFile } from '../../files/read.ts';
import { isRecord, isText, parsedJson } from '../../shapes.ts';
import type { Live } from '../live.ts';
import { normalizeAgentId } from '../model-ref.ts';
import { rowsIn } from './sessions.ts';

export interface CronJob {
  readonly id: string;
  readonly name: string;
  readonly agent: string | null;
  readonly enabled: boolean;
  /** As written: a reference or an alias. */
  readonly model: string | null;
  readonly fallbacks: readonly string[];
}

/** The jobs that name a model. @returns with the files that could not be read, each with the reason */
export async function readCronJobs(
  live: Pick<Live, 'locations' | 'show'>,
): Promise<{ jobs: readonly CronJob[]; unread: readonly string[] }> {
  const unread: string[] = [];
  const { stateDir } = live.locations;
  const file = path.join(stateDir, 'state', 'openclaw.sqlite');
  const rows = await rowsIn(file, 'SELECT job_json FROM cron_jobs ORDER BY sort_order, name', live.show, unread);
  const found = [
    ...inFile(path.join(stateDir, 'cron', 'jobs.json'), live.show, unread),
    ...rows.map(({ job_json }) => parsedJson(String(job_json))),
  ];
  const jobs = new Map(found.flatMap((job) => jobOf(job) ?? []).map((job) => [job.id, job]));
  return { jobs: [...jobs.values()].filter(({ model, fallbacks }) => model !== null || fallbacks.length > 0), unread };
}

function inFile(file: string, show: Live['show'], unread: string[]): unknown[] {
  try {
    if (!lookAt(file)?.isFile()) return [];
    const stored = parsedJson(readRegularFile(file, LIMITS.config).toString('utf8'));
    return isRecord(stored) && Array.isArray(stored.jobs) ? stored.jobs : [];
  } catch (error) {
    unread.push(`${show(file)}: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

function jobOf(job: unknown): CronJob | undefined {
  if (!isRecord(job) || !isText(job.id)) return undefined;
  const payload = isRecord(job.payload) ? job.payload : {};
  const { model, fallbacks } = payload;
  return {
    id: job.id,
    name: isText(job.name) ? job.name : job.id,
    agent: isText(job.agentId) ? normalizeAgentId(job.agentId) : null,
    enabled: job.enabled !== false,
    model: isText(model) && model.trim() !== '' ? model.trim() : null,
    fallbacks: Array.isArray(fallbacks) ? fallbacks.filter(isText) : [],
  };
}
