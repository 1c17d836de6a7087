/** The order of a provider's credentials. */
import { labelledLines, type MarkedItem } from './marked-list.ts';
import type { Screen } from './terminal.ts';

export interface ShownOrder {
  readonly provider: string;
  readonly order: readonly string[] | null;
  /** Where the order is set. */
  readonly source: 'store' | 'config' | null;
  readonly marked: readonly MarkedItem[];
}

const SOURCES = { store: "the agent's store", config: 'auth.order of the config' } as const;

/** @param agentId shown first; undefined if no agent was given */
export function orderLines(orders: readonly ShownOrder[], agentId: string | undefined, screen: Screen): string[] {
  const agent = agentId === undefined ? [] : [{ label: 'Agent', items: item(agentId) }];
  if (orders.length === 0) return ['No orders and no credentials.'];
  return orders.flatMap((shown, index) => [
    ...(index === 0 ? [] : ['']),
    ...labelledLines([...agent, ...orderRows(shown)], screen),
  ]);
}

function item(text: string): MarkedItem[] {
  return [{ text, mark: undefined }];
}

function orderRows({ provider, order, source, marked }: ShownOrder) {
  const differs = marked.some(({ mark }) => mark !== undefined);
  const said =
    order === null ? 'none (OpenClaw detects one)' : order.length === 0 ? 'none (empty list)' : order.join(', ');
  return [
    { label: 'Provider', items: item(provider) },
    { label: 'Order', items: differs ? marked : item(said) },
    ...(source === null ? [] : [{ label: 'From', items: item(SOURCES[source]) }]),
  ];
}
