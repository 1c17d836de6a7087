/** An object with the properties of both, which are computed no sooner than theirs. */
export function withAll<T extends object, U extends object>(one: T, other: U): T & U {
  const properties = { ...Object.getOwnPropertyDescriptors(one), ...Object.getOwnPropertyDescriptors(other) };
  return Object.defineProperties({}, properties) as T & U;
}

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
