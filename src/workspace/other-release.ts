/** A manifest that is written for another OpenClaw release than the one that is here. */
import { type Diagnostic, diagnostic } from '../errors.ts';
import type { LoadedManifest } from '../manifest/index.ts';
import { differencesBetween } from '../openclaw/facts/differences.ts';
import { factsOfRelease } from '../openclaw/facts/release.ts';
import { factsOf } from '../openclaw/facts/releases.ts';
import { RELEASE_VARIABLE, type ReleaseSource } from '../openclaw/found-release.ts';
import type { Live } from '../openclaw/live.ts';

/** Who says of which release OpenClaw is here; where the manifest itself decided, only the binary can say otherwise. */
const WITNESSES: Readonly<Partial<Record<ReleaseSource, string>>> = {
  flag: '--openclaw-version names',
  variable: `${RELEASE_VARIABLE} names`,
  manifest: 'the `openclaw` on PATH is',
  path: 'the `openclaw` on PATH is',
};

/**
 * W178 where the two releases treat something otherwise, E179 where they are of two generations. Whoever names the
 * release of this run is right, so that this is no more than a warning.
 */
export function otherRelease(
  { manifest, source }: LoadedManifest,
  { dialect, found }: Pick<Live, 'dialect' | 'found'>,
): Diagnostic | undefined {
  const declared = manifest.openclaw;
  const wanted = typeof declared === 'string' ? factsOfRelease(declared) : undefined;
  if (!wanted?.ok) return undefined;
  const decided = found?.source === 'manifest';
  if (decided && found.onPath === undefined) return undefined;
  const release = decided ? found.onPath : dialect.release;
  const here = release === undefined ? dialect.facts : factsOf(release);
  const place = { position: source.positionOf(['openclaw']), address: 'openclaw' };
  const witness = WITNESSES[found?.source ?? 'files'] ?? "OpenClaw's files are of";
  const subject = `The manifest is written for OpenClaw ${declared}, but ${witness} ${release ?? 'another release'}.`;
  const named = found?.source === 'flag' || found?.source === 'variable';
  if (here.generation !== wanted.value.generation && !named) return diagnostic('E179', subject, place);
  const differences = differencesBetween(factsOf(declared ?? undefined), here);
  if (differences.length === 0) return undefined;
  return diagnostic('W178', `${subject} They differ in: ${differences.join('; ')}.`, place);
}
