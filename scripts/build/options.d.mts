export function optionsFor(root: string): Promise<object>;
export function inOneFile(common: object): object;
