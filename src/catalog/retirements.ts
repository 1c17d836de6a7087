/** What published releases of OpenClaw said about models that are gone or going, as of `scripts/retirements.mjs`. */
import { type OpenclawData, readOpenclawData } from './openclaw-data.ts';
import kept from './retirements.json' with { type: 'json' };

interface KeptRefusal {
  readonly providers: readonly string[];
  readonly reason?: string;
}

interface KeptRelease {
  readonly release: string;
  readonly date: string;
  readonly manifests: readonly {
    readonly plugin: string;
    /** A model that is simply listed is its id. */
    readonly providers: Readonly<Record<string, readonly (string | object)[]>>;
    readonly suppressions: readonly KeptRefusal[];
  }[];
}

/** The newest release first. */
export function keptRetirements(): readonly OpenclawData[] {
  known ??= (kept as unknown as readonly KeptRelease[]).map(({ release, date, manifests }) =>
    readOpenclawData(
      manifests.map(({ plugin, providers, suppressions }) => ({
        plugin,
        modelCatalog: {
          providers: Object.fromEntries(
            Object.entries(providers).map(([provider, models]) => [
              provider,
              { models: models.map((model) => (typeof model === 'string' ? { id: model } : model)) },
            ]),
          ),
          suppressions: suppressions.flatMap(spelledOut),
        },
      })),
      { name: `OpenClaw ${release}`, date },
    ),
  );
  return known;
}

let known: readonly OpenclawData[] | undefined;

/** One for each provider; `*` stands for its name. */
function spelledOut({ providers, reason, ...rest }: KeptRefusal) {
  return providers.map((provider) => ({ ...rest, provider, reason: reason?.replaceAll('*/', `${provider}/`) }));
}
