export const HOOKS: readonly object[];
export function declaredFor(measured: object): object;
