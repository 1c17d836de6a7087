/** Asks a release what it reads from a home: models, aliases and credential orders, as it prints them. */

import { sectionsOf } from './settings.mjs';

/** An answer that the comparison cannot do without was refused. */
export class Refused extends Error {
  constructor(message, said) {
    super(message);
    this.said = said;
  }
}

/**
 * @param run runs one of the release's commands: argv -> {code, stdout, stderr, json}
 * @param manifest says which agents and orders to ask about
 * @param checks what else is asked: `lists`: whether other commands say the same; `storedOrders`: agents' orders
 * @returns what `differences` compares
 */
export async function readHome(run, manifest, { lists, storedOrders }) {
  const ask = async (...argv) => {
    const answer = await run(argv);
    if (answer.code === 0 && answer.json) return answer.json;
    throw new Refused(`openclaw ${argv.join(' ')}: exit ${answer.code}: ${reasonOf(answer)}`, answer.stderr);
  };

  const shared = await readDefaults(ask);
  if (lists) {
    // Other commands of the same release must see the same.
    const { aliases } = await ask('models', 'aliases', 'list', '--json');
    const { fallbacks } = await ask('models', 'fallbacks', 'list', '--json');
    agree('aliases list', shared.aliases, aliases);
    agree('fallbacks list', shared.fallbacks, fallbacks);
  }
  const orders = manifest.auth?.order ? await ask('config', 'get', 'auth.order', '--json').catch(emptyIfUnset) : {};
  const agents = {};
  for (const [id, agent] of Object.entries(manifest.agents ?? {}))
    agents[id] = await readAgent(ask, id, agent, storedOrders);
  const config = {};
  for (const section of sectionsOf(manifest))
    config[section] = await ask('config', 'get', section, '--json').catch(emptyIfUnset);
  return { ...shared, orders, agents, config };
}

/** The problems that a release names; the last line where it names none. */
function reasonOf({ json, stderr }) {
  const problems = /Problem:\n((?: {2}- .*\n)+)/.exec(stderr)?.[1];
  return json?.error?.message ?? problems?.replace(/\s+/g, ' ').trim() ?? stderr.trim().split('\n').at(-1);
}

function agree(what, status, other) {
  const [one, two] = [JSON.stringify(status), JSON.stringify(other)];
  if (one !== two) throw new Refused(`models status says ${one}, ${what} says ${two}`);
}

function emptyIfUnset(error) {
  if (/path not found|unknown config path|valid but unset/i.test(`${error.message}\n${error.said}`)) return {};
  throw error;
}

async function readDefaults(ask) {
  try {
    const status = await ask('models', 'status', '--json');
    return {
      aliases: status.aliases,
      primary: status.resolvedDefault,
      fallbacks: status.fallbacks,
      imagePrimary: status.imageModel,
      imageFallbacks: status.imageFallbacks,
    };
  } catch (error) {
    // 2026.9.6 gives no status of several agents without a declared owner, though the config is valid.
    if (!/no explicit owner/.test(error.message)) throw error;
    const { model, imageModel } = await ask('config', 'get', 'agents.defaults', '--json');
    const [chain, image] = [model, imageModel].map((one) => (typeof one === 'string' ? { primary: one } : (one ?? {})));
    const { aliases } = await ask('models', 'aliases', 'list', '--json');
    return {
      aliases,
      primary: chain.primary ?? null,
      fallbacks: chain.fallbacks ?? [],
      imagePrimary: image.primary ?? null,
      imageFallbacks: image.fallbacks ?? [],
    };
  }
}

async function readAgent(ask, id, agent, storedOrders) {
  const answer = { primary: null, fallbacks: [], orders: {} };
  if (agent.primary !== undefined || agent.fallbacks !== undefined) {
    const status = await ask('models', 'status', '--json', '--agent', id);
    answer.primary = status.resolvedDefault;
    answer.fallbacks = status.fallbacks;
  }
  const providers = storedOrders ? Object.keys(agent.auth?.order ?? {}) : [];
  for (const provider of providers) {
    const { order } = await ask('models', 'auth', 'order', 'get', '--provider', provider, '--agent', id, '--json');
    answer.orders[provider] = order;
  }
  return answer;
}
