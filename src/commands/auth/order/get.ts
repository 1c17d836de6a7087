import { Command } from 'clipanion';
import { failure, type Result, success } from '../../../errors.ts';
import { ordersOf } from '../../../manifest/index.ts';
import { checkAgent, defaultAgentOf } from '../../../openclaw/agents.ts';
import { overlay, storeFailure } from '../../../openclaw/auth/auth-store.ts';
import { agentDirOf, type LiveConfig } from '../../../openclaw/live.ts';
import { normalizeAgentId, normalizeProvider } from '../../../openclaw/model-ref.ts';
import type { Settings } from '../../../openclaw/settings.ts';
import { compareLists } from '../../../views/text/marked-list.ts';
import { orderLines, type ShownOrder } from '../../../views/text/orders.ts';
import type { LiveView } from '../../../workspace/view-live.ts';
import { LiveListCommand } from '../../live-list.ts';
import { orderAgentOption, providerOption } from '../../options.ts';

interface ShownOrders {
  readonly agentId: string;
  readonly agentDir: string;
  readonly authStorePath: string;
  readonly orders: readonly ShownOrder[];
}

export class AuthOrderGetCommand extends LiveListCommand<ShownOrders> {
  static override paths = [['auth', 'order', 'get']];
  static override usage = Command.Usage({
    description: "Show the order of a provider's credentials, and where it is set.",
    details:
      "A stored order has precedence over the config's. Without `--agent`, shows the order of the default agent.",
    examples: [
      ['For one provider', '$0 auth order get --provider anthropic'],
      ['For all providers that have an order or a credential', '$0 auth order get'],
    ],
  });

  provider = providerOption('The provider, such as anthropic; default: all.');
  agent = orderAgentOption();

  protected override storesNeeded({ tree }: LiveConfig, settings: Settings) {
    return [this.agentIn(tree, settings)];
  }

  private agentIn(tree: LiveConfig['tree'], settings: Settings): string {
    return this.agent === undefined ? defaultAgentOf(tree, settings) : normalizeAgentId(this.agent);
  }

  protected look({ live, desired }: LiveView): Result<ShownOrders> {
    const { settings, dialect, tree } = live;
    const known = checkAgent(this.agent, settings);
    if (!known.ok) return known;
    const agentId = this.agentIn(tree, settings);
    const store = live.stores.get(agentId);
    if (store?.problem) return failure(storeFailure(store.problem));
    const seen = store && overlay(agentId === 'main' ? undefined : live.stores.get('main'), store, dialect.facts);
    const declared = desired ? [ordersOf(desired, agentId), ordersOf(desired)] : [];
    const providers =
      this.provider === undefined
        ? new Set([
            ...(seen?.order.keys() ?? []),
            ...settings.order.keys(),
            ...declared.flatMap((orders) => [...(orders?.entries.keys() ?? [])]),
            ...[...(seen?.profiles.values() ?? [])].map((profile) => profile.provider),
          ])
        : [normalizeProvider(this.provider, dialect.facts)];
    const orders = [...providers].sort().map((provider): ShownOrder => {
      const stored = seen?.order.get(provider);
      const configured = settings.order.get(provider)?.ids;
      const order = stored ?? configured ?? null;
      const wanted = declared.flatMap((all) => all?.entries.get(provider) ?? [])[0]?.ids;
      const source = stored ? 'store' : configured ? 'config' : null;
      return { provider, order, source, marked: compareLists(order ?? [], wanted) };
    });
    const agentDir = agentDirOf(live, settings, agentId);
    return success({ agentId, agentDir, authStorePath: live.show(store?.location ?? ''), orders });
  }

  protected document({ orders, agentId, agentDir, authStorePath }: ShownOrders) {
    const listed = orders.map(({ provider, order, source }) => ({ provider, order, source }));
    const [first] = listed;
    if (this.provider === undefined || !first) return { agentId, agentDir, authStorePath, orders: listed };
    return { agentId, agentDir, provider: first.provider, authStorePath, order: first.order, source: first.source };
  }

  protected lines({ agentId, orders }: ShownOrders) {
    return orderLines(orders, this.agent === undefined ? undefined : agentId, this.screen());
  }

  /** One id per line; for all providers, one provider with its ids per line. */
  protected plainLines({ orders }: ShownOrders) {
    if (this.provider !== undefined) return [...(orders[0]?.order ?? [])];
    return orders.map(({ provider, order }) => [provider, ...(order ?? [])].join(' '));
  }
}
