/** What of a config or an auth store people may see in a diff. */
import { type Form, isReference } from './form.ts';
import { refScalars } from './ref-places.ts';
import { configPlaces, isBelow, type Pattern, ROWS, slotOf, type TableRow } from './table.ts';
import { isPublicAddress } from './web-address.ts';

/** What tells a reader of a diff where he is, and is never a secret. */
const LANDMARKS: readonly Pattern[] = [
  ['$include'],
  ['agents', '$include'],
  ['agents', 'list', '*', 'id'],
  ['meta', 'lastTouchedVersion'],
  ['meta', 'migrations', '*'],
];

/** Scalars of a config or store, and which of their texts people may see. */
export interface Shown {
  /** `**` at its end stands for any place below. */
  readonly pattern: Pattern;
  readonly mayShow: (text: unknown) => boolean;
}

/** The scalars whose text people may see. Everything else, comments included, may be a secret. */
export function shownScalars(): Shown[] {
  const settings = ROWS.flatMap((row) => [
    ...configPlaces(row).flatMap((place) => scalarsAt(row, place)),
    ...(row.agentStore ? scalarsAt(row, row.agentStore) : []),
  ]);
  return [...settings, ...refScalars().map(always), ...LANDMARKS.map(always)];
}

function scalarsAt(row: TableRow, place: Pattern): Shown[] {
  if (row.value === 'whole-entry') return [];
  if (row.value === 'value') return partsAt(row.form ?? { of: 'whole' }, place);
  if (row.value === 'models' || row.value === 'profiles') return [always([...place, '*'])];
  // A model without a list may be a text in place of the object.
  return [place, slotOf(row, place)].map(always);
}

/** What may be seen of a value is what is no secret by its form; of texts such as headers, references only. */
function partsAt(form: Form, place: Pattern): Shown[] {
  const reference = { pattern: place, mayShow: isReference };
  const parts = ['source', 'provider', 'id'].map((key) => always([...place, key]));
  if (form.of === 'address') return [{ pattern: place, mayShow: (text) => isPublicAddress(String(text)) }];
  if (form.of === 'secret') return [reference, ...parts];
  if (form.of === 'texts') return partsAt({ of: 'secret' }, [...place, '*']);
  if (form.of === 'records' || form.of === 'list') return partsAt({ of: 'keys', keys: form.item }, [...place, '*']);
  if (form.of === 'map') return partsAt(form.each, [...place, '*']);
  if (form.of === 'model') return [always(place)];
  if (form.of === 'keys') {
    const known = Object.entries(form.keys).flatMap(([key, inner]) => partsAt(inner, [...place, key]));
    // What the form does not know below it is one whole each; under a key that anybody may invent, a text may be a secret.
    const mayShow = (text: unknown) => !(form.exact && typeof text === 'string');
    return form.only ? known : [...known, { pattern: [...place, '**'], mayShow }];
  }
  return [always([...place, '**'])];
}

function always(pattern: Pattern): Shown {
  return { pattern, mayShow: () => true };
}

/** Whether people may see the text of a scalar. @param shown as `shownScalars` gives it */
export function mayShowScalar(shown: readonly Shown[], path: readonly (string | number)[], text: unknown): boolean {
  const isDeep = ({ pattern }: Shown) => pattern.at(-1) === '**';
  // What is below a place that a form knows is shown only where the form says so.
  const near = shown.filter((one) => !isDeep(one) && isBelow(path, one.pattern));
  const exact = near.filter(({ pattern }) => pattern.length === path.length);
  if (near.length > 0) return exact.some(({ mayShow }) => mayShow(text));
  return shown.some((one) => isDeep(one) && isBelow(path, one.pattern.slice(0, -1)) && one.mayShow(text));
}
