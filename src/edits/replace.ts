/** `replace OLD NEW`: every use of one model becomes a use of another, in the manifest and live. */
import { countOf } from '../count-of.ts';
import { type Diagnostic, diagnostic, failure, isError, success } from '../errors.ts';
import type { Manifest } from '../generated/manifest.ts';
import type { Json } from '../json-value.ts';
import { lifecycleWords, type ManifestEdit, refOf, renamed, resolveWord } from '../manifest/index.ts';
import { allowedRefs } from '../openclaw/allowlist.ts';
import { aliasKey, parseModelRef, providerOf } from '../openclaw/model-ref.ts';
import { type ModelUse, modelUses } from '../openclaw/model-uses.ts';
import { shellWord } from '../proposed-commands.ts';
import { credentialsFor } from '../routing/credentials.ts';
import type { Circumstances } from '../routing/types.ts';
import { allows } from '../settings/allowed.ts';
import { prefixOf } from '../settings/places.ts';
import { declaredValues, type ManifestWord, wordsOf } from '../settings/words.ts';
import { about, desiredModel, type EditContext, type SettingEdit } from './context.ts';
import { modelArgument, storedModel, type Trust } from './model-argument.ts';

/**
 * Errors: E114 and E541 for an argument that names no model, those of `storedModel` for the new one, E551 where both
 * are the same, E552 where it has no credential or no place in an allowlist, or is gone itself; the last are warnings
 * with `force`. W181 where it is going. E565 without a new one, with the successor that OpenClaw's lists name.
 *
 * @param circumstancesOf what decides whether there is a credential
 */
export function replaceModel(
  old: string,
  text: string | undefined,
  trust: Trust,
  circumstancesOf: (live: EditContext['live']) => Circumstances,
): SettingEdit {
  return (context) => {
    const from = modelArgument(old, context);
    if (!from.ok) return from;
    if (from.value.guessed) return failure(diagnostic('E541', `"${old}" is not an alias and has no provider.`));
    if (text === undefined) return failure(withoutNew(from.value.ref, context));
    const to = storedModel(text, context, trust);
    if (!to.ok) return to;
    const [gone, { ref, word }] = [from.value.ref, to.value];
    if (gone === ref) return failure(diagnostic('E551', `${old} and ${text} are the same model, ${ref}.`));
    const clash = twoAliases(gone, ref, context);
    if (clash) return failure(clash);
    const uses = modelUses(context.live).filter((use) => use.ref === gone);
    const missing = [
      ...goingItself(ref, context, trust.force),
      ...missingFor(gone, ref, uses, circumstancesOf(context.live), trust.force),
    ];
    if (missing.some(isError)) return failure(...missing);
    return success({
      edits: replacing(context, gone, { ref, word }),
      about: about(),
      moved: new Map([[gone, desiredModel(ref)]]),
      notes: [...to.value.notes, ...missing],
      outcome: [`${gone} -> ${ref} in ${countOf(uses.length, 'place')} of the config`],
    });
  };
}

function withoutNew(gone: string, { models, live }: EditContext): Diagnostic {
  const found = models.lifecycle(gone, live.dialect.facts);
  const next = found?.successor ?? renamed(gone, live.dialect.facts, models.ownsProvider);
  const isGoing = found?.status === 'retired' || found?.status === 'deprecated';
  const state = isGoing ? ` ${gone} ${lifecycleWords(found)} (${found.source}).` : '';
  if (next === undefined || next === null)
    return diagnostic('E565', `No successor of ${gone} is known: name the model that takes its place.${state}`, {
      remedy: 'See what could: openclaw-models scan',
    });
  return diagnostic('E565', `The successor of ${gone} is ${next}.${state} Nothing was written.`, {
    remedy: `To put it there: openclaw-models replace ${shellWord(gone)} ${shellWord(next)}`,
  });
}

/** E552 for a model that is shut down, or W180 with force; W181 for one that will be. */
function goingItself(ref: string, { models, live }: EditContext, force: boolean): Diagnostic[] {
  const found = models.lifecycle(ref, live.dialect.facts);
  if (found?.status !== 'retired' && found?.status !== 'deprecated') return [];
  const { status, successor, source } = found;
  const isRefused = status === 'retired' && !force;
  const code = isRefused ? 'E552' : status === 'retired' ? 'W180' : 'W181';
  const remedy = successor === null ? undefined : `Use ${successor}${isRefused ? ', or pass `--force`' : ''}.`;
  const ending = isRefused ? ' Nothing was written.' : '';
  return [diagnostic(code, `${ref} ${lifecycleWords({ ...found, status })} (${source}).${ending}`, { remedy })];
}

/** E121 where both models have an alias in the manifest: OpenClaw keeps one for each model. */
function twoAliases(gone: string, ref: string, { manifest, vocabulary }: EditContext): Diagnostic | undefined {
  const named = (wanted: string) =>
    Object.keys(manifest.aliases ?? {}).find((name) => refOf(name, vocabulary) === wanted);
  const [one, other] = [named(gone), named(ref)];
  if (one === undefined || other === undefined) return undefined;
  const message = `The aliases "${one}" and "${other}" would both name ${ref}; OpenClaw keeps one alias per model. Nothing was written.`;
  return diagnostic('E121', message, {
    remedy: `Remove one of them first: openclaw-models aliases remove ${shellWord(one)}`,
  });
}

/** The edits of the manifest: words, lists without repetitions, and what takes the place of other models. */
function replacing(context: EditContext, gone: string, to: { ref: string; word: string }): ManifestEdit[] {
  const { manifest, vocabulary } = context;
  const isOld = ({ word }: ManifestWord) => {
    const parsed = parseModelRef(word, vocabulary.naming);
    if (parsed.kind === 'ref') return parsed.ref === gone;
    // An alias of the config goes along with the model; a built-in one does not.
    const resolved = resolveWord(word, vocabulary);
    const own =
      vocabulary.declared.has(aliasKey(word)) || context.live.settings.aliases.get(aliasKey(word))?.builtin === false;
    return !own && resolved.kind === 'ref' && resolved.ref === gone;
  };
  const refOfWord = (word: string) => {
    const resolved = resolveWord(word, vocabulary);
    return resolved.kind !== 'ref' || resolved.ref === gone ? to.ref : resolved.ref;
  };
  const primaries = new Map<string, string>();
  const edits = declaredValues(manifest).flatMap((declared): ManifestEdit[] => {
    const words = wordsOf(declared);
    const { row, address } = declared;
    if (row.value === 'model' && words[0] && !row.section) primaries.set(prefixOf(address), words[0].word);
    if (row.value !== 'models' || row.section)
      return words.filter(isOld).map(({ path, aliasTarget }) => ({
        op: 'set',
        path: path.map(String),
        value: aliasTarget === undefined ? to.word : to.ref,
      }));
    const primary = row.choice ? undefined : primaries.get(prefixOf(address));
    const seen = new Set(primary !== undefined && refOfWord(primary) === to.ref ? [to.ref] : []);
    const kept = words.flatMap((item) => {
      const after = refOfWord(item.word);
      if (after !== to.ref) return [item.word];
      if (seen.has(after)) return [];
      seen.add(after);
      return [isOld(item) ? to.word : item.word];
    });
    const isTouched =
      words.some(isOld) || (primary !== undefined && refOfWord(primary) === to.ref && kept.length < words.length);
    if (!isTouched) return [];
    const path = declared.path;
    const renames = [...new Set(words.filter(isOld).map(({ word }) => word))].map(
      (word): ManifestEdit => ({ op: 'rename', path, from: word, to: to.word }),
    );
    return kept.length === words.length ? renames : [...renames, { op: 'list', path, items: kept }];
  });
  return [...edits, ...modelKeys(manifest, gone, to.ref, context), ...movedTargets(manifest, gone, to.ref, context)];
}

/** Settings of the model under `models`, where the new one has none. */
function modelKeys(manifest: Manifest, gone: string, ref: string, { vocabulary }: EditContext): ManifestEdit[] {
  const holders = [
    { path: ['models'], models: manifest.models },
    ...Object.entries(manifest.agents ?? {}).map(([id, agent]) => ({
      path: ['agents', id, 'models'],
      models: agent?.models,
    })),
  ];
  return holders.flatMap(({ path, models }): ManifestEdit[] => {
    const entries = Object.entries(models ?? {});
    const isThere = entries.some(([key]) => refOf(key, vocabulary) === ref);
    return entries.flatMap(([key, value]): ManifestEdit[] => {
      if (refOf(key, vocabulary) !== gone) return [];
      const moved = isThere ? [] : [{ op: 'set', path: [...path, ref], value: value as Json } as const];
      return [...moved, { op: 'remove', path: [...path, key] }];
    });
  });
}

function movedTargets({ moved }: Manifest, gone: string, ref: string, { vocabulary }: EditContext): ManifestEdit[] {
  return Object.entries(moved ?? {}).flatMap(([key, target]): ManifestEdit[] => {
    const parsed = target === null ? undefined : parseModelRef(target, vocabulary.naming);
    return parsed?.kind === 'ref' && parsed.ref === gone ? [{ op: 'set', path: ['moved', key], value: ref }] : [];
  });
}

/** What the new model lacks where the old one is used: a credential, a place among what chats may choose. */
function missingFor(
  gone: string,
  ref: string,
  users: readonly ModelUse[],
  circumstances: Circumstances,
  force: boolean,
): Diagnostic[] {
  const code = force ? 'W553' : 'E552';
  const provider = providerOf(ref);
  const agents = users.length === 0 ? [] : [...new Set(['main', ...users.flatMap(({ agent }) => agent ?? [])])];
  const without = agents.filter((agent) => !credentialsFor(provider, agent, circumstances).effective);
  const ending = force ? '' : ' Nothing was written.';
  const credential =
    without.length === 0
      ? []
      : [
          diagnostic(code, `${provider} has no credential that agent ${without.join(' and ')} could use.${ending}`, {
            remedy: `Store one: openclaw-models auth add --provider ${shellWord(provider)}; or pass \`--force\`.`,
          }),
        ];
  const lists = [...circumstances.live.settings.allowlists].filter(([, list]) => {
    const refs = allowedRefs(list);
    return refs.length > 0 && !refs.includes(gone) && allows(refs, gone) && !allows(refs, ref);
  });
  return [
    ...credential,
    ...lists.map(([prefix]) =>
      diagnostic(code, `\`${prefix}allow\` lets chats choose ${gone}, and would not let them choose ${ref}.${ending}`, {
        remedy: `Add it first: openclaw-models allow add ${shellWord(ref)}; or pass \`--force\`.`,
        address: `${prefix}allow`,
      }),
    ),
  ];
}
