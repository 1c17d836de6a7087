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
import { appliedKeys, credentialDocument, expiryKeys, NOT_APPLIED } from '../../views/json/edit.ts';
import { replaceQuestion, storedAlready, storedText, wouldStoreText } from '../../views/text/credential.ts';
import { planText } from '../../views/text/plan.ts';
import { Asking } from '../asking.ts';
import { EXIT, ManifestCommand } from '../base.ts';
import { flag, option } from '../declare.ts';
import { agentOption, dryRunOption, lockTimeoutOption, openclawTimeoutOption } from '../options.ts';
import { complaintAbout, hasSource, oneSource, readSecret, type SecretFlags } from '../secret-input.ts';
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
  override openclawTimeout = openclawTimeoutOption();
  replace = flag('--replace', 'Replace a stored credential with that id without asking.');
  dryRun = dryRunOption();

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
    const credential = credentialOf(request, secret.value.secret);
    const notes = [...secret.value.warnings, ...warnings];
    return this.stoppably(
      (signal) => storeCredential({ ...target, credential }, { ...choices.workspace.options, ...this.writing(signal) }),
      (outcome) => this.showStored(outcome, credential, notes),
    );
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

  private showStored(outcome: CredentialOutcome, credential: NewCredential, warnings: readonly Diagnostic[]): number {
    const { prepared, applied, unreleased = [] } = outcome.edit;
    const { manifest, plan, outcome: said } = prepared;
    const expires = credential.type === 'token' ? credential.expires : undefined;
    const diagnostics = [...warnings, ...outcome.diagnostics, ...unreleased];
    if (this.json) {
      const all = [...this.recovered, ...(applied?.diagnostics ?? []), ...diagnostics];
      const { profileId, provider, mode, agent, store, replaced } = outcome;
      const stored = { profileId, provider, mode, agent, store, replaced, ...expiryKeys(expires) };
      this.printJson(credentialDocument({ stored }, prepared, appliedKeys(plan, true, applied), all));
      return EXIT.ok;
    }
    this.remarkAll(diagnostics);
    const shown = { ...outcome, expires, manifest, outcome: said, restart: plan.restart };
    this.print(storedText(shown, Date.now(), this.screen()));
    return EXIT.ok;
  }

  private showDryRun(request: Request, prepared: PreparedEdit, warnings: readonly Diagnostic[]): number {
    const { profileId, provider, kind, expiresIn } = request;
    const { plan, live, notes } = prepared;
    const agent = normalizeAgentId(this.agent ?? 'main');
    const store = live.show(storeFile(live, agent));
    const replaced = live.stores.get(agent)?.profiles.has(profileId) ?? false;
    const expires = expiresIn === undefined ? undefined : Date.now() + expiresIn;
    const stored = { profileId, provider, mode: kind.mode, agent, store, replaced };
    if (this.json) {
      const what = { stored: { ...stored, ...expiryKeys(expires) } };
      this.printJson(credentialDocument(what, prepared, NOT_APPLIED, [...warnings, ...notes, ...plan.diagnostics]));
      return EXIT.ok;
    }
    this.remarkAll([...warnings, ...notes]);
    if (plan.changes.length > 0 || plan.diagnostics.length > 0)
      this.print(`${planText(plan, this.screen(), { next: undefined })}\n`);
    this.print(wouldStoreText(stored));
    return EXIT.ok;
  }
}

function credentialOf({ kind, expiresIn }: Request, secret: Secret): NewCredential {
  if (kind.mode === 'api_key') return { type: 'api_key', key: secret };
  return { type: 'token', token: secret, expires: expiresIn === undefined ? undefined : Date.now() + expiresIn };
}
