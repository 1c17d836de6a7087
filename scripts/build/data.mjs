/** What is changed in JSON files that are shipped: name -> function of a key and its value, as `JSON.parse` has it. */
const CHANGED = new Map([
  // How and when a fact was found is only for readers of the sources.
  ['measured.json', (key, value) => (key === 'how' || key === 'when' ? undefined : value)],
  // A command asks for few providers: the models of each are text, to be parsed on demand.
  [
    'snapshot.json',
    (key, value) =>
      key === 'providers'
        ? Object.fromEntries(Object.entries(value).map(([provider, rows]) => [provider, JSON.stringify(rows)]))
        : value,
  ],
]);

/** The text of a JSON file as it is shipped. */
export function jsonText(name, text) {
  return JSON.stringify(JSON.parse(text, CHANGED.get(name)));
}

/** Shorter texts are not worth a name. */
const LEAST = 40;

/**
 * Data as a module in which a repeated object is written once, and a similar object only as its differences: the facts
 * of releases repeat, and the one-file program has a size limit. The result stays readable.
 */
export function dataModule(value) {
  const names = new Map();
  const known = [];
  const lines = [];

  /** The entries that differ from the most similar known object, after its name. */
  function members(one) {
    const entries = Object.entries(one);
    const same = (base) =>
      entries.filter(([key, item]) => key in base && JSON.stringify(base[key]) === JSON.stringify(item));
    const gain = (base) => JSON.stringify(same(base)).length;
    const [base] = known
      .filter(({ object }) => Object.keys(object).every((key) => key in one))
      .map((each) => ({ ...each, gain: gain(each.object) }))
      .sort((first, second) => second.gain - first.gain);
    const use = base && base.gain >= LEAST ? base : undefined;
    const kept = new Set(use ? same(use.object).map(([key]) => key) : []);
    return [
      ...(use ? [`...${use.name}`] : []),
      ...entries.filter(([key]) => !kept.has(key)).map(([key, item]) => `${JSON.stringify(key)}:${print(item)}`),
    ].join(',');
  }

  function print(one) {
    if (typeof one !== 'object' || one === null) return JSON.stringify(one);
    if (Array.isArray(one)) return `[${one.map(print).join(',')}]`;
    const text = JSON.stringify(one);
    if (text.length < LEAST) return `{${members(one)}}`;
    if (!names.has(text)) {
      const body = `{${members(one)}}`;
      const name = `d${names.size}`;
      names.set(text, name);
      known.push({ name, object: one });
      lines.push(`const ${name} = ${body};`);
    }
    return names.get(text);
  }

  const body = print(value);
  return `${lines.join('\n')}\nexport default ${body};`;
}
