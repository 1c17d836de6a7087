/** Shared by the commands that store a credential: read or ask for the secret, store it, report the result. */
import type { Rotation } from '../../edits/profiles.ts';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../../errors.ts';
import { Secret } from '../../openclaw/auth/secret.ts';
import { normalizeAgentId } from '../../openclaw/model-ref.ts';
import { CANCELLED, type Prompts } from '../../prompts/index.ts';
import { stripControl } from '../../strip-control.ts';
import { type CredentialChoices, credentialChoices } from '../../use-cases/credential-choices.ts';
import type { PreparedEdit } from '../../use-cases/prepare-edit.ts';
import {
  type CredentialOutcome,
  type NewCredential,
  previewCredential,
  storeCredential,
  storeFile,
} from '../../use-cases/store-credential.ts';
import { replaceQuestion, storedAlready, storedText, wouldStoreText } from '../../views/text/credential.ts';
import { planText } from '../../views/text/plan.ts';
import { problemsText, recoveredText } from '../../views/text/problems.ts';
import { Asking } from '../asking.ts';
import { EXIT, ManifestCommand } from '../base.ts';
import { flag, option } from '../declare.ts';
import { agentOption, dryRunOption, lockTimeoutOption } from '../options.ts';
import { complaintAbout, hasSource, oneSource, readSecret, type SecretFlags } from '../secret-input.ts';
import { whileStoppable } from '../signals.ts';
import type { Kind } from './kinds.ts';
import { checkProfileId, checkProvider, providerNotes, repeatedIn, strangeId } from './names.ts';

/** Everything about a credential except the secret. */
export interface Request {
  readonly kind: Kind;
  /** Normalised. */
  readonly provider: string;
  readonly profileId: string;
  readonly rotation: Rotation;
  /** Milliseconds from now. */
  readonly expiresIn: number | undefined;
  /** Whether a stored credential with that id may be replaced. */
  readonly replaces: boolean;
}

/** The result of a question; `code` is the exit code if the command ends. */
export type Consent = { readonly replaces: boolean } | { readonly code: number };

export abstract class StoringCommand extends ManifestCommand {
  profileId = option('--profile-id ID', 'The id of the stored credential, such as anthropic:work.');
  agent = agentOption('The agent whose store it is written to; default: main.');
  fromStdin = flag('--stdin', 'Read the secret from standard input.');
  fromEnv = option('--from-env NAME', 'Read the secret from this environment variable.');
  fromFile = option('--from-file FILE', 'Read the secret from this file.', { of: 'files' });
  override lockTimeout = lockTimeoutOption();
  replace = flag('--replace', 'Replace a stored credential with that id without asking.');
  dryRun = dryRunOption();

  private recovered: readonly Diagnostic[] = [];
  private readonly asking = new Asking(() => this.context);

  /** Neither the rest of the program nor a child process needs the variable with the secret. */
  protected override homeOptions() {
    const options = super.homeOptions();
    if (this.fromEnv === undefined) return options;
    const { [this.fromEnv]: _secret, ...env } = options.env;
    return { ...options, env };
  }

  protected get sources(): SecretFlags {
    return { stdin: this.fromStdin, fromEnv: this.fromEnv, fromFile: this.fromFile };
  }

  /** Undefined if no question can be asked. */
  protected async openPrompts(): Promise<Prompts | undefined> {
    return this.interactive ? this.asking.prompts() : undefined;
  }

  protected cancelled(): number {
    return this.notConfirmed(this.asking.stoppedWith);
  }

  /**
   * Whether a stored credential with this id may be replaced: with `--replace`, or after a confirmation; default: no.
   *
   * @param classic whether OpenClaw's command of that name replaces the named credential, so that scripts rely on it
   */
  protected async consentToReplace(id: string, choices: CredentialChoices, classic: boolean): Promise<Consent> {
    const isStored = choices.isStored(id);
    if (this.replace || this.dryRun || isStored === 'no') return { replaces: this.replace };
    const prompts = await this.openPrompts();
    if (!prompts) {
      if (classic && this.profileId !== undefined) return { replaces: true };
      return { code: this.fail([diagnostic('E546', `${id} ${storedAlready(isStored)}. Nothing was written.`)]) };
    }
    const answer = await prompts.confirm(replaceQuestion(id, isStored));
    return answer === true ? { replaces: true } : { code: this.cancelled() };
  }

  /** The home and the provider; errors that do not depend on the secret come before the question for it. */
  protected async prepare(provider: string): Promise<Result<{ choices: CredentialChoices; provider: string }>> {
    const source = oneSource(this.sources);
    if (!source.ok) return source;
    if (this.profileId !== undefined) {
      const id = checkProfileId(this.profileId);
      if (!id.ok) return id;
    }
    const choices = await credentialChoices(this.workspace(), this.agent);
    if (!choices.ok) return choices;
    const checked = checkProvider(provider, choices.value.naming);
    return checked.ok ? success({ choices: choices.value, provider: checked.value }) : checked;
  }

  /** Stores a credential of this kind; its place in the order is the one that OpenClaw chooses. */
  protected async paste(kind: Kind, provider: string | undefined, expiresIn: number | undefined): Promise<number> {
    if (provider === undefined) {
      const remedy = 'For example --provider anthropic.';
      return this.fail([diagnostic('E500', `${this.path?.join(' ')} needs --provider.`, { remedy })]);
    }
    const prepared = await this.prepare(provider);
    if (!prepared.ok) return this.fail(prepared.problems);
    const { choices } = prepared.value;
    const profileId = this.profileId?.trim() ?? choices.freeId(`${prepared.value.provider}:${kind.name}`);
    const consent = await this.consentToReplace(profileId, choices, true);
    if ('code' in consent) return consent.code;
    const about = { kind, provider: prepared.value.provider, profileId, expiresIn };
    return this.save({ ...about, rotation: 'promote', replaces: consent.replaces }, choices, undefined);
  }

  /** @param given the secret, if it has already been asked for */
  protected async save(request: Request, choices: CredentialChoices, given: Secret | undefined): Promise<number> {
    const { kind, provider, profileId, rotation, replaces } = request;
    const warnings = [...providerNotes(provider, choices.providers), ...strangeId(profileId, provider)];
    const target = { agent: this.agent, provider, profileId, rotation, replaces };
    const previewed = await previewCredential({ ...target, mode: kind.mode }, choices.workspace);
    if (!previewed.ok) return this.failSourced(previewed);
    if (this.dryRun) return this.showDryRun(request, previewed.value, warnings);
    const secret = given ? success({ secret: given, warnings: [] }) : await this.obtainSecret(kind, provider);
    if (secret === CANCELLED) return this.cancelled();
    if (!secret.ok) return this.fail(secret.problems);
    const repeated = repeatedIn([profileId, provider], secret.value.secret);
    if (repeated) return this.fail([repeated]);
    const onRecovered = (problems: readonly Diagnostic[]) => {
      this.recovered = problems;
      for (const problem of problems) this.remark(recoveredText(problem));
    };
    const credential = credentialOf(request, secret.value.secret);
    const { value, exitCode } = await whileStoppable((signal) =>
      storeCredential(
        { ...target, credential },
        { ...choices.workspace.options, signal, waitForLock: this.lockWait(), onRecovered },
      ),
    );
    if (!value.ok) {
      const code = this.failSourced(value);
      return exitCode ?? code;
    }
    this.showStored(value.value, credential, [...secret.value.warnings, ...warnings]);
    return exitCode ?? EXIT.ok;
  }

  /** From the given source, else from a question, else from standard input. */
  protected async obtainSecret(kind: Kind, provider: string) {
    const prompts = hasSource(this.sources) ? undefined : await this.openPrompts();
    if (!prompts) {
      const read = await readSecret(this.sources, this.context);
      const complaint = read.ok ? kind.check(read.value.secret.reveal()) : undefined;
      return complaint === undefined ? read : failure(diagnostic('E524', `${complaint}.`));
    }
    const check = (text: string) => complaintAbout(text) ?? kind.check(text.trim());
    const answer = await prompts.secret(kind.question(stripControl(provider)), check);
    if (answer === CANCELLED) return CANCELLED;
    return success({ secret: new Secret(answer.trim()), warnings: [] });
  }

  private showStored(outcome: CredentialOutcome, credential: NewCredential, warnings: readonly Diagnostic[]): void {
    const { profileId, provider, mode, agent, store, replaced, edit } = outcome;
    const { manifest, plan, outcome: said } = edit.prepared;
    const expires = credential.type === 'token' ? credential.expires : undefined;
    const diagnostics = [...warnings, ...outcome.diagnostics, ...(edit.unreleased ?? [])];
    if (this.json) {
      this.printJson({
        formatVersion: 1,
        stored: { profileId, provider, mode, agent, store, replaced, ...expiryOf(expires) },
        ...manifestOf(edit.prepared),
        outcome: said,
        changes: plan.changes,
        summary: plan.summary,
        applied: true,
        id: edit.applied?.id ?? null,
        files: edit.applied?.files ?? [],
        restart: plan.restart,
        diagnostics: [...this.recovered, ...(edit.applied?.diagnostics ?? []), ...diagnostics],
      });
      return;
    }
    for (const text of problemsText(diagnostics, this.screen('stderr'))) this.remark(text);
    const { restart } = plan;
    const shown = {
      profileId,
      mode,
      agent,
      store,
      replaced,
      isNew: outcome.isNew,
      expires,
      manifest,
      outcome: said,
      restart,
    };
    this.print(storedText(shown, Date.now(), this.screen()));
  }

  private showDryRun(request: Request, prepared: PreparedEdit, warnings: readonly Diagnostic[]): number {
    const { profileId, provider, kind, expiresIn } = request;
    const { plan, live, notes, outcome } = prepared;
    const agent = normalizeAgentId(this.agent ?? 'main');
    const store = live.show(storeFile(live, agent));
    const replaced = live.stores.get(agent)?.profiles.has(profileId) ?? false;
    const expires = expiresIn === undefined ? undefined : Date.now() + expiresIn;
    const diagnostics = [...warnings, ...notes, ...plan.diagnostics];
    if (this.json) {
      this.printJson({
        formatVersion: 1,
        stored: { profileId, provider, mode: kind.mode, agent, store, replaced, ...expiryOf(expires) },
        ...manifestOf(prepared),
        outcome,
        changes: plan.changes,
        summary: plan.summary,
        dryRun: true,
        applied: false,
        id: null,
        diagnostics,
      });
      return EXIT.ok;
    }
    for (const text of problemsText([...warnings, ...notes], this.screen('stderr'))) this.remark(text);
    if (plan.changes.length > 0 || plan.diagnostics.length > 0)
      this.print(`${planText(plan, this.screen(), { next: undefined })}\n`);
    this.print(wouldStoreText({ profileId, mode: kind.mode, agent, store, replaced }));
    return EXIT.ok;
  }
}

function credentialOf({ kind, expiresIn }: Request, secret: Secret): NewCredential {
  if (kind.mode === 'api_key') return { type: 'api_key', key: secret };
  return { type: 'token', token: secret, expires: expiresIn === undefined ? undefined : Date.now() + expiresIn };
}

function expiryOf(expires: number | undefined) {
  return { expires: expires ?? null, expiresAt: expires === undefined ? null : new Date(expires).toISOString() };
}

/** The manifest, if the command edits it; a credential alone does not need one. */
function manifestOf({ manifest }: PreparedEdit) {
  const edited = manifest.base !== manifest.after;
  return { manifest: manifest.name, created: edited && manifest.before === undefined, edited };
}
