/** What the schema cannot say: meaning, across the whole manifest. Every problem has a code, a place and a remedy. */
import { type Diagnostic, type DiagnosticDetails, diagnostic, type Code } from '../errors.ts';
import type { Manifest } from '../generated/manifest.ts';
import { ALIAS_PATTERN, aliasKey, builtinAliases, normalizeAgentId, normalizeProvider } from '../openclaw/model-ref.ts';
import { KNOWN_PROVIDERS } from '../openclaw/names.ts';
import { closest, suggestion } from './similar.ts';
import type { ManifestSource, YamlPath } from './source.ts';
import { bareReading, looksLikeModelId, resolveWord, type Vocabulary } from './words.ts';

export interface LintOptions {
  readonly vocabulary: Vocabulary;
  /** Whether a model takes images; undefined when nobody knows. */
  readonly takesImages?: ((ref: string) => boolean | undefined) | undefined;
}

class Linter {
  readonly problems: Diagnostic[] = [];
  readonly manifest: Manifest;
  private readonly source: ManifestSource;
  private readonly options: LintOptions;

  constructor(manifest: Manifest, source: ManifestSource, options: LintOptions) {
    this.manifest = manifest;
    this.source = source;
    this.options = options;
  }

  run(): Diagnostic[] {
    const { manifest } = this;
    this.aliases();
    this.chain([], manifest.primary, manifest.fallbacks);
    this.image();
    this.orders(['auth', 'order'], manifest.auth?.order);
    this.agents();
    return this.problems.sort(
      (one, other) => (one.position?.line ?? 0) - (other.position?.line ?? 0) || (one.position?.column ?? 0) - (other.position?.column ?? 0),
    );
  }

  private report(code: Code, message: string, path: YamlPath, part: 'key' | 'value' = 'value', details: DiagnosticDetails = {}): void {
    this.problems.push(diagnostic(code, message, { position: this.source.positionOf(path, part), address: addressOf(path), ...details }));
  }

  /** The reference of a word, or undefined after saying why there is none. */
  private model(word: string, path: YamlPath): string | undefined {
    const { vocabulary } = this.options;
    const resolved = resolveWord(word, vocabulary);
    if (resolved.kind === 'ref') {
      const provider = resolved.model.kind === 'ref' ? resolved.model.provider : '';
      const near = KNOWN_PROVIDERS.includes(provider) ? undefined : closest(provider, KNOWN_PROVIDERS);
      if (near) this.report('W144', `No provider "${provider}" is known; did you mean "${near}"?`, path);
      return resolved.ref;
    }
    if (resolved.kind === 'invalid') {
      this.report('E114', `${JSON.stringify(word)} is not a model reference.`, path);
    } else if (resolved.kind === 'unknown') {
      const name = resolved.word;
      const near = closest(name, [...vocabulary.declared.keys(), ...vocabulary.outside.keys()]);
      if (near) this.report('E112', `Unknown alias "${name}"; did you mean "${near}"?`, path);
      else if (looksLikeModelId(name)) this.report('E113', `"${name}" has no provider; OpenClaw would read it as ${bareReading(name)}.`, path);
      else if (vocabulary.complete) this.report('E112', `Unknown alias "${name}".`, path);
      else this.report('E112', `"${name}" is no alias of this manifest; whether the live config has it cannot be checked here.`, path, 'value', { severity: 'warning' });
    }
    // A cycle is reported once, where the alias is declared.
    return undefined;
  }

  private aliases(): void {
    const byRef = new Map<string, string>();
    const byName = new Map<string, string>();
    for (const [name, target] of Object.entries(this.manifest.aliases ?? {})) {
      const path = ['aliases', name];
      if (!ALIAS_PATTERN.test(name)) this.report('E123', `The alias ${JSON.stringify(name)} has characters that OpenClaw does not accept.`, path, 'key');
      const twin = byName.get(aliasKey(name));
      if (twin !== undefined) this.report('E122', `The aliases "${twin}" and "${name}" differ only in case.`, path, 'key');
      byName.set(aliasKey(name), name);
      const resolved = resolveWord(name, this.options.vocabulary);
      if (resolved.kind === 'cycle') {
        this.report('E120', `The alias "${name}" never reaches a model: ${resolved.through.join(' -> ')}.`, path);
        continue;
      }
      const ref = this.model(target, path);
      if (ref === undefined) continue;
      const other = byRef.get(ref);
      if (other !== undefined && twin === undefined) {
        const line = this.source.positionOf(['aliases', other], 'key').line;
        this.report('E121', `The aliases "${other}" (line ${line}) and "${name}" both name ${ref}; OpenClaw keeps one alias per model.`, path, 'key');
      } else byRef.set(ref, name);
      const builtin = builtinAliases(this.options.vocabulary.generation)[aliasKey(name)];
      if (builtin !== undefined && builtin !== ref && !sameFamily(builtin, ref)) {
        this.report('W143', `"${name}" is a built-in alias of OpenClaw for ${builtin}; here it names ${ref}.`, path, 'key');
      }
    }
  }

  private chain(path: YamlPath, primary: string | null | undefined, fallbacks: readonly string[] | null | undefined): string[] {
    const first = primary ? this.model(primary, [...path, 'primary']) : undefined;
    const seen = new Map<string, string>();
    const refs: string[] = first ? [first] : [];
    fallbacks?.forEach((word, index) => {
      const at = [...path, 'fallbacks', index];
      const ref = this.model(word, at);
      if (ref === undefined) return;
      refs.push(ref);
      if (seen.has(ref)) this.report('W140', `${ref} is already fallback ${seen.get(ref)}.`, at);
      else if (ref === first) this.report('W141', `${ref} is the primary already.`, at);
      seen.set(ref, seen.get(ref) ?? String(index + 1));
    });
    return refs;
  }

  private image(): void {
    const { image } = this.manifest;
    if (!image) return;
    const path = ['image'];
    const words: [string, YamlPath][] = [];
    if (typeof image === 'string') words.push([image, path]);
    else {
      this.chain(path, image.primary, image.fallbacks);
      if (image.primary) words.push([image.primary, [...path, 'primary']]);
      image.fallbacks?.forEach((word, index) => words.push([word, [...path, 'fallbacks', index]]));
    }
    if (typeof image === 'string') this.model(image, path);
    for (const [word, at] of words) {
      const resolved = resolveWord(word, this.options.vocabulary);
      if (resolved.kind === 'ref' && this.options.takesImages?.(resolved.ref) === false) {
        this.report('W142', `${resolved.ref} takes no images.`, at);
      }
    }
  }

  private orders(path: YamlPath, orders: Readonly<Record<string, readonly string[] | null>> | null | undefined): void {
    const providers = new Map<string, string>();
    for (const [key, ids] of Object.entries(orders ?? {})) {
      const provider = normalizeProvider(key, this.options.vocabulary.generation);
      const twin = providers.get(provider);
      if (twin !== undefined) this.report('E320', `"${twin}" and "${key}" are one provider.`, [...path, key], 'key');
      providers.set(provider, key);
      if (!KNOWN_PROVIDERS.includes(provider)) {
        const near = closest(provider, KNOWN_PROVIDERS);
        if (near) this.report('W144', `No provider "${provider}" is known; did you mean "${near}"?`, [...path, key], 'key');
      }
      const seen = new Set<string>();
      ids?.forEach((id, index) => {
        const at = [...path, key, index];
        const owner = id.includes(':') ? normalizeProvider(id.slice(0, id.indexOf(':')), this.options.vocabulary.generation) : undefined;
        if (owner !== undefined && owner !== provider && KNOWN_PROVIDERS.includes(owner)) {
          this.report('E130', `"${id}" is a profile of ${owner}, not of ${provider}.`, at);
        } else if (owner !== undefined && owner !== provider) {
          this.report('E130', `"${id}" is not a profile of ${provider}${suggestion(owner, [provider]) || '.'}`, at, 'value', { severity: 'warning' });
        }
        if (seen.has(id)) this.report('W145', `"${id}" is already in the list.`, at);
        seen.add(id);
      });
    }
  }

  private agents(): void {
    const ids = new Map<string, string>();
    for (const [id, agent] of Object.entries(this.manifest.agents ?? {})) {
      const normal = normalizeAgentId(id);
      if (normal !== id) this.report('E131', `OpenClaw writes the agent id "${id}" as "${normal}".`, ['agents', id], 'key', { remedy: `Write ${normal}.` });
      const twin = ids.get(normal);
      if (twin !== undefined) this.report('E131', `"${twin}" and "${id}" are one agent.`, ['agents', id], 'key');
      ids.set(normal, id);
      if (!agent) continue;
      this.chain(['agents', id], agent.primary, agent.fallbacks);
      this.orders(['agents', id, 'auth', 'order'], agent.auth?.order);
    }
  }
}

/** All problems of meaning, in the order of their places. */
export function lintManifest(manifest: Manifest, source: ManifestSource, options: LintOptions): Diagnostic[] {
  return new Linter(manifest, source, options).run();
}

/** `opus` for another Claude Opus is what everybody expects, whichever release the built-in one names. */
function sameFamily(builtin: string, ref: string): boolean {
  const family = (text: string) => /(opus|sonnet|gpt|gemini)/.exec(text)?.[1];
  return builtin.split('/')[0] === ref.split('/')[0] && family(builtin) !== undefined && family(builtin) === family(ref);
}

/** A path as an address in manifest terms: `fallbacks[1]`, `agents.work.primary`. */
export function addressOf(path: YamlPath): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}
