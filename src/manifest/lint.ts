/** Checks what the schema cannot: the meaning of the whole manifest. */

import { type Diagnostic, diagnostic } from '../errors.ts';
import type { Manifest } from '../generated/manifest.ts';
import { grouped } from '../grouped.ts';
import { KNOWN_PROVIDERS } from '../openclaw/facts/providers.ts';
import { factsOfRelease, parseRelease } from '../openclaw/facts/release.ts';
import { normalizeAgentId, normalizeProvider } from '../openclaw/model-ref.ts';
import { addressOf, agentPrefix, printAddress } from '../settings/address.ts';
import { prefixOf } from '../settings/places.ts';
import { type DeclaredValue, declaredValues, wordsOf } from '../settings/words.ts';
import { checkAliases } from './lint-aliases.ts';
import { checkAllow } from './lint-allow.ts';
import { checkImages } from './lint-images.ts';
import { checkModels } from './lint-models.ts';
import { checkMoved } from './lint-moved.ts';
import {
  checkAddresses,
  type DeclaredProvider,
  declaredProviders,
  listsOfModels,
  literalsIn,
  withDeclared,
} from './lint-providers.ts';
import { type Report, WordLint } from './lint-words.ts';
import { KNOWS_NOTHING, type ModelKnowledge } from './model-knowledge.ts';
import type { ManifestSource, YamlPath } from './source.ts';
import { resolveWord, type Vocabulary } from './words.ts';

export interface LintOptions {
  readonly vocabulary: Vocabulary;
  /** Without it, only near misses of known providers are found. */
  readonly models?: ModelKnowledge | undefined;
}

type Orders = Readonly<Record<string, readonly string[] | null>>;

/** All problems of meaning. Lists may have holes where the shape was wrong; those are skipped. */
export function lintManifest(manifest: Manifest, source: ManifestSource, options: LintOptions): Diagnostic[] {
  return new Linter(manifest, source, options).run();
}

class Linter {
  private readonly problems: Diagnostic[] = [];
  private readonly manifest: Manifest;
  private readonly source: ManifestSource;
  private readonly vocabulary: Vocabulary;
  private readonly models: ModelKnowledge;
  private readonly words: WordLint;
  private readonly names: WordLint;
  private readonly declared: readonly DeclaredValue[];
  private readonly byAgent: ReadonlyMap<string | undefined, readonly DeclaredValue[]>;
  private readonly providers: readonly DeclaredProvider[];

  constructor(manifest: Manifest, source: ManifestSource, options: LintOptions) {
    this.manifest = manifest;
    this.source = source;
    this.declared = declaredValues(manifest);
    this.byAgent = grouped(this.declared, ({ address }) => address.agent);
    this.vocabulary = options.vocabulary;
    this.providers = declaredProviders(manifest.providers, (name) => this.provider(name));
    this.models = withDeclared(options.models ?? { ...KNOWS_NOTHING, providers: KNOWN_PROVIDERS }, this.providers);
    // What a gateway or a discovery adds to a list is not known here.
    const exact = listsOfModels(manifest.manage?.['providers.models'] === 'listed' ? [] : this.providers);
    this.words = new WordLint(manifest, this.vocabulary, this.models, this.report, exact);
    this.names = new WordLint(manifest, this.vocabulary, this.models, this.reportKey, exact);
  }

  run(): Diagnostic[] {
    this.release();
    this.ownProviders();
    checkAliases({
      aliases: this.manifest.aliases ?? {},
      vocabulary: this.vocabulary,
      words: this.words,
      report: (...problem) => this.report(...problem),
      reportKey: (...problem) => this.reportKey(...problem),
      keyPlace: (...places) => this.keyPlace(...places),
    });
    this.settings(undefined, undefined);
    this.agents();
    checkMoved(this.manifest, this.vocabulary, {
      report: this.report,
      reportKey: this.reportKey,
      target: (word, path) => void this.words.model(word, path),
    });
    checkAllow(this.manifest, this.vocabulary, this.source, this.report);
    checkModels(this.manifest, this.declared, this.vocabulary, this.names, this.reportKey);
    return this.problems;
  }

  /** E211 and E213 for an unsupported release; anything else that is not a release fails the schema. */
  private release(): void {
    const { openclaw } = this.manifest;
    const facts = typeof openclaw === 'string' && parseRelease(openclaw) ? factsOfRelease(openclaw) : undefined;
    for (const { code, message } of facts && !facts.ok ? facts.problems : []) this.report(code, message, ['openclaw']);
  }

  private ownProviders(): void {
    literalsIn(this.declared, this.report);
    checkAddresses(this.providers, this.report);
    const first = new Map<string, DeclaredProvider>();
    for (const provider of this.providers) {
      const { key, id, path } = provider;
      const twin = first.get(id);
      if (!twin) first.set(id, provider);
      else {
        const message = `"${twin.key}" (${this.keyPlace(twin.path, path)}) and "${key}" are the same provider, ${id}.`;
        this.reportKey('E320', message, path, { remedy: 'Keep only one of them.' });
      }
    }
  }

  /** Checks the settings of all agents, or of one. @param inherited the primary of an agent without its own */
  private settings(agent: string | undefined, inherited: string | undefined): void {
    const primaries = new Map(inherited === undefined ? [] : [[`${agentPrefix(agent)}primary`, inherited]]);
    for (const declared of this.byAgent.get(agent) ?? []) {
      const { row, address, path, value } = declared;
      // Aliases are checked before the settings that use them.
      if (row.section) {
        if (row.value === 'profiles') this.orders(path, (value ?? {}) as Orders);
        continue;
      }
      const refs = wordsOf(declared).map(({ word, path: at }) => {
        const ref = this.words.model(word, at, row.choice);
        return { ref, at };
      });
      checkImages(declared, this.models, this.vocabulary, this.report);
      if (row.value === 'model' && refs[0]?.ref !== undefined) primaries.set(printAddress(address), refs[0].ref);
      if (row.value === 'models' && !row.choice) this.repetitions(refs, primaries.get(`${prefixOf(address)}primary`));
    }
  }

  private readonly report: Report = (code, message, path, details = {}) => {
    const position = this.source.positionOf(path);
    this.problems.push(diagnostic(code, message, { position, address: addressOf(path), ...details }));
  };

  private readonly reportKey: Report = (code, message, path, details = {}) =>
    this.report(code, message, path, { position: this.source.positionOf(path, 'key'), ...details });

  private provider(name: string): string {
    return normalizeProvider(name, this.vocabulary.naming);
  }

  /** `line 3`, with the file's name if the problem is in another file. */
  private keyPlace(path: YamlPath, problem: YamlPath): string {
    const { file, line } = this.source.positionOf(path, 'key');
    return file === this.source.positionOf(problem, 'key').file ? `line ${line}` : `${file}:${line}`;
  }

  private repetitions(
    list: readonly { readonly ref: string | undefined; readonly at: YamlPath }[],
    primary: string | undefined,
  ): void {
    const seen = new Map<string, number>();
    for (const { ref, at } of list) {
      if (ref === undefined) continue;
      const before = seen.get(ref);
      if (before !== undefined) this.report('W140', `${ref} is already fallback ${before + 1}.`, at);
      else if (ref === primary) this.report('W141', `${ref} is already the primary.`, at);
      seen.set(ref, before ?? Number(at.at(-1)));
    }
  }

  private orders(path: YamlPath, orders: Orders): void {
    const providers = new Map<string, string>();
    for (const [key, ids] of Object.entries(orders)) {
      const at = [...path, key];
      const provider = this.provider(key);
      const twin = providers.get(provider);
      if (twin !== undefined) {
        const place = this.keyPlace([...path, twin], at);
        this.reportKey('E320', `"${twin}" (${place}) and "${key}" are the same provider, ${provider}.`, at, {
          remedy: 'Keep only one of them.',
        });
      } else providers.set(provider, key);
      if (!this.words.looksLike(key, (code, message, details) => this.reportKey(code, message, at, details)))
        this.words.stranger(provider, (message, details) => this.reportKey('W144', message, at, details));
      this.profiles(at, provider, ids);
    }
  }

  private profiles(path: YamlPath, provider: string, ids: readonly string[] | null): void {
    const seen = new Set<string>();
    ids?.forEach((id, index) => {
      const at = [...path, index];
      // An id without a colon says nothing about its provider.
      const owner = id.includes(':') ? this.provider(id.slice(0, id.indexOf(':'))) : provider;
      if (owner !== provider) {
        // OpenClaw enforces no form of ids, so a prefix that is no known provider may be just a name.
        const known = this.models.providers.has(owner);
        const message = known
          ? `"${id}" is a profile of ${owner}, not of ${provider}.`
          : `"${id}" does not look like a profile of ${provider}.`;
        this.report(known ? 'E130' : 'W527', message, at);
      }
      this.words.looksLike(id, (code, message, details) => this.report(code, message, at, details));
      if (seen.has(id)) this.report('W145', `"${id}" is already in the list.`, at);
      seen.add(id);
    });
  }

  private agents(): void {
    const { manifest } = this;
    const ids = new Map<string, string>();
    const global = manifest.primary ? resolveWord(manifest.primary, this.vocabulary) : undefined;
    for (const [id, agent] of Object.entries(manifest.agents ?? {})) {
      const path = ['agents', id];
      const normal = normalizeAgentId(id);
      const twin = ids.get(normal);
      if (twin !== undefined) {
        const place = this.keyPlace(['agents', twin], path);
        this.reportKey('E131', `"${twin}" (${place}) and "${id}" are the same agent, ${normal}.`, path, {
          remedy: 'Keep only one of them.',
        });
      } else if (normal !== id) {
        this.reportKey('E131', `OpenClaw writes the agent id "${id}" as "${normal}".`, path, {
          remedy: `Write ${normal}.`,
        });
      }
      ids.set(normal, twin ?? id);
      this.settings(id, agent?.primary === null && global?.kind === 'ref' ? global.ref : undefined);
    }
  }
}
