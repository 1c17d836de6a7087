/** Whether the schema of a release accepts a value at a place of the config. */

/** @param place with dots; the `*` after `agents` stands for an agent, after `mappings` for an item, others for a model */
export function accepts(schema, place, value) {
  return !refuses(schema.safeParse(configWith(place, value)).error?.issues ?? [], place);
}

const MODEL = 'openai/a';

/** Agents both ways, as a list and as a map: each release refuses one of them, which is not asked here. */
function configWith(place, value) {
  const steps = place.split('.');
  const build = (rest, above) => {
    const [first, ...others] = rest;
    if (first === undefined) return value;
    if (first === '*' && above === 'mappings') return [build(others)];
    return { [first === '*' ? MODEL : first]: build(others, first) };
  };
  if (steps[1] !== '*') return build(steps);
  const own = build(steps.slice(2));
  return { agents: { list: [{ id: 'a', ...own }], entries: { a: own } } };
}

/** Whether an issue is of the place, of a key above it that is unknown, or of a value above it. */
function refuses(issues, place) {
  const steps = place
    .split('.')
    .map((step, index, all) => (step !== '*' || index < 2 ? step : all[index - 1] === 'mappings' ? 0 : MODEL));
  const isAgents = steps[1] === '*';
  const known = (path) => {
    const [agents, roster, , ...rest] = path;
    return isAgents && agents === 'agents' && roster !== undefined ? ['agents', '*', ...rest] : path;
  };
  const rosters = new Set(
    issues.flatMap(({ code, path, keys }) =>
      isAgents && code === 'unrecognized_keys' && path.length === 1 ? keys : [],
    ),
  );
  return issues.some(({ code, path, keys }) => {
    if (isAgents && (path.length < 2 || rosters.has(path[1]))) return rosters.size === 2;
    const at = known(path);
    const isAbove = at.length < steps.length && at.every((step, depth) => step === steps[depth]);
    if (isAbove && code === 'unrecognized_keys') return keys.includes(steps[at.length]);
    return at.length >= steps.length && steps.every((step, depth) => step === at[depth]);
  });
}
