/** Fewer characters than this are not worth a name. */
const LEAST = 40;

/**
 * Data as a module in which an object that occurs again is written once, and one that is much like another as what
 * differs: what releases do repeats itself, and the program that is one file has a limit. All of it stays legible.
 */
export function dataModule(value) {
  const names = new Map();
  const known = [];
  const lines = [];

  /** The entries that differ from the known object that has most of them, with its name in front. */
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
