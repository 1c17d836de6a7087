/** `allow add` and `allow remove`: which models chats may choose. */
import { type Code, diagnostic, failure, type Result, success } from '../errors.ts';
import { allDeclared, choiceRef, DECLARED } from '../manifest/allow.ts';
import { allowedRefs } from '../openclaw/allowlist.ts';
import { wildcardRef } from '../openclaw/model-ref.ts';
import { agentPrefix } from '../settings/address.ts';
import { allows } from '../settings/allowed.ts';
import {
  type AgentTarget,
  agentTarget,
  desiredModel,
  type EditContext,
  type Intent,
  type SettingEdit,
} from './context.ts';
import { undeclarableAllow } from './declarable.ts';
import { type ModelArgument, modelArgument, storedModel, type Trust } from './model-argument.ts';

/**
 * `add <model>`: a list begins with what is live, or, where chats may choose any model, with what the manifest names.
 * Errors: those of `storedModel`, E309, E531 for a live list that cannot be declared, E548 for `declared`.
 */
export function addAllowed(text: string, agent: string | undefined, trust: Trust): SettingEdit {
  return (context) => {
    const argument = argumentFor(text, context, (typed) => storedModel(typed, context, trust));
    if (!argument.ok) return argument;
    const { ref, word, notes = [] } = argument.value;
    const opened = openList(agent, context);
    if (!opened.ok) return opened;
    const { items, said, live, address, path } = opened.value;
    const outcome = [`${address}: chats can choose ${ref}`];
    if (said === DECLARED && !allows(refsOf(items, context), ref))
      return refused(address, `allows what the manifest names, and ${ref} is not named there`);
    const stands = allows(refsOf(items, context), ref);
    const after = stands ? items : [...items, word];
    const wanted = live && [...new Set([...live, ref])];
    return success({
      edits: said === DECLARED || (stands && said !== undefined) ? [] : [{ op: 'list', path, items: after }],
      about: new Map([[address, wanted?.map((one) => desiredModel(one))]]),
      notes,
      outcome,
    });
  };
}

/**
 * `remove <model>`. E547 if it is not in the list, E548 for `declared`, and for the last model, without which chats may
 * choose any; what is declared elsewhere may not go (E136).
 */
export function removeAllowed(text: string, agent: string | undefined): SettingEdit {
  return (context) => {
    const argument = argumentFor(text, context, (typed) => modelArgument(typed, context));
    if (!argument.ok) return argument;
    const { ref } = argument.value;
    const opened = openList(agent, context);
    if (!opened.ok) return opened;
    const { items, said, live, address, path } = opened.value;
    if (said === DECLARED) return refused(address, 'allows what the manifest names');
    const after = items.filter((word) => choiceRef(word, context.vocabulary) !== ref);
    const known = after.length < items.length || live?.includes(ref) === true;
    if (!known || (said === undefined && !live)) {
      const covered = allows(refsOf(items, context), ref) ? ', but a wildcard covers it' : '';
      return refusal('E547', `${ref} is not in \`${address}\`${covered}.`, address);
    }
    if (after.length === 0) return refused(address, `has only ${ref}, and without it chats can choose any model`);
    const left = live?.filter((one) => one !== ref);
    return success({
      edits: after.length === items.length && said !== undefined ? [] : [{ op: 'list', path, items: after }],
      about: new Map([[address, left && left.length > 0 ? left.map((one) => desiredModel(one)) : undefined]]),
      notes: [],
      outcome: [`${address}: chats can no longer choose ${ref}`],
    });
  };
}

type Argument = ModelArgument & Partial<Pick<Intent, 'notes'>>;

function argumentFor(
  text: string,
  { live }: EditContext,
  otherwise: (text: string) => Result<Argument>,
): Result<Argument> {
  const wildcard = wildcardRef(text, live.dialect.facts);
  return wildcard === undefined ? otherwise(text) : success({ ref: wildcard, word: wildcard, guessed: false });
}

interface OpenList {
  readonly address: string;
  readonly path: readonly string[];
  /** The words of the manifest, or those with which a list begins. */
  readonly items: readonly string[];
  /** As the manifest has it; undefined if it begins no list yet. */
  readonly said: unknown;
  /** What live allows; undefined for any model. */
  readonly live: readonly string[] | undefined;
}

/** E309, and E531 if the manifest has no list, and the live one cannot be declared. */
function openList(id: string | undefined, context: EditContext): Result<OpenList> {
  const { manifest, live, vocabulary } = context;
  const target = id === undefined ? undefined : agentTarget(id, context);
  if (target && !target.ok) return target;
  const agent: AgentTarget | undefined = target?.value;
  const prefix = agentPrefix(agent?.id);
  const address = `${prefix}allow`;
  const path = [...(agent === undefined ? [] : ['agents', agent.key]), 'allow'];
  const declared: unknown = agent === undefined ? manifest.allow : manifest.agents?.[agent.key]?.allow;
  const observed = live.settings.allowlists.get(prefix);
  const now = observed && allowedRefs(observed).length > 0 ? allowedRefs(observed) : undefined;
  const opened = { address, path, live: now };
  if (declared === DECLARED)
    return success({ ...opened, items: allDeclared(manifest, vocabulary, agent?.key), said: DECLARED });
  if (Array.isArray(declared) && declared.length > 0) return success({ ...opened, items: declared, said: declared });
  const reason = declared === undefined ? undeclarableAllow(observed) : undefined;
  if (reason !== undefined)
    return failure(diagnostic('E531', `${address} cannot be declared in a manifest: ${reason}.`, { address }));
  const begin = declared === undefined ? (now ?? []) : [];
  const missing = allDeclared(manifest, vocabulary, agent?.key).filter((ref) => !allows(begin, ref));
  return success({ ...opened, items: [...begin, ...missing], said: undefined });
}

function refsOf(items: readonly string[], { vocabulary }: EditContext): string[] {
  return items.flatMap((word) => choiceRef(word, vocabulary) ?? []);
}

function refused(address: string, why: string): Result<never> {
  return refusal('E548', `\`${address}\` ${why}. Nothing was written.`, address);
}

function refusal(code: Code, message: string, address: string): Result<never> {
  return failure(diagnostic(code, message, { address }));
}
