/** The object with a property that is computed when it is first read. */
export function computed<T extends object, K extends string, V>(
  object: T,
  key: K,
  give: () => V,
): T & { readonly [name in K]: V } {
  let known: { readonly value: V } | undefined;
  const get = () => {
    known ??= { value: give() };
    return known.value;
  };
  return Object.defineProperty(object, key, { get, enumerable: true }) as T & { readonly [name in K]: V };
}
