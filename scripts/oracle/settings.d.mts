export function expectations(manifest: object): { readonly what: string }[];
export function otherDifferences(
  manifest: object,
  config: object,
  how: {
    readonly meant: (text: string) => string;
    readonly read: (text: string) => string;
    readonly variables?: Readonly<Record<string, string>>;
  },
): string[];
