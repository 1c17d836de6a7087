/**
 * What a command works on, opened once: the config, OpenClaw's release or the releases that are possible, the live state
 * and the manifest. Use cases ask a workspace; nobody else opens these files, or knows that more than one release may be
 * possible. It remembers what it read, so that nothing is read twice until somebody asks for what is live now.
 */
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import type { Generation } from '../openclaw/facts/release.ts';
import type { Dialect } from '../openclaw/facts/releases.ts';
import { countPinnedSessions, type Live, type LiveConfig, readConfig, type StoreSelection } from '../openclaw/live.ts';
import { type Home, openHome, readHome } from './home.ts';
import { type ManifestOptions, type ManifestText, readManifest } from './manifest-file.ts';
import type { ResultWithSource } from './result-with-source.ts';

/** Options to open a workspace with, or one that is open. */
export type WorkspaceSource = ManifestOptions | Workspace;

type Awaitable<T> = T | Promise<T>;

export class Workspace {
  readonly options: ManifestOptions;
  #config: Result<LiveConfig> | undefined;
  #home: Promise<Result<Home>> | undefined;
  #manifest: Promise<ResultWithSource<ManifestText>> | undefined;
  readonly #lives = new Map<Generation, Promise<Live>>();
  readonly #pinned = new Map<Live, Promise<number>>();

  constructor(options: ManifestOptions) {
    this.options = options;
  }

  static of(source: WorkspaceSource): Workspace {
    return source instanceof Workspace ? source : new Workspace(source);
  }

  /** The same manifest against what is live now. */
  withLiveNow(): Workspace {
    const fresh = new Workspace(this.options);
    fresh.#manifest = this.#manifest;
    return fresh;
  }

  /** The same files, taken for those of a certain release. */
  as(openclawVersion: string | undefined): Workspace {
    const other = new Workspace({ ...this.options, openclawVersion });
    other.#config = this.#config;
    other.#manifest = this.#manifest;
    return other;
  }

  /** The config, before its release is known. Errors: E200 to E205. */
  config(): Result<LiveConfig> {
    this.#config ??= readConfig(this.options);
    return this.#config;
  }

  /** The config with what is known of its release. Errors: those of the config and of the detection. */
  home(): Promise<Result<Home>> {
    this.#home ??= openHome(this.options, this.config());
    return this.#home;
  }

  /** The manifest's text with what it extends. E100, E108, E160 to E162. */
  manifest(): Promise<ResultWithSource<ManifestText>> {
    this.#manifest ??= readManifest(this.options);
    return this.#manifest;
  }

  /** How many chat sessions have a model of their own. */
  pinnedSessions(live: Live): Promise<number> {
    const known = this.#pinned.get(live) ?? countPinnedSessions(live);
    this.#pinned.set(live, known);
    return known;
  }

  /** Looks at the live state as each release that is possible has it; the first failure ends it. */
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
   * What there is to say of the live state, where each possible release would say the same; E212 where they would not.
   *
   * @param said what has to be the same, as JSON
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
      return this.unknownRelease();
    return success(first);
  }

  /**
   * For those who show something rather than nothing: where two releases are possible, the newest is the likelier one,
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

  /** The live state as this generation has it; undefined where it is none of the possible ones. */
  async liveOf(generation: Generation): Promise<Result<Live | undefined>> {
    const home = await this.home();
    if (!home.ok) return home;
    const dialect = home.value.candidates.find((one) => one.generation === generation);
    return success(dialect && (await this.#read(home.value, dialect)));
  }

  /** E212 where two releases are possible, for what cannot be said or done without knowing. */
  async knownRelease(): Promise<Result<void>> {
    const home = await this.home();
    if (!home.ok) return home;
    return home.value.candidates.length > 1 ? this.unknownRelease() : success(undefined);
  }

  #read(home: Home, dialect: Dialect, selection?: StoreSelection): Promise<Live> {
    if (selection) return readHome(home, dialect, selection);
    const live = this.#lives.get(dialect.generation) ?? readHome(home, dialect);
    this.#lives.set(dialect.generation, live);
    return live;
  }

  /** E212. */
  unknownRelease(): Result<never> {
    const config = this.config();
    if (!config.ok) return config;
    const { show, locations } = config.value;
    return failure(
      diagnostic(
        'E212',
        `Nothing in ${show(locations.stateDir)} shows which OpenClaw release reads it, and no openclaw is on PATH.`,
      ),
    );
  }
}
