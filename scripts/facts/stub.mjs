/** Writes the file that replaces npm packages that a release uses and that are not installed. */
export const STUB = 'openclaw-facts-nothing.mjs';

/**
 * Replaces npm packages that are not installed: accepts every call while the pieces are loaded, and fails once the
 * question is asked, so that no answer depends on it.
 */
export const STUB_TEXT = `import { createRequire as real } from 'node:module';
const use = (result) => {
  if (globalThis.openclawFactsAsking) throw new Error('needs an npm package that is not there');
  return result();
};
const handler = {
  get: (target, key) => {
    if (key === 'prototype') return target.prototype;
    if (key === 'then') return undefined;
    if (key === Symbol.toPrimitive) return () => use(() => '');
    if (key === Symbol.iterator) return () => use(() => [].values());
    return nothing;
  },
  apply: () => use(() => nothing),
  construct: () => use(() => nothing),
  defineProperty: () => true,
  set: () => true,
};
const nothing = new Proxy(function () {}, handler);
export default nothing;
export const silent = new Proxy(function () {}, { get: (target, key) => (key === 'prototype' ? target.prototype : silent), apply: () => silent });
export const createRequire = (from) => {
  const require = real(from);
  const lenient = (name) => {
    try {
      return require(name);
    } catch (error) {
      if (name.startsWith('.')) throw error;
      return nothing;
    }
  };
  return Object.assign(lenient, { resolve: require.resolve });
};
const builtin = process.getBuiltinModule;
process.getBuiltinModule = (name) => (/^(node:)?module$/.test(name) ? { ...builtin(name), createRequire } : builtin(name));
`;
