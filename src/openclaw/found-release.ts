/** The OpenClaw release of a home, and how it was found. */
import type { Dialect } from './facts/releases.ts';
import type { Environment } from './files/locations.ts';

/** Like `--openclaw-version`, which wins over it. */
export const RELEASE_VARIABLE = 'OPENCLAW_MODELS_OPENCLAW_VERSION';

/** How the release was found; `asked`: a person answered; `assumed`: a new home, for the newest measured release. */
export type ReleaseSource = 'flag' | 'variable' | 'files' | 'manifest' | 'path' | 'asked' | 'assumed';

export interface ReleaseFound {
  /** Undefined where the release is unknown. */
  readonly source: ReleaseSource | undefined;
  /** That of the `openclaw` on PATH, where it was asked. */
  readonly onPath?: string | undefined;
}

export interface GivenRelease {
  readonly release: string;
  readonly source: 'flag' | 'variable' | 'asked';
}

/** The release that the command line, the environment or a person names; an empty variable says nothing. */
export function givenRelease(options: {
  readonly openclawVersion?: string | undefined;
  readonly answeredVersion?: string | undefined;
  readonly env: Environment;
}): GivenRelease | undefined {
  if (options.openclawVersion !== undefined) return { release: options.openclawVersion, source: 'flag' };
  const variable = options.env[RELEASE_VARIABLE];
  if (variable) return { release: variable, source: 'variable' };
  return options.answeredVersion === undefined ? undefined : { release: options.answeredVersion, source: 'asked' };
}

interface Found {
  readonly dialect: Dialect;
  readonly found?: ReleaseFound | undefined;
}

/** The release to write into a new manifest: only a known one, not an assumed one. */
export function knownRelease({ dialect, found }: Found): string | undefined {
  return found?.source === undefined || found.source === 'assumed' ? undefined : dialect.release?.replace(/^v/, '');
}

/** The release of a home, for plans and the status. */
export function releaseTold({ dialect, found }: Found) {
  const { measured, takenFrom } = dialect.facts;
  return {
    release: dialect.release ?? null,
    ...(found?.source === undefined ? {} : { releaseSource: found.source }),
    measured,
    behavesAs: takenFrom,
  };
}
