/** The OpenClaw release of a home, how it was found, and whether what it does was measured. */
import type { Plan } from '../../generated/plan.ts';

export type ShownRelease = Pick<Plan['target'], 'dialect' | 'release' | 'releaseSource' | 'measured' | 'behavesAs'>;

const SOURCES: Readonly<Record<NonNullable<ShownRelease['releaseSource']>, string>> = {
  flag: 'from --openclaw-version',
  variable: 'from OPENCLAW_MODELS_OPENCLAW_VERSION',
  files: 'from its files',
  manifest: 'from the manifest',
  path: 'from the openclaw on PATH',
  asked: 'from your answer',
  assumed: 'assumed',
};

/** `OpenClaw RELEASE from its files, treated as ANOTHER`; where the release is unknown, its generation. */
export function releaseText({ dialect, release, releaseSource, measured, behavesAs }: ShownRelease): string {
  if (release === null) return dialect;
  const source = releaseSource === undefined ? '' : ` ${SOURCES[releaseSource]}`;
  const basis = measured ? ', measured' : behavesAs === undefined ? '' : `, treated as ${behavesAs}`;
  return `OpenClaw ${release}${source}${basis}`;
}
