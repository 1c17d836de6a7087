/** Codes 3xx: what a plan can warn of, or stop at. */
import { error, refusal, warning } from './row.ts';

export const PLAN = {
  W301: warning(
    'a stored order hides the declared one',
    'Declare the order for that agent too, or clear the stored one with `openclaw-models auth order clear`.',
  ),
  W302: warning('order names a profile that is unknown or not usable', 'Add the credential, or correct the id.'),
  W303: warning('model outside the allowlist', 'Add it to `agents.defaults.modelPolicy.allow`.'),
  W304: warning(
    'allowlist gets armed',
    'Fine if meant; otherwise add the models that people should be able to choose.',
  ),
  W305: warning('allowlist gets wider', 'Fine if meant.'),
  E306: refusal(
    'change so big that OpenClaw would take it back',
    'Apply a part of it, let OpenClaw read the file (`openclaw models status`), then apply the rest.',
  ),
  W307: warning('sessions that stay pinned', 'Choose the model again in those chats with /model.'),
  E308: error(
    'value held by an environment variable',
    'Change the variable, or write the value into the config in its place.',
  ),
  E309: error('unknown agent', 'Create it first: `openclaw agents add <id>`.'),
  E310: error('value composed from several files', 'Declare it in one of them.'),
  E311: error('file included in two places', 'Give each place a file of its own.'),
  W312: warning(
    'empty order disables every stored profile',
    'Remove the empty list from the config if that is not meant.',
  ),
  W314: warning(
    'config made read-only for OpenClaw',
    'Nothing to do: managers from outside are what this setting is for.',
  ),
  E315: refusal('config belongs to Nix', 'Change it in the Nix configuration.'),
  E316: error('the openclaw binary is needed', 'Put `openclaw` on PATH or name it in OPENCLAW_BIN.'),
  W317: warning("agent with an order that main's store supplies", 'Fine if meant.'),
  E320: error('several orders for one provider', 'Keep one key for the provider in the config.'),
  E321: error('result would be refused by OpenClaw', 'Nothing was written. Please report this with the plan.'),
  E322: error('edit that cannot be made without rewriting', 'Change the value by hand.'),
  W324: warning('agent without fallbacks', 'List the fallbacks of that agent.'),
  W325: warning(
    'openclaw binary will be needed',
    'Put `openclaw` on PATH or name it in OPENCLAW_BIN before you apply.',
  ),
  W326: warning(
    'setting that uses an alias which goes or moves',
    'Declare that setting, or write the model into it in place of the alias.',
  ),
  W327: warning('agents that a new primary does not reach', 'Fine if meant; otherwise set it with `--agent`.'),
  W328: warning('agents that new fallbacks do not reach', 'Fine if meant; otherwise change theirs with `--agent`.'),
};
