/** What the commands on an order share. */
import { Option } from 'clipanion';

export function providerOption() {
  return Option.String('--provider', { required: true, description: 'The provider, such as anthropic.' });
}

export function orderAgentOption() {
  return Option.String('--agent', {
    description: "The agent whose stored order is meant; without it auth.order of the config, which is everybody's.",
  });
}
