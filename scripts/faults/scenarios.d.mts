export interface Scenario {
  readonly name: string;
  readonly argv: readonly string[];
  readonly stdin: string;
  readonly prepare: readonly (readonly string[] | { readonly from: string; readonly to: string })[];
  readonly next: readonly string[];
}
export const SECRETS: Readonly<Record<string, string>>;
export const CONFIG_SECRET: string;
export const ALL_SECRETS: readonly string[];
export const FILES: Readonly<Record<string, string>>;
export const LAST: readonly string[];
export const SCENARIOS: readonly Scenario[];
