/**
 * What a command works on, opened once: the config, OpenClaw's release or the releases that are possible, the live
 * state and the manifest. Use cases get all of it here; no other code opens these files or knows that several releases
 * may be possible. It keeps what it read, so nothing is read twice until the current live state is requested.
 */
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import { type FoundPins, readPins } from '../openclaw/databases/sessions.ts';
import { WHY_RELEASE_MATTERS } from '../openclaw/facts/differences.ts';
import type { Generation } from '../openclaw/facts/release.ts';
import type { Dialect } from '../openclaw/facts/releases.ts';
import { type Live, type LiveConfig, readConfig, type StoreSelection } from '../openclaw/live.ts';
import { type Home, openHome, readHome } from './home.ts';
import { hostQuestion, type ManifestOptions, type ManifestText, readManifest, releaseOf } from './manifest-file.ts';
import type { ResultWithSource } from './result-with-source.ts';

/** Options to open a workspace with, or an open workspace. */
export type WorkspaceSource = ManifestOptions | Workspace;

type Awaitable<T> = T | Promise<T>;

export class Workspace {
  options: ManifestOptions;
  #config: Result<LiveConfig> | undefined;
  #heedsManifest = true;
  #home: Promise<Result<Home>> | undefined;
  #manifest: Promise<ResultWithSource<ManifestText>> | undefined;
  readonly #lives = new Map<Generation, Promise<Live>>();
  readonly #pins = new Map<Live, Promise<FoundPins>>();

  constructor(options: ManifestOptions) {
    this.options = options;
  }

  static of(source: WorkspaceSource): Workspace {
    return source instanceof Workspace ? source : new Workspace(source);
  }

  /** The same manifest with the current live state. @param written files whose texts are known */
  withLiveNow(written?: ManifestOptions['written']): Workspace {
    const fresh = new Workspace({ ...this.options, written });
    fresh.#manifest = this.#manifest;
    return fresh;
  }

  /** The same manifest for another home, whose name may be one of its `hosts:`. */
  withHome(home: Pick<ManifestOptions, 'env' | 'homedir' | 'stateDir' | 'machine'>): Workspace {
    const other = new Workspace({ ...this.options, ...home, profile: undefined, askRelease: undefined });
    other.#manifest = this.manifest().then((text) =>
      text.ok ? success({ ...text.value, host: hostQuestion(other.options) }) : text,
    );
    return other;
  }

  /** The same files, read as those of a given release, and without asking the manifest for it. */
  as(openclawVersion: string | undefined): Workspace {
    const other = new Workspace({ ...this.options, openclawVersion });
    other.#config = this.#config;
    other.#manifest = this.#manifest;
    other.#heedsManifest = false;
    return other;
  }

  /** The config, before its release is known. Errors: E200 to E205. */
  config(): Result<LiveConfig> {
    this.#config ??= readConfig(this.options);
    return this.#config;
  }

  /** The config and what is known about its release. Errors: those of the config and of the detection. */
  home(): Promise<Result<Home>> {
    this.#home ??= openHome(this.options, this.config(), () => this.#declaredRelease());
    return this.#home;
  }

  /** Undefined where there is no manifest, or none that says so in words that can be read. */
  async #declaredRelease(): Promise<string | undefined> {
    const text = this.#heedsManifest ? await this.manifest() : undefined;
    return text?.ok ? releaseOf(text.value) : undefined;
  }

  /** The manifest's text with what it extends. E100, E108, E160 to E162. */
  manifest(): Promise<ResultWithSource<ManifestText>> {
    this.#manifest ??= readManifest(this.options);
    return this.#manifest;
  }

  /** The chat sessions that keep a model or a profile of their own. */
  pins(live: Live): Promise<FoundPins> {
    const known = this.#pins.get(live) ?? readPins(live);
    this.#pins.set(live, known);
    return known;
  }

  /** Looks at the live state as each possible release reads it; stops at the first failure. */
  async each<T>(
    look: (live: Live) => Awaitable<ResultWithSource<T>>,
    selection?: StoreSelection,
  ): Promise<ResultWithSource<readonly T[]>> {
    const home = await this.home();
    if (!home.ok) return home;
    const found: T[] = [];
    for (const dialect of home.value.candidates) {
      const one = await look(await this.#read(home.value, dialect, selection));
      if (!one.ok) return one;
      found.push(one.value);
    }
    return success(found);
  }

  /**
   * A result about the live state, if it is the same for each possible release; otherwise E212.
   *
   * @param said the part that has to be the same, as JSON
   */
  async agreed<T>(
    look: (live: Live) => Awaitable<ResultWithSource<T>>,
    said: (found: T) => unknown,
    selection?: StoreSelection,
  ): Promise<ResultWithSource<T>> {
    const found = await this.each(look, selection);
    if (!found.ok) return found;
    const [first, second] = found.value;
    if (first === undefined) throw new Error('Assertion failed: no release is possible');
    if (second !== undefined && JSON.stringify(said(first)) !== JSON.stringify(said(second)))
      return (await this.#ask()) ? this.agreed(look, said, selection) : this.unknownRelease();
    return success(first);
  }

  /**
   * For commands that show something rather than nothing: of two possible releases, the newest is more likely,
   * and the notes say so (W536).
   */
  async likeliest(
    selection?: StoreSelection,
  ): Promise<Result<{ readonly live: Live; readonly notes: readonly Diagnostic[] }>> {
    const home = await this.home();
    if (!home.ok) return home;
    const { candidates } = home.value;
    const dialect = candidates.at(-1);
    if (!dialect) throw new Error('Assertion failed: no release is possible');
    const message = `The OpenClaw release is unknown; this is shown as ${dialect.facts.takenFrom} would read it.`;
    return success({
      live: await this.#read(home.value, dialect, selection),
      notes: candidates.length > 1 ? [diagnostic('W536', message)] : [],
    });
  }

  /** The live state as this generation reads it; undefined if that is not a possible one. */
  async liveOf(generation: Generation): Promise<Result<Live | undefined>> {
    const home = await this.home();
    if (!home.ok) return home;
    const dialect = home.value.candidates.find((one) => one.generation === generation);
    return success(dialect && (await this.#read(home.value, dialect)));
  }

  /** E212 if two releases are possible, for what needs to know the release. */
  async knownRelease(): Promise<Result<void>> {
    const home = await this.home();
    if (!home.ok) return home;
    return home.value.candidates.length > 1 ? this.unknownRelease() : success(undefined);
  }

  /** The same, after asking a person who could tell. */
  async askedRelease(): Promise<Result<void>> {
    const home = await this.home();
    if (!home.ok) return home;
    if (home.value.candidates.length > 1) await this.#ask();
    return this.knownRelease();
  }

  #read(home: Home, dialect: Dialect, selection?: StoreSelection): Promise<Live> {
    if (selection) return readHome(home, dialect, selection);
    const live = this.#lives.get(dialect.generation) ?? readHome(home, dialect);
    this.#lives.set(dialect.generation, live);
    return live;
  }

  /** Whether a person could tell the release, which then holds for this workspace. */
  async #ask(): Promise<boolean> {
    const config = this.config();
    const answer = config.ok && (await this.options.askRelease?.(config.value.show(config.value.locations.stateDir)));
    if (typeof answer !== 'string') return false;
    this.options = { ...this.options, answeredVersion: answer, askRelease: undefined };
    this.#home = undefined;
    this.#lives.clear();
    return true;
  }

  /** E212. */
  unknownRelease(): Result<never> {
    const config = this.config();
    if (!config.ok) return config;
    const { show, locations } = config.value;
    return failure(
      diagnostic(
        'E212',
        `Nothing in ${show(locations.stateDir)} shows which OpenClaw release reads it, and no openclaw is on PATH. ${WHY_RELEASE_MATTERS}`,
      ),
    );
  }
}
