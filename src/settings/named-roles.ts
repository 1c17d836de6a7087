/** Roles by the names that commands take: `subagents`, `memory-search`, `media.image`, `hooks.gmail`. */
import { CHAINS, ROWS, type TableRow } from './table.ts';

export interface NamedRole {
  readonly name: string;
  /** Where a manifest has it; a text there is its model, and null is all of it. */
  readonly address: string;
  /** The row of its model: its primary, or a value with provider and model. */
  readonly row: TableRow;
  /** Everything that is declared of it. */
  readonly rows: readonly TableRow[];
}

const CHAIN_ROLES = CHAINS.filter(({ row }) => row.byRelease).map(({ group, row }): NamedRole => {
  const rows = ROWS.filter((one) => one.address.startsWith(group));
  return { name: nameOf(group.slice(0, -1)), address: group.slice(0, -1), row, rows };
});

const VALUE_ROLES = ROWS.filter(({ short }) => short !== undefined).map((row): NamedRole => {
  const name = nameOf(row.address).replace(/\.models$/, '');
  return { name, address: row.address, row, rows: [row] };
});

/** Every role, in the order of the table. */
export const NAMED_ROLES: readonly NamedRole[] = [...CHAIN_ROLES, ...VALUE_ROLES];

/** The role of a command line; undefined for a name that is none. */
export function namedRole(name: string): NamedRole | undefined {
  const wanted = name.trim().replace(/^roles\./, '');
  return NAMED_ROLES.find((role) => role.name === wanted);
}

function nameOf(address: string): string {
  return address.replace(/^roles\./, '');
}
