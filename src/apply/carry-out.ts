/** The part of an apply between the durable intent and its end. */

import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import { rm } from '../files/at-once.ts';
import type { Intent, IntentFile } from '../records/types.ts';
import { exists, removeDurably, renameDurably, writeAllNew } from './atomic-write.ts';
import { turnRing } from './backups.ts';
import { digestAt } from './digest.ts';
import { pruneHistory } from './history.ts';
import { commitIntent, mark, tidyEntry } from './intent.ts';
import type { OpenClawLocks } from './openclaw-locks.ts';
import type { OwnFolder } from './own-folder.ts';
import { leadsTo } from './permissions.ts';
import { ioProblem, nothingWritten, nullIfRefused, withOutcome } from './problems.ts';
import type { ApplyRequest } from './request.ts';
import type { Step } from './step.ts';
import type { Snapshot } from './targets.ts';
import { undo } from './undo.ts';

interface Parts {
  readonly request: ApplyRequest;
  readonly own: OwnFolder;
  readonly locks: OpenClawLocks;
  readonly intent: Intent;
  /** In the order of the intent's files. */
  readonly snapshots: readonly Snapshot[];
  readonly step: Step;
}

/** Writes what the intent names, verifies and commits it, or undoes it. */
export class Transaction {
  /** The current file, for messages about system errors. */
  current: string;
  private changed = false;
  /** Whether the part that cannot be undone has begun; its own message tells the outcome. */
  private last = false;
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
    this.current = parts.own.root;
  }

  async run(): Promise<Result<void>> {
    await this.writeTemps();
    await mark(this.parts.own, 'staged');
    await this.parts.step('staged');
    for (const [index, file] of this.parts.intent.files.entries()) {
      this.current = file.path;
      const snapshot = this.parts.snapshots[index];
      if (snapshot === undefined) continue;
      const replaced = await this.replace(file, snapshot);
      if (!replaced.ok) return replaced;
    }
    const ran = await this.runCommands();
    if (!ran.ok) return ran;
    const verified = await this.parts.request.verify();
    if (!verified.ok) return verified;
    const done = await this.doLast();
    if (!done.ok) return done;
    // From here on a signal stops nothing.
    await this.parts.request.onStep?.('verified');
    this.current = this.parts.own.root;
    await commitIntent(this.parts.own, this.parts.intent);
    await this.parts.request.onStep?.('committed');
    await this.tidy();
    return success(undefined);
  }

  private async writeTemps(): Promise<void> {
    const { intent, snapshots, step } = this.parts;
    const files = intent.files.flatMap(({ path, temp, before, real }, index) => {
      const { write, attributes } = snapshots[index] ?? {};
      const bytes = write?.content ?? null;
      if (attributes === undefined || bytes === null) return [];
      return [{ names: path, path: temp, bytes, attributes, like: before === null ? undefined : real }];
    });
    await writeAllNew(files, {
      begin: (index) => {
        this.current = files[index]?.names ?? this.current;
      },
      end: () => step('temp written'),
    });
  }

  /** Nothing can fail after the commit: a later run tidies the rest. */
  private async tidy(): Promise<void> {
    const { own, intent } = this.parts;
    const tidied = tidyEntry(own, intent.id).then(() => pruneHistory(own));
    await tidied.catch(nullIfRefused);
    await this.parts.request.onStep?.('history pruned');
  }

  private async replace(file: IntentFile, { bytes: before, attributes }: Snapshot): Promise<Result<void>> {
    const moved = await this.movedSince(file);
    if (moved !== null) return failure(moved);
    if (file.ring !== null && before !== null) {
      this.changed = true;
      await turnRing(file.path, file.ring, before, attributes, this.parts.step);
      // Turning the ring takes a while; this is the last check before the rename.
      const movedSince = await this.movedSince(file);
      if (movedSince !== null) return failure(movedSince);
    }
    this.changed = true;
    if (file.after === null) await removeDurably(file.real);
    else await renameDurably(file.temp, file.real);
    await this.parts.step('file replaced');
    return success(undefined);
  }

  private async movedSince(file: IntentFile): Promise<Diagnostic | null> {
    const lost = await this.parts.locks.lost();
    if (lost !== null) return diagnostic('E411', `The lock ${lost} was removed while ${file.path} was being written.`);
    const there = file.before !== null || (await exists(file.path));
    if (there && !(await leadsTo(file.path, file.real))) {
      return diagnostic('E411', `${file.path} now leads to another file.`);
    }
    if ((await digestAt(file.real)) === file.before) return null;
    return diagnostic('E411', `${file.path} was changed by another program while it was being written.`);
  }

  private async runCommands(): Promise<Result<void>> {
    const { runCommand } = this.parts.request;
    if (this.parts.intent.commands.length === 0 || runCommand === undefined) return success(undefined);
    await this.parts.locks.release();
    for (const [index, { agent, provider, after }] of this.parts.intent.commands.entries()) {
      await mark(this.parts.own, `command-${index}`);
      this.changed = true;
      await this.parts.step('command noted');
      const ran = await runCommand({ agent, provider, order: after });
      if (!ran.ok) return ran;
      await this.parts.step('command run');
    }
    return success(undefined);
  }

  private async doLast(): Promise<Result<void>> {
    if (this.parts.request.lastly === undefined) return success(undefined);
    await this.parts.locks.release();
    await mark(this.parts.own, 'last');
    await this.parts.step('last');
    this.last = true;
    return this.parts.request.lastly();
  }

  /** Restores everything and returns why. */
  async undo(problems: readonly Diagnostic[]): Promise<Result<never>> {
    const quiet: Step = async (name) => this.parts.request.onStep?.(name);
    try {
      const { intent } = this.parts.own;
      if (!(await exists(intent))) {
        await rm(`${intent}.new`, { recursive: true, force: true });
        return nothingWritten(problems);
      }
      const known = this.parts.snapshots.map(({ attributes }) => attributes);
      const undone = await undo(this.parts.own, this.parts.intent, this.parts.locks, this.parts.request, quiet, known);
      if (!undone.ok) return failure(...problems, ...undone.problems);
      if (this.last) {
        return failure(
          ...(this.changed
            ? withOutcome(problems, 'The files that were already written have been restored.')
            : problems),
        );
      }
      return this.changed ? failure(...withOutcome(problems, 'Everything was restored.')) : nothingWritten(problems);
    } catch (error) {
      const problem = ioProblem(error, this.current);
      if (problem === null) throw error;
      return failure(...problems, ...withOutcome([problem], 'Not everything is restored yet; the next run does that.'));
    }
  }
}
