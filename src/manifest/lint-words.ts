/** Checks one word of a manifest. */
import type { Code, DiagnosticDetails } from '../errors.ts';
import type { Manifest } from '../generated/manifest.ts';
import { aliasKey, isWildcard, providerOf, wildcardRef } from '../openclaw/model-ref.ts';
import { type ListsOfModels, unlistedByProvider } from './lint-providers.ts';
import { lookalike, lookalikeMessage, typed } from './lookalikes.ts';
import { type ModelKnowledge, unknownProvider, unlisted } from './model-knowledge.ts';
import { outdated } from './outdated-models.ts';
import { closest } from './similar.ts';
import type { YamlPath } from './source.ts';
import { looksLikeModelId, resolveWord, type Vocabulary } from './words.ts';

export type Report = (code: Code, message: string, path: YamlPath, details?: DiagnosticDetails) => void;

export class WordLint {
  /** Providers already reported as unknown. */
  private readonly strangers = new Set<string>();
  /** References of the words about which there is nothing to report: ten thousand agents have few. */
  private readonly fine = { models: new Map<string, string>(), wildcards: new Map<string, string>() };
  private reports = 0;
  private readonly manifest: Manifest;
  private readonly vocabulary: Vocabulary;
  private readonly models: ModelKnowledge;
  private readonly report: Report;
  private readonly exact: ListsOfModels;

  /** @param exact declared providers whose lists of models are complete */
  constructor(
    manifest: Manifest,
    vocabulary: Vocabulary,
    models: ModelKnowledge,
    report: Report,
    exact: ListsOfModels,
  ) {
    this.exact = exact;
    this.manifest = manifest;
    this.vocabulary = vocabulary;
    this.models = models;
    this.report = (...problem) => {
      this.reports += 1;
      report(...problem);
    };
  }

  /**
   * W144 for an unknown provider. If the config, which may define it, was not read, only a near miss of a known name is
   * a warning; any other provider is noted once.
   */
  stranger(provider: string, report: (message: string, details: DiagnosticDetails) => void): boolean {
    const { providers, complete } = this.models;
    if (providers.has(provider)) return false;
    const near = closest(provider, providers) !== undefined;
    if (near || complete) report(unknownProvider(provider, this.models), {});
    else if (complete === false && !this.strangers.has(provider)) {
      const message = `Provider "${provider}" is unknown to OpenClaw and the catalogue; the live config, which may define it, was not read.`;
      report(message, { severity: 'info' });
    }
    this.strangers.add(provider);
    return true;
  }

  /** E175 and W147 for a character that looks like another one. */
  looksLike(text: string, report: (code: Code, message: string, details: DiagnosticDetails) => void): boolean {
    const found = lookalike(text);
    if (!found) return false;
    const meant = typed(text);
    const known = this.models.covers(providerOf(meant)) && this.models.knows(meant);
    const details = known ? { remedy: `Write ${meant}` } : {};
    report(found.impossible ? 'E175' : 'W147', lookalikeMessage(text, found), details);
    return true;
  }

  /** The reference of a word; if there is none, undefined and a report. @param wildcards whether it may be one */
  model(word: string, path: YamlPath, wildcards = false): string | undefined {
    const known = this.fine[wildcards ? 'wildcards' : 'models'];
    const before = this.reports;
    const ref = known.get(word) ?? this.checked(word, path, wildcards);
    if (ref !== undefined && this.reports === before) known.set(word, ref);
    return ref;
  }

  private checked(word: string, path: YamlPath, wildcards: boolean): string | undefined {
    const { vocabulary } = this;
    const wildcard = wildcards ? wildcardRef(word, vocabulary.naming) : undefined;
    if (wildcard !== undefined) {
      this.stranger(providerOf(wildcard), (message, details) => this.report('W144', message, path, details));
      return wildcard;
    }
    if (wildcards && isWildcard(word.trim())) {
      this.report('E114', `${JSON.stringify(word)} names no provider.`, path, {
        remedy: 'Write provider/*, or `allow: null` for any model.',
      });
      return undefined;
    }
    const resolved = resolveWord(word, vocabulary);
    // Problems of a declared alias are reported once, at its declaration.
    if (vocabulary.declared.has(aliasKey(word))) return resolved.kind === 'ref' ? resolved.ref : undefined;
    const variable = /\$\{[^}]*\}?/.exec(word);
    if (variable) {
      this.report('E176', `Variables such as ${variable[0]} are not expanded in a manifest.`, path);
      return undefined;
    }
    const known = vocabulary.outside.has(aliasKey(word));
    const odd = !known && this.looksLike(word, (code, message, details) => this.report(code, message, path, details));
    if (resolved.kind === 'ref') {
      if (isWildcard(resolved.ref)) {
        const message = `${JSON.stringify(word)} is a wildcard for all models of a provider, not a model.`;
        this.report('E114', message, path, { remedy: 'Name one model: provider/model-id.' });
        return undefined;
      }
      if (odd) return resolved.ref;
      if (!word.includes('/')) {
        // A declared alias is checked once, at its declaration; this one is OpenClaw's or of the live config.
        this.lifecycle(resolved.ref, path);
        return resolved.ref;
      }
      if (this.lifecycle(resolved.ref, path)) return resolved.ref;
      if (this.stranger(resolved.provider, (message, details) => this.report('W144', message, path, details)))
        return resolved.ref;
      const missing = unlistedByProvider(resolved.ref, this.exact, this.models);
      if (missing !== undefined) this.report('W152', missing, path);
      const problem = unlisted(resolved.ref, this.models);
      if (problem !== undefined) this.report('W146', problem, path);
      return resolved.ref;
    }
    if (odd) return undefined;
    if (resolved.kind === 'invalid') this.report('E114', `${JSON.stringify(word)} is not a model reference.`, path);
    else if (resolved.kind === 'unknown') this.unknown(resolved.word, path);
    return undefined;
  }

  /** W180, W181 and W182 for a model that is gone or going, and an old name of its provider. */
  private lifecycle(ref: string, path: YamlPath): boolean {
    const found = outdated(ref, this.models, this.vocabulary.naming);
    if (found) this.report(found.code, found.message, path, { remedy: found.remedy });
    return found !== undefined;
  }

  private unknown(name: string, path: YamlPath): void {
    const { declared, outside, complete, naming } = this.vocabulary;
    const near = closest(name, [...declared.keys(), ...outside.keys()]);
    if (near) this.report('E112', `Unknown alias "${name}"; did you mean "${this.spelling(near)}"?`, path);
    else if (looksLikeModelId(name))
      this.report(
        // The live config, which was not read, may have such an alias.
        complete ? 'E113' : 'W535',
        `"${name}" has no provider; OpenClaw would read it as ${naming.bareNames.provider}/${name}.`,
        path,
      );
    else if (complete) this.report('E112', `Unknown alias "${name}".`, path);
    else
      this.report(
        'W535',
        `"${name}" is not an alias of this manifest; the live config, which may define it, was not read.`,
        path,
      );
  }

  /** An alias as the manifest writes it. */
  spelling(key: string): string {
    return Object.keys(this.manifest.aliases ?? {}).find((name) => aliasKey(name) === key) ?? key;
  }
}
