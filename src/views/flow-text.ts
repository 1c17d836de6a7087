/** A value of any kind in one line. */
import { isJsonList, isJsonObject, type Json } from '../json-value.ts';

/** More of a value than this is nothing to read in a line. */
const MOST_SHOWN = 200;

/** As YAML writes it in a line, without its quotes; an object or list is cut off where it is long. Control characters stay. */
export function flowText(value: Json): string {
  const text = flow(value);
  if (typeof value !== 'object') return text;
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}...` : text;
}

function flow(value: Json): string {
  if (isJsonList(value)) return `[${value.map(flow).join(', ')}]`;
  if (!isJsonObject(value)) return String(value);
  const members = Object.entries(value).map(([key, inner]) => `${key}: ${flow(inner)}`);
  return `{${members.join(', ')}}`;
}
