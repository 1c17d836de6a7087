export function packConfigMaps(common: object, entry: string): Promise<Map<string, string>>;
