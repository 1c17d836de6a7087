/** Where credentials come from, in words. */
import type { Candidate, CredentialSource } from './types.ts';

/** True for a profile that is not used for some time after failures. */
export function isCooling({ skip }: Candidate): boolean {
  return skip?.reason === 'cooldown' || skip?.reason === 'disabled';
}

/** `profile:anthropic:work`, `env:ANTHROPIC_API_KEY`, `models.json`, `aws-sdk`. */
export function sourceText(source: CredentialSource): string {
  switch (source.kind) {
    case 'profile':
      return `profile:${source.id}`;
    case 'env':
      return `env:${source.name}`;
    default:
      return source.kind;
  }
}
