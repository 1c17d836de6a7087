/** The settings of every host, and the differences. */

import { listSome } from '../../list-some.ts';
import { stripControl } from '../../strip-control.ts';
import { type PlacedSetting, placesText, valueText } from './places.ts';
import type { Screen } from './terminal.ts';

export interface ShownHosts {
  readonly hosts: readonly { readonly host: string | null; readonly settings: readonly PlacedSetting[] }[];
  readonly differences: readonly {
    readonly address: string;
    readonly values: readonly { readonly hosts: readonly (string | null)[]; readonly value?: unknown }[];
  }[];
}

/** More names than this are only counted. */
const MAX_NAMES = 6;

export function hostsText({ hosts, differences }: ShownHosts, { palette }: Screen): string {
  const parts = hosts.map(({ host, settings }) => {
    const rows = settings.length === 0 ? '  manages nothing\n' : placesText(settings);
    return `${palette.bold(nameOf(host))}\n${rows}`;
  });
  const names = hosts.length === 1 ? 'No hosts are declared.' : 'All hosts have the same settings.';
  parts.push(
    differences.length === 0
      ? `${names}\n`
      : `${palette.bold('Differences')}\n${differences
          .map(({ address, values }) => {
            const lines = values.map(
              (group) =>
                `    ${'value' in group ? stripControl(valueText(group.value)) : 'unmanaged'}: ${namesOf(group.hosts)}\n`,
            );
            return `  ${stripControl(address)}\n${lines.join('')}`;
          })
          .join('')}`,
  );
  return parts.join('\n');
}

function nameOf(host: string | null): string {
  return host === null ? '(any other host)' : stripControl(host);
}

function namesOf(hosts: readonly (string | null)[]): string {
  return listSome(hosts.map(nameOf), MAX_NAMES);
}
