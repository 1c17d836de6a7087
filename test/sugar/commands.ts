/** Runs command lines in this process, in homes of their own; the built program is for the end-to-end tests. */
import { PassThrough } from 'node:stream';
import { AdoptCommand } from '../../src/commands/adopt.ts';
import { COMMANDS as ALIASES } from '../../src/commands/aliases/index.ts';
import { ApplyCommand } from '../../src/commands/apply.ts';
import { COMMANDS as AUTH } from '../../src/commands/auth/index.ts';
import { DriftCommand } from '../../src/commands/drift.ts';
import { COMMANDS as FALLBACKS } from '../../src/commands/fallbacks/index.ts';
import { COMMANDS as IMAGE_FALLBACKS } from '../../src/commands/image-fallbacks/index.ts';
import { PlanCommand } from '../../src/commands/plan.ts';
import { RollbackCommand } from '../../src/commands/rollback.ts';
import { runCli } from '../../src/commands/run.ts';
import { SetCommand } from '../../src/commands/set.ts';
import { SetImageCommand } from '../../src/commands/set-image.ts';
import { StatusCommand } from '../../src/commands/status.ts';

const CLASSES = [
  StatusCommand,
  SetCommand,
  SetImageCommand,
  ...ALIASES,
  ...FALLBACKS,
  ...IMAGE_FALLBACKS,
  ...AUTH,
  PlanCommand,
  DriftCommand,
  AdoptCommand,
  ApplyCommand,
  RollbackCommand,
];

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Place {
  readonly dir: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** All of standard input; it stays open and silent without. */
  readonly stdin?: string;
}

export async function run(place: Place, argv: readonly string[]): Promise<Ran> {
  const [stdout, stderr, stdin] = [collector(), collector(), new PassThrough()];
  if (place.stdin !== undefined) stdin.end(place.stdin);
  const code = await runCli(async () => CLASSES, argv, {
    print: (text) => stdout.stream.write(text),
    stdin,
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: { ...place.env },
    colorDepth: 1,
    cwd: place.cwd ?? place.dir,
    homedir: place.dir,
    stdinIsTTY: false,
    stdoutIsTTY: false,
    stderrIsTTY: false,
    columns: undefined,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collector(): { stream: PassThrough; text: () => string } {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
