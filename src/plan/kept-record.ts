/** What the history may keep of an apply: never a credential, not even within a removed value. */
import type { Plan } from '../generated/plan.ts';

/** Prefixes of keys and tokens. */
const KEY =
  /(?<![\w-])(?:(?:sk|pk|rk|gsk|xai|hf|pplx|csk|nvapi|tgp|r8|fw|key|tok)[-_][\w-]{12,}|AIza[\w-]{20,}|gh[oprsu]_\w{16,}|github_pat_\w{16,}|ya29\.[\w-]{10,}|eyJ[\w-]{10,}\.[\w-]{10,}|xox[abprs]-[\w-]{10,}|AKIA[A-Z0-9]{12,})/;

/** A value under the name of a credential, unless it is a variable. */
const NAMED =
  /["']?\b(?:api_?-?key|access_?-?key|(?:access|auth|refresh|bearer)?_?-?token|secret|client_?-?secret|password|passwd|authorization|x-api-key)["']?\s*:\s*["'](?!\$\{)[^"'\s][^"']{3,}["']/i;

const BEARER = /\b(?:Bearer|Basic)\s+(?!\$\{)[\w+/.=-]{8,}/;

/** Whether a text may contain a credential. */
export function holdsCredential(text: string): boolean {
  return [KEY, NAMED, BEARER].some((pattern) => pattern.test(text));
}

/** The plan without edits that contain a credential; a rollback does not undo such a file. */
export function keptPlan(plan: Plan): Plan {
  const files = plan.files.map((file) => (holdsCredential(JSON.stringify(file.edits)) ? { ...file, edits: [] } : file));
  return { ...plan, files };
}
