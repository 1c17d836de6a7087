/** `roles set` and `roles clear`: the models for jobs of their own. */
import { type Diagnostic, diagnostic, failure, isError, type Result, success } from '../errors.ts';
import { isJsonObject, isTextList, type Json } from '../json-value.ts';
import type { ManifestEdit } from '../manifest/index.ts';
import { nearest } from '../manifest/index.ts';
import { agentPrefix } from '../settings/address.ts';
import { NAMED_ROLES, type NamedRole, namedRole } from '../settings/named-roles.ts';
import { about, agentTarget, type EditContext, type SettingEdit } from './context.ts';
import { storedModel, type Trust } from './model-argument.ts';
import { textOnly } from './set.ts';
import { saidAt, shortest, shortGroup } from './short-groups.ts';

export interface RoleModels extends Trust {
  readonly model: string;
  /** Undefined: those that there are stay. */
  readonly fallbacks: readonly string[] | undefined;
  readonly agent: string | undefined;
}

/**
 * `set <role> <model>`. Errors: those of `storedModel`, E309, E504, and E558 for a role that there is not, that agents do
 * not have, or that has no fallbacks. Where the release has no place for it, the plan says so (E334).
 */
export function setRole(name: string, { model, fallbacks, agent, ...trust }: RoleModels): SettingEdit {
  return (context) => {
    const opened = openRole(name, agent, context);
    if (!opened.ok) return opened;
    const { role, address, path, said } = opened.value;
    const list = listRow(role);
    if (fallbacks && !list) return refused(role.name, `${role.name} has no fallbacks`);
    const words = wordsFor([model, ...(fallbacks ?? [])], role, context, trust);
    if (!words.ok) return words;
    const { refs, notes } = words.value;
    const [word = '', ...others] = words.value.words;
    return success({
      edits:
        role.row.short === undefined
          ? chainEdits(opened.value, word, fallbacks && others, context)
          : role.row.short === 'reference'
            ? referenceEdits(path, said, word)
            : listEdits(path, said, [word, ...others]),
      about:
        role.row.short === undefined
          ? about(`${address}.primary`, ...(fallbacks ? [`${address}.fallbacks`] : []))
          : about(address),
      notes,
      outcome: [`${address}: ${refs.join(', then ')}`],
    });
  };
}

/** `clear <role>`: declares that it has no model. E309, E558. */
export function clearRole(name: string, agent: string | undefined): SettingEdit {
  return (context) => {
    const opened = openRole(name, agent, context);
    if (!opened.ok) return opened;
    const { role, prefix, address, path, said } = opened.value;
    const rows = role.rows.filter(({ perAgent }) => perAgent || agent === undefined);
    return success({
      edits: said === null ? [] : [{ op: 'set', path, value: null }],
      about: about(...rows.map((row) => `${prefix}${row.address}`)),
      notes: [],
      outcome: [`${address}: none`],
    });
  };
}

interface OpenRole {
  readonly role: NamedRole;
  /** Of the agent's addresses. */
  readonly prefix: string;
  readonly address: string;
  /** In the manifest, as it spells the agent. */
  readonly path: readonly string[];
  /** As the manifest has it; undefined if it does not declare it. */
  readonly said: unknown;
  /** Its key in the manifest. */
  readonly agent: string | undefined;
}

function openRole(name: string, id: string | undefined, context: EditContext): Result<OpenRole> {
  const role = namedRole(name);
  if (!role) {
    const [near] = nearest(
      name,
      NAMED_ROLES.map((one) => one.name),
      1,
    );
    const remedy = near === undefined ? {} : { remedy: `Did you mean ${near}?` };
    return failure(diagnostic('E558', `There is no role ${JSON.stringify(name)}. ${UNWRITTEN}`, remedy));
  }
  if (id !== undefined && !role.row.perAgent) return refused(role.name, `an agent has no ${role.name} of its own`);
  const target = id === undefined ? undefined : agentTarget(id, context);
  if (target && !target.ok) return target;
  const prefix = agentPrefix(target?.value.id);
  const key = target?.value.key;
  const path = [...(key === undefined ? [] : ['agents', key]), ...role.address.split('.')];
  const said = saidAt(context.manifest, path);
  return success({ role, prefix, address: `${prefix}${role.address}`, path, said, agent: key });
}

interface Words {
  /** For the manifest. */
  readonly words: readonly string[];
  readonly refs: readonly string[];
  readonly notes: readonly Diagnostic[];
}

function wordsFor(texts: readonly string[], { row }: NamedRole, context: EditContext, trust: Trust): Result<Words> {
  // Providers of embeddings are others than those of models, and no catalogue lists theirs.
  if (row.short === 'reference') {
    const words = texts.map((text) => text.trim());
    const odd = words.find((word) => !/^[^/\s]+\/\S+$/.test(word));
    if (odd === undefined) return success({ words, refs: words, notes: [] });
    return failure(diagnostic('E114', `Invalid model reference: ${odd}`));
  }
  const notes: Diagnostic[] = [];
  const words: string[] = [];
  const refs: string[] = [];
  for (const text of texts) {
    const argument = storedModel(text, context, trust);
    if (!argument.ok) return argument;
    const { ref, word } = argument.value;
    const problem = row.images ? textOnly(ref, context, trust.force) : undefined;
    if (problem && isError(problem)) return failure(problem);
    if (refs.includes(ref)) continue;
    notes.push(...argument.value.notes, ...(problem ? [problem] : []));
    // OpenClaw's own words know no alias.
    words.push(row.short === undefined ? word : ref);
    refs.push(ref);
  }
  return success({ words, refs, notes });
}

function chainEdits(
  { role, path, said, agent }: OpenRole,
  primary: string,
  fallbacks: readonly string[] | undefined,
  { manifest, live }: EditContext,
): ManifestEdit[] {
  const short = shortGroup(role.row, agent, manifest, live.dialect.facts);
  if (short) {
    const parts = { ...short.parts, primary, ...(fallbacks ? { fallbacks: [...fallbacks] } : {}) };
    return said === primary && !fallbacks ? [] : [{ op: 'set', path, value: shortest(parts, short.group) }];
  }
  const { primary: now, fallbacks: listed } = said as { primary?: Json; fallbacks?: Json };
  return [
    ...(now === primary ? [] : [{ op: 'set', path: [...path, 'primary'], value: primary } as const]),
    ...(fallbacks && JSON.stringify(listed) !== JSON.stringify(fallbacks)
      ? [{ op: 'list', path: [...path, 'fallbacks'], items: fallbacks } as const]
      : []),
  ];
}

function referenceEdits(path: readonly string[], said: unknown, word: string): ManifestEdit[] {
  if (!isJsonObject(said as Json)) return said === word ? [] : [{ op: 'set', path, value: word }];
  const slash = word.indexOf('/');
  return [
    { op: 'set', path: [...path, 'provider'], value: word.slice(0, slash) },
    { op: 'set', path: [...path, 'model'], value: word.slice(slash + 1) },
  ];
}

function listEdits(path: readonly string[], said: unknown, items: readonly string[]): ManifestEdit[] {
  return [isTextList(said as Json) ? { op: 'list', path, items } : { op: 'set', path, value: [...items] }];
}

/** What declares the models after the first. */
function listRow({ row, rows }: NamedRole) {
  return row.short === 'references' ? row : rows.find(({ value }) => value === 'models');
}

const UNWRITTEN = 'Nothing was written.';

function refused(role: string, why: string): Result<never> {
  return failure(diagnostic('E558', `${why[0]?.toUpperCase()}${why.slice(1)}. ${UNWRITTEN}`, { address: role }));
}
