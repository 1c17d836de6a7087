/** Types of the pure part of `catalog.mjs`, for its tests. */

export interface Dates {
  /** Day by `provider/id`. */
  readonly byRef: ReadonlyMap<string, string>;
  /** Day by a model's own name. */
  readonly byName: ReadonlyMap<string, string>;
}

export type Cell = string | number | null;

export const FIELDS: readonly string[];
export function releaseDates(
  providers: Readonly<
    Record<string, { readonly models: Readonly<Record<string, { readonly release_date?: string | undefined }>> }>
  >,
): Dates;
export function dateInId(id: string): string | null;
export function paramsOf(id: string, name: string | null): number | null;
export function rows(
  provider: string,
  data: Readonly<Record<string, Readonly<Record<string, object>>>>,
  context: { readonly dates: Dates; readonly today: string; readonly inputs: string[] },
): Cell[][];
export function render(snapshot: {
  readonly sources: readonly object[];
  readonly inputs: readonly string[];
  readonly providers: Readonly<Record<string, readonly (readonly Cell[])[]>>;
}): string;
