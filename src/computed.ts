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
  // What it was computed from may be large, and is let go.
  let compute: (() => V) | undefined = give;
  const get = () => {
    if (compute) known = { value: compute() };
    compute = undefined;
    return (known as { readonly value: V }).value;
  };
  return Object.defineProperty(object, key, { get, enumerable: true }) as T & { readonly [name in K]: V };
}
