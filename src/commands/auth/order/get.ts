import { Command } from 'clipanion';
import { failure, type Result, success } from '../../../errors.ts';
import { ordersOf } from '../../../manifest/index.ts';
import { defaultAgentOf, unknownAgent } from '../../../openclaw/agents.ts';
import { overlay, storeFailure } from '../../../openclaw/auth/auth-store.ts';
import type { ConfigTree } from '../../../openclaw/files/config-tree.ts';
import { agentDirOf, type LiveConfig } from '../../../openclaw/live.ts';
import { normalizeAgentId, normalizeProvider } from '../../../openclaw/model-ref.ts';
import type { Settings } from '../../../openclaw/settings.ts';
import { compareLists, labelledLines, type MarkedItem } from '../../../views/text/marked-list.ts';
import type { LiveView } from '../../../workspace/view-live.ts';
import { LiveListCommand } from '../../live-list.ts';
import { orderAgentOption, requiredProviderOption } from '../../options.ts';

interface ShownOrder {
  readonly agentId: string;
  readonly agentDir: string;
  readonly provider: string;
  readonly authStorePath: string;
  readonly order: readonly string[] | null;
  /** Where the order stands. */
  readonly source: 'store' | 'config' | null;
  readonly marked: readonly MarkedItem[];
}

const SOURCES = { store: "the agent's store", config: 'auth.order of the config' } as const;

export class AuthOrderGetCommand extends LiveListCommand<ShownOrder> {
  static override paths = [['auth', 'order', 'get']];
  static override usage = Command.Usage({
    description: "Show which of a provider's credentials is tried first, and where that is said.",
    details: "A stored order wins over the config's. Without `--agent` it is the default agent's.",
    examples: [['For one provider', '$0 auth order get --provider anthropic']],
  });

  provider = requiredProviderOption();
  agent = orderAgentOption();

  protected override storesNeeded({ tree }: LiveConfig, settings: Settings) {
    return [this.agentIn(tree, settings)];
  }

  private agentIn(tree: ConfigTree, settings: Settings): string {
    return this.agent === undefined ? defaultAgentOf(tree, settings) : normalizeAgentId(this.agent);
  }

  protected look({ live, desired }: LiveView): Result<ShownOrder> {
    const { settings, dialect, tree } = live;
    const provider = normalizeProvider(this.provider, dialect.generation);
    const agentId = this.agentIn(tree, settings);
    if (this.agent !== undefined && !settings.agents.has(agentId))
      return failure(unknownAgent(this.agent, agentId, settings));
    const store = live.stores.get(agentId);
    if (store?.problem) return failure(storeFailure(store.problem));
    const main = agentId === 'main' ? undefined : live.stores.get('main');
    const stored = store ? overlay(main, store).order.get(provider) : undefined;
    const configured = settings.order.get(provider)?.ids;
    const order = stored ?? configured ?? null;
    const wanted =
      desired && (ordersOf(desired, agentId)?.entries.get(provider) ?? ordersOf(desired)?.entries.get(provider))?.ids;
    return success({
      agentId,
      agentDir: agentDirOf(live, settings, agentId),
      provider,
      authStorePath: live.show(store?.location ?? ''),
      order,
      source: stored ? 'store' : configured ? 'config' : null,
      marked: compareLists(order ?? [], wanted),
    });
  }

  protected document({ marked, ...shown }: ShownOrder) {
    return shown;
  }

  protected lines({ agentId, provider, order, source, marked }: ShownOrder) {
    const item = (text: string): MarkedItem[] => [{ text, mark: undefined }];
    const differs = marked.some(({ mark }) => mark !== undefined);
    const said =
      order === null ? 'none (OpenClaw detects one)' : order.length === 0 ? 'none (empty list)' : order.join(', ');
    const rows = [
      ...(this.agent === undefined ? [] : [{ label: 'Agent', items: item(agentId) }]),
      { label: 'Provider', items: item(provider) },
      { label: 'Order', items: differs ? marked : item(said) },
      ...(source === null ? [] : [{ label: 'From', items: item(SOURCES[source]) }]),
    ];
    return labelledLines(rows, this.screen());
  }

  protected plainLines({ order }: ShownOrder) {
    return [...(order ?? [])];
  }
}
