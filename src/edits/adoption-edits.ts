/** The edits that make a manifest declare what is live; words that still mean the same stay. */

import type { Manifest } from '../generated/manifest.ts';
import { grouped } from '../grouped.ts';
import { isTextList } from '../json-value.ts';
import { allDeclared, choiceRef, DECLARED } from '../manifest/allow.ts';
import { type ManifestEdit, refOf, type Vocabulary, vocabularyOf } from '../manifest/index.ts';
import { aliasKey, normalizeProvider, spellingOf } from '../openclaw/model-ref.ts';
import { aliasRefs } from '../openclaw/settings.ts';
import { manifestPath, parseAddress, printAddress, type SettingAddress, settingKey } from '../settings/address.ts';
import { spelt } from '../settings/places.ts';
import { rowOf } from '../settings/table.ts';
import { agrees, isInherited, type Observed, type Setting } from '../settings/value.ts';
import { type DeclaredValue, declaredValues } from '../settings/words.ts';
import { agentKey, type EditContext } from './context.ts';
import { adoptOrders } from './orders.ts';
import { rewriteWords } from './rewrite-words.ts';
import { type ShortGroup, shortest, shortGroup } from './short-groups.ts';

/** One setting with the value that the manifest should say. */
export interface Adoption {
  /** For messages. */
  readonly address: string;
  readonly key: string;
  readonly setting: SettingAddress;
  readonly observed: Observed | undefined;
  readonly value: Setting;
}

type Words = readonly string[] | null | undefined;
type Path = readonly string[];

/** Aliases first: the meaning of the other words depends on them. */
export function adoptionEdits(adoptions: readonly Adoption[], context: EditContext): ManifestEdit[] {
  const { manifest } = context;
  const aliases = aliasEdits(adoptions, context);
  const after = vocabularyOf(
    { ...manifest, ...(aliases.after === undefined ? {} : { aliases: aliases.after }), ...aliases.manage },
    { naming: context.vocabulary.naming, liveAliases: aliasRefs(context.live.settings.aliases) },
  );
  const adopted = new Set(adoptions.map(({ key }) => key));
  const spelling = spellingOf(context.vocabulary.naming);
  const declared = grouped(declaredValues(manifest), ({ address }) => printAddress(spelt(address, spelling)));
  return [
    ...keptMeanings(adopted, after, context),
    ...aliases.edits,
    ...adoptions.flatMap((one) => settingEdits(one, declared, after, context)),
    ...shortEdits(adoptions, after, context),
    ...adoptions.flatMap((one) => orderEdits(one, context)),
  ];
}

interface AliasEdits {
  readonly edits: readonly ManifestEdit[];
  /** Undefined if the manifest still does not declare aliases. */
  readonly after: Record<string, string> | undefined;
  readonly manage: Pick<Manifest, 'manage'>;
}

function aliasEdits(adoptions: readonly Adoption[], { manifest, imported, live, vocabulary }: EditContext): AliasEdits {
  const wanted = adoptions.filter(({ setting }) => setting.setting === 'aliases');
  if (wanted.length === 0) {
    return { edits: [], after: manifest.aliases === undefined ? undefined : { ...manifest.aliases }, manage: {} };
  }
  if (manifest.aliases === undefined) {
    // With one alias alone, the manifest would remove the others, so they are adopted too.
    const after = { ...imported.aliases };
    const listed = imported.manage?.aliases === 'listed' && manifest.manage?.aliases === undefined;
    return {
      after,
      manage: listed ? { manage: { ...manifest.manage, aliases: 'listed' } } : {},
      edits: [
        { op: 'set', path: ['aliases'], value: after },
        ...(listed ? [{ op: 'set', path: ['manage', 'aliases'], value: 'listed' } as const] : []),
      ],
    };
  }
  const after: Record<string, string> = { ...manifest.aliases };
  const removals: ManifestEdit[] = [];
  const settings: ManifestEdit[] = [];
  for (const { key, value } of wanted) {
    const name = key.slice('aliases.'.length);
    const declared = Object.keys(after).find((other) => aliasKey(other) === name);
    if (value === null) {
      if (declared === undefined) continue;
      delete after[declared];
      removals.push({ op: 'remove', path: ['aliases', declared] });
    } else if (typeof value === 'string') {
      const spelt = declared ?? live.settings.aliases.get(name)?.name ?? name;
      if (declared !== undefined && refOf(after[declared], vocabulary) === value) continue;
      after[spelt] = value;
      settings.push({ op: 'set', path: ['aliases', spelt], value });
    }
  }
  return { edits: [...removals, ...settings], after, manage: {} };
}

/** In settings that are not adopted, a word whose meaning would change is replaced by its reference. */
function keptMeanings(adopted: ReadonlySet<string>, after: Vocabulary, context: EditContext): ManifestEdit[] {
  const { manifest, vocabulary } = context;
  const spelling = spellingOf(vocabulary.naming);
  return rewriteWords(manifest, ({ word, address }) => {
    const parsed = parseAddress(address);
    const agent = parsed?.agent === undefined ? undefined : spelling.agent(parsed.agent);
    if (parsed && adopted.has(settingKey(printAddress({ ...parsed, agent })))) return undefined;
    const before = refOf(word, vocabulary);
    return before === undefined || refOf(word, after) === before ? undefined : before;
  });
}

/** The edits of a single setting, of all agents or of one. */
function settingEdits(
  one: Adoption,
  declared: ReadonlyMap<string, readonly DeclaredValue[]>,
  after: Vocabulary,
  context: EditContext,
): ManifestEdit[] {
  const { manifest, vocabulary } = context;
  const row = rowOf(one.setting.setting);
  if (row.section || groupOf(one, context)) return [];
  const { agent } = one.setting;
  const address = { ...one.setting, agent: agent === undefined ? undefined : agentKey(manifest, agent) };
  const [first] = declared.get(printAddress(spelt(one.setting, spellingOf(vocabulary.naming)))) ?? [];
  if (row.value === 'value') return valueEdits(one, first, address);
  const path = manifestPath(address);
  const value = first?.value;
  if (row.choice) return choiceEdits(one, value, address, after, context);
  if (row.value === 'models') return listEdits(one, value as Words, path, after);
  const word = value as string | null | undefined;
  const said = row.value === 'model' && word ? refOf(word, after) : word;
  return isSaid(one, said) ? [] : [{ op: 'set', path, value: wordOf(one.value) }];
}

/** A value under the spelling that its name has in the manifest. */
function valueEdits(
  { value, observed, key }: Adoption,
  declared: DeclaredValue | undefined,
  address: SettingAddress,
): ManifestEdit[] {
  if (declared && agrees(observed, key, declared.value as Setting)) return [];
  return [{ op: 'set', path: declared?.path ?? manifestPath(address), value }];
}

/** A list whose order says nothing, or `declared` in place of one. */
function choiceEdits(
  one: Adoption,
  value: unknown,
  address: SettingAddress,
  after: Vocabulary,
  { manifest }: EditContext,
): ManifestEdit[] {
  const path = manifestPath(address);
  const words = Array.isArray(value) ? (value as readonly string[]) : undefined;
  const said = value === DECLARED ? allDeclared(manifest, after, address.agent) : value;
  const refs = words ? words.map((word) => choiceRef(word, after) ?? word) : said;
  if (isSaid(one, refs as Setting | undefined)) return [];
  if (one.value === null) return [{ op: 'set', path, value: null }];
  const items = listOf(one.value, words, after);
  return [words ? { op: 'list', path, items } : { op: 'set', path, value: items }];
}

function listEdits(one: Adoption, words: Words, path: Path, after: Vocabulary): ManifestEdit[] {
  if (isSaid(one, refsOf(words, after))) return [];
  if (one.value === null && isInherited(one.setting)) return [{ op: 'set', path, value: null }];
  return [{ op: 'list', path, items: listOf(one.value, words, after) }];
}

/** What stands in one object of the manifest is written together where the manifest has a text or null, or nothing. */
function shortEdits(adoptions: readonly Adoption[], after: Vocabulary, context: EditContext): ManifestEdit[] {
  const groups = new Map<string, readonly [ShortGroup, Adoption[]]>();
  for (const one of adoptions) {
    const group = groupOf(one, context);
    const key = group?.path.join('\n');
    if (!group || key === undefined) continue;
    const [, members] = groups.get(key) ?? [group, []];
    groups.set(key, [group, [...members, one]]);
  }
  return [...groups.values()].flatMap(([{ group, path, parts: said }, members]): ManifestEdit[] => {
    const parts = { ...said };
    const changed = members.filter((one) => {
      const key = one.setting.setting.slice(group.length);
      const now = parts[key];
      const kind = rowOf(one.setting.setting).value;
      const meant =
        kind === 'model' && typeof now === 'string' ? refOf(now, after) : isTextList(now) ? refsOf(now, after) : now;
      if (isSaid(one, meant)) return false;
      const list = kind === 'models' && (one.value !== null || !isInherited(one.setting));
      parts[key] = list ? listOf(one.value, undefined, after) : one.value;
      return true;
    });
    if (changed.length === 0) return [];
    if (parts.primary === said.primary && typeof said.primary === 'string')
      parts.primary = sameMeaning(said.primary, context.vocabulary, after);
    return [{ op: 'set', path, value: shortest(parts, group) }];
  });
}

function groupOf({ setting }: Adoption, { manifest, live }: EditContext): ShortGroup | undefined {
  const agent = setting.agent === undefined ? undefined : agentKey(manifest, setting.agent);
  return shortGroup(rowOf(setting.setting), agent, manifest, live.dialect.facts);
}

/** The word, or its reference if the word will mean another model. */
function sameMeaning(word: string, before: Vocabulary, after: Vocabulary): string {
  const ref = refOf(word, before);
  return ref === undefined || refOf(word, after) === ref ? word : ref;
}

function orderEdits(one: Adoption, context: EditContext): ManifestEdit[] {
  const { manifest, imported, live } = context;
  const { setting, value } = one;
  if (setting.setting !== 'auth.order' || setting.name === undefined) return [];
  const { facts } = live.dialect;
  const { name: provider, agent } = setting;
  const key = agent === undefined ? undefined : agentKey(manifest, agent);
  const section = key === undefined ? manifest.auth?.order : manifest.agents?.[key]?.auth?.order;
  const path = [...(key === undefined ? [] : ['agents', key]), 'auth', 'order'];
  if (section === undefined) {
    const orders = (agent === undefined ? imported.auth?.order : imported.agents?.[agent]?.auth?.order) ?? {};
    return adoptOrders(path, orders, context);
  }
  const name = Object.keys(section ?? {}).find((other) => normalizeProvider(other, facts) === provider);
  if (!isTextList(value) || value.length === 0)
    return name === undefined ? [] : [{ op: 'remove', path: [...path, name] }];
  const now = name === undefined ? undefined : section?.[name];
  if (isSaid(one, now === undefined ? undefined : [...new Set(now ?? [])])) return [];
  return [{ op: 'list', path: [...path, name ?? provider], items: listOf(value, undefined, undefined) }];
}

/** Without repetitions, as in a plan; undefined if the manifest does not declare the list. */
function refsOf(words: Words, vocabulary: Vocabulary): Setting | undefined {
  return words && [...new Set(words.map((word) => refOf(word, vocabulary) ?? word))];
}

function wordOf(value: Setting): string | null {
  return typeof value === 'string' ? value : null;
}

/** The items, each in the manifest's own word for it. */
function listOf(value: Setting, words: Words, vocabulary: Vocabulary | undefined): string[] {
  const items = isTextList(value) ? value : [];
  return items.map((item) => words?.find((word) => vocabulary && refOf(word, vocabulary) === item) ?? item);
}

/** Whether the manifest already declares it. */
function isSaid({ key, observed }: Adoption, declared: Setting | undefined): boolean {
  return declared !== undefined && agrees(observed, key, declared);
}
