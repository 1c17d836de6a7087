/** Checks the names on the command line of a command that stores a credential; a secret among them is not repeated. */
import { mayBeCredential } from '../../credential-shape.ts';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../../errors.ts';
import { unknownProvider } from '../../manifest/model-knowledge.ts';
import type { Secret } from '../../openclaw/auth/secret.ts';
import { parseDuration } from '../../openclaw/duration.ts';
import { KNOWN_PROVIDERS } from '../../openclaw/facts/providers.ts';
import { type Naming, normalizeProvider } from '../../openclaw/model-ref.ts';

/** Characters that no name has: white space, invisible and control characters. */
const UNFIT = /[\s\p{C}]/u;

/** A shorter secret may be part of a name by chance. */
const LEAST_REPEATED = 6;

/** The maximum time of a Date. */
const LAST_TIME = 8_640_000_000_000_000;

/** The provider, normalised. E500, E523. */
export function checkProvider(text: string, naming: Naming): Result<string> {
  const shape = checkShape(text);
  return shape.ok ? success(normalizeProvider(text, naming)) : shape;
}

function checkShape(text: string): Result<void> {
  if (mayBeCredential(text)) return failure(secretAs('--provider'));
  const provider = text.trim();
  if (provider === '' || UNFIT.test(provider) || provider.includes('/')) {
    return failure(
      diagnostic('E500', '--provider needs the name of a provider.', { remedy: 'For example --provider anthropic.' }),
    );
  }
  return success(undefined);
}

/** Why a text cannot be a provider; undefined if it can. */
export function complaintAboutProvider(text: string): string | undefined {
  const checked = checkShape(text);
  return checked.ok ? undefined : 'Expected the name of a provider, such as anthropic';
}

/** W144 for an unknown provider. @param others the providers of the home */
export function providerNotes(provider: string, others: readonly string[]): Diagnostic[] {
  const providers = new Set([...KNOWN_PROVIDERS, ...others]);
  return providers.has(provider) ? [] : [diagnostic('W144', unknownProvider(provider, { providers }))];
}

/** The id, trimmed. E523, E528. */
export function checkProfileId(text: string): Result<string> {
  if (mayBeCredential(text)) return failure(secretAs('--profile-id'));
  const complaint = complaintAboutId(text);
  return complaint === undefined ? success(text.trim()) : failure(diagnostic('E528', `--profile-id: ${complaint}.`));
}

/** Why a text cannot be a profile id; undefined if it can. */
export function complaintAboutId(text: string): string | undefined {
  const id = text.trim();
  if (id === '') return 'the id is empty';
  if (mayBeCredential(id)) return 'this looks like a secret';
  return UNFIT.test(id) ? 'an id has no spaces and no control characters' : undefined;
}

/** W527 for an id that OpenClaw would not create. */
export function strangeId(id: string, provider: string): Diagnostic[] {
  if (id.toLowerCase().startsWith(`${provider}:`)) return [];
  return [diagnostic('W527', `The id ${id} does not start with ${provider}:.`)];
}

/** Milliseconds. E500 with OpenClaw's message. */
export function checkExpiresIn(text: string | undefined): Result<number | undefined> {
  if (text === undefined) return success(undefined);
  const span = parseDuration(text);
  if (span !== undefined && Date.now() + span <= LAST_TIME) return success(span);
  const shown = mayBeCredential(text) ? '[hidden]' : text;
  return failure(
    diagnostic('E500', `--expires-in: invalid duration: ${shown}.`, {
      remedy: 'Pass a number with ms, s, m, h or d, such as 365d; without a unit it means days.',
    }),
  );
}

function secretAs(option: string): Diagnostic {
  return diagnostic('E523', `The value of ${option} looks like a secret.`);
}

/** E523 if a name contains the secret itself. */
export function repeatedIn(names: readonly string[], secret: Secret): Diagnostic | undefined {
  const text = secret.reveal();
  if (text.length < LEAST_REPEATED || !names.some((name) => name.toLowerCase().includes(text.toLowerCase())))
    return undefined;
  return diagnostic('E523', 'The profile id or the provider contains the secret itself. Nothing was written.');
}
