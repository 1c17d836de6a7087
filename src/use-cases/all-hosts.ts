/** The declared settings of each host, from the manifest alone. */
import { type Diagnostic, failure, isError, type Result, success } from '../errors.ts';
import type { Plan } from '../generated/plan.ts';
import { originRows } from '../manifest/index.ts';
import { loadForHost, loadText, type ManifestText } from '../workspace/manifest-file.ts';
import { planSource } from './plan.ts';

type Row = ReturnType<typeof originRows>[number];

interface HostSettings {
  /** Null for a machine without an entry. */
  readonly host: string | null;
  readonly settings: readonly Row[];
}

interface HostDifference {
  readonly address: string;
  /** Hosts with the same value; without `value` if it is unmanaged. In the order of the hosts. */
  readonly values: readonly { readonly hosts: readonly (string | null)[]; readonly value?: unknown }[];
}

export interface AllHosts {
  readonly source: Omit<Plan['source'], 'kind'>;
  readonly hosts: readonly HostSettings[];
  readonly differences: readonly HostDifference[];
  readonly notes: readonly Diagnostic[];
}

/** Loads the manifest for a machine without an entry, then for each host. Errors: those of any of them. */
export function renderAllHosts(text: ManifestText): Result<AllHosts> {
  const bare = loadText({ ...text, host: undefined });
  if (!bare.ok) return bare;
  const hosts: HostSettings[] = [{ host: null, settings: originRows(bare.value.merged.origins) }];
  const notes = new Map(bare.value.warnings.map((problem) => [JSON.stringify(problem), problem]));
  const errors: Diagnostic[] = [];
  for (const host of bare.value.hosts) {
    const { merged, problems } = loadForHost(text, host);
    for (const problem of problems) notes.set(JSON.stringify(problem), problem);
    hosts.push({ host, settings: originRows(merged.origins) });
    errors.push(...problems.filter(isError).map((one) => ({ ...one, message: `On the host ${host}: ${one.message}` })));
  }
  if (errors.length > 0) return failure(...errors);
  const { kind: _, ...source } = planSource(text.path === '-' ? '-' : text.name, bare.value);
  return success({ source, hosts, differences: differencesIn(hosts), notes: [...notes.values()] });
}

function differencesIn(hosts: readonly HostSettings[]): HostDifference[] {
  const maps = hosts.map(({ host, settings }) => ({
    host,
    values: new Map(settings.map(({ address, value }) => [address, value])),
  }));
  const addresses = [...new Set(maps.flatMap(({ values }) => [...values.keys()]))];
  return addresses.flatMap((address) => {
    const groups = new Map<string | undefined, { hosts: (string | null)[]; value?: unknown }>();
    for (const { host, values } of maps) {
      // A managed null is not the same as absent.
      const key = values.has(address) ? JSON.stringify(values.get(address)) : undefined;
      const group = groups.get(key) ?? { hosts: [], ...(key === undefined ? {} : { value: values.get(address) }) };
      group.hosts.push(host);
      groups.set(key, group);
    }
    return groups.size > 1 ? [{ address, values: [...groups.values()] }] : [];
  });
}
