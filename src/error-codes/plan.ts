/** Codes 3xx: what a plan can warn about, or stop at. */
import { error, refusal, warning } from './row.ts';

export const PLAN = {
  W301: warning(
    'a stored order hides the declared one',
    'Declare the order for that agent too, or clear the stored one with `openclaw-models auth order clear`.',
  ),
  W302: warning('order names a profile that is unknown or not usable', 'Add the credential, or correct the id.'),
  W303: warning('model outside the allowlist', 'Add it to `agents.defaults.modelPolicy.allow`.'),
  W304: warning(
    'allowlist takes effect',
    'Ignore this if it is intended; otherwise add the models that users should be able to choose.',
  ),
  W305: warning('allowlist grows', 'Ignore this if it is intended.'),
  E306: refusal(
    'change so large that OpenClaw would undo it',
    'Apply a part of it, let OpenClaw read the file (`openclaw models status`), then apply the rest.',
  ),
  W307: warning('sessions that stay pinned', 'See `openclaw-models pins`.'),
  E308: error('value set by an environment variable', 'Change the variable, or replace it in the config by the value.'),
  E309: error('unknown agent', 'Create it first: `openclaw agents add <id>`.'),
  E310: error('value merged from several files', 'Declare it in one of them.'),
  E311: error('file included in two places', 'Use a separate file for each place.'),
  W312: warning(
    'empty order disables every stored profile',
    'Remove the empty list from the config unless it is intended.',
  ),
  W314: warning(
    'config that is read-only for OpenClaw',
    'Nothing to do: this setting is for external tools that manage the config.',
  ),
  E315: refusal('config managed by Nix', 'Change it in the Nix configuration.'),
  E316: error('the openclaw binary is needed', 'Put `openclaw` on PATH or set OPENCLAW_BIN to its path.'),
  E317: refusal(
    'this release of OpenClaw has no command for it',
    'Update OpenClaw, or make the change with the OpenClaw release that reads this home.',
  ),
  W317: warning("agent with an order from main's store", 'Ignore this if it is intended.'),
  E320: error('several orders for one provider', 'Keep one key for the provider in the config.'),
  E321: error('result that OpenClaw would reject', 'Nothing was written. Please report this with the plan.'),
  E322: error('edit that is impossible without rewriting', 'Change the value by hand.'),
  W324: warning('agent without fallbacks', 'List the fallbacks of that agent.'),
  W325: warning(
    'openclaw binary will be needed',
    'Put `openclaw` on PATH or set OPENCLAW_BIN to its path before you apply.',
  ),
  W326: warning(
    'setting that uses a removed or moved alias',
    'Declare that setting, or replace the alias in it by the model.',
  ),
  W327: warning(
    'agents that a new primary does not reach',
    'Ignore this if it is intended; otherwise set it with `--agent`.',
  ),
  W328: warning(
    'agents that new fallbacks do not reach',
    'Ignore this if it is intended; otherwise change theirs with `--agent`.',
  ),
  E331: error('provider without a key that OpenClaw requires', 'Declare that key.'),
  E333: error('`allow` that this release cannot express', 'Declare it otherwise, or update OpenClaw.'),
  E334: error('setting that this OpenClaw release does not have', 'Remove it from the manifest, or update OpenClaw.'),
  E336: error('word that this OpenClaw release does not know', 'Write one that it knows, or update OpenClaw.'),
  W335: warning('agent that gets heartbeats', 'Ignore this if it is intended.'),
  W336: warning('use of a model that is gone and stays', 'Remove it from the config by hand.'),
  E337: error(
    'hook mapping that the config does not have',
    'Add the mapping to the config first, or remove it from the manifest.',
  ),
  W332: warning('provider without a key that it needs', 'Declare that key.'),
  W330: warning('literal secret that goes', 'Keep a copy of it: neither the history nor a rollback has one.'),
  W329: warning(
    'stored order that OpenClaw would drop',
    'Declare the order for all agents, or store these credentials for the agent, too: `openclaw-models auth add --agent`.',
  ),
};
