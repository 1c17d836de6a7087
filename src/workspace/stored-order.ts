/** The order that an agent's store has at this moment, for taking back what a stopped `openclaw` may not have done. */
import { detect, type LiveConfig, readLive } from '../openclaw/live.ts';

/**
 * Reads it anew: null for no order, undefined where nobody can tell.
 *
 * @param provider normalised
 * @param release as the plan has it; undefined where only the files tell
 */
export async function storedOrder(
  config: LiveConfig,
  release: string | undefined,
  agent: string,
  provider: string,
): Promise<readonly string[] | null | undefined> {
  const detected = detect(config, release);
  const dialect = detected.ok ? detected.value.dialect : undefined;
  if (!dialect) return undefined;
  const { stores } = await readLive(config, dialect, { storesOf: () => [agent] });
  const store = stores.get(agent);
  return store && !store.problem ? (store.order.get(provider) ?? null) : undefined;
}
