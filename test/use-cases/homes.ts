/** Throw-away homes on disk, and the way from a manifest to the texts that its plan would write. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Diagnostic, Result } from '../../src/errors.ts';
import type { Manifest } from '../../src/generated/manifest.ts';
import type { Plan } from '../../src/generated/plan.ts';
import type { Live } from '../../src/openclaw/live.ts';
import { editedTexts } from '../../src/plan/results.ts';
import { planText } from '../../src/use-cases/plan.ts';
import { type HomeOptions, openHome, readHome } from '../../src/workspace/home.ts';
import { Workspace } from '../../src/workspace/workspace.ts';

/** File texts by path relative to the home folder. */
export type Files = Readonly<Record<string, string>>;

export interface TestHome {
  readonly dir: string;
  readonly options: HomeOptions;
  readonly remove: () => void;
}

export interface HomeExtras {
  readonly release?: string | undefined;
  /** `$HOME` in a value stands for the home folder. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  readonly symlinks?: Readonly<Record<string, string>> | undefined;
}

export function makeHome(files: Files, { release, env = {}, symlinks = {} }: HomeExtras = {}): TestHome {
  const dir = mkdtempSync(path.join(tmpdir(), 'openclaw-models-test-'));
  writeFiles(dir, files);
  for (const [link, target] of Object.entries(symlinks)) {
    mkdirSync(path.dirname(path.join(dir, link)), { recursive: true });
    symlinkSync(target, path.join(dir, link));
  }
  const variables = Object.entries(env).map(([name, value]) => [name, value.replaceAll('$HOME', dir)]);
  return {
    dir,
    options: { env: Object.fromEntries(variables), homedir: dir, cwd: dir, openclawVersion: release },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

export function writeFiles(dir: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(dir, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(file, text);
  }
}

export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return result.value;
}

export async function liveOf(home: TestHome): Promise<Live> {
  const opened = unwrap(await openHome(home.options));
  const [dialect] = opened.candidates;
  if (!dialect) throw new Error('no dialect');
  return readHome(opened, dialect);
}

/** Plans a manifest; a manifest is YAML, and JSON is YAML. */
export async function planOf(home: TestHome, manifest: Manifest): Promise<Plan> {
  const text = JSON.stringify(manifest, null, 1);
  return unwrap(await planText({ path: '/m.yaml', name: 'm.yaml', text }, new Workspace(home.options))).plan;
}

export interface Written {
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** What the plan would write, by path relative to the home folder; nothing is written. */
export function resultsOf(home: TestHome, plan: Plan): Written[] {
  const relative = (shown: string) => path.relative(home.dir, path.resolve(home.dir, shown.replace(/^~\//, '')));
  const { results, problems } = editedTexts(plan.files, (shown) => readIfThere(path.join(home.dir, relative(shown))));
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return results.map(({ path: shown, before, after }) => ({ file: relative(shown), before, after }));
}

export function errorsOf(plan: Plan): Diagnostic[] {
  return plan.diagnostics.filter(({ severity }) => severity === 'error');
}

export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
