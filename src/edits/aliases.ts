/** `aliases add` and `aliases remove`. */

import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import type { Manifest } from '../generated/manifest.ts';
import type { DesiredValue } from '../manifest/desired.ts';
import { type ManifestEdit, nearest, oddNames, refOf } from '../manifest/index.ts';
import { aliasKey, builtinAlias, refusedByOwnCommands, unusableAlias } from '../openclaw/model-ref.ts';
import type { LiveAlias, ModelText } from '../openclaw/settings.ts';

import { shellWord } from '../proposed-commands.ts';
import { type About, about, desiredModel, type EditContext, type SettingEdit } from './context.ts';
import { storedModel, type Trust } from './model-argument.ts';
import { rewriteWords } from './rewrite-words.ts';

/** `add <alias> <model>`. Errors: those of `storedModel`, E123, E506 if the alias points to another model. */
export function addAlias(text: string, model: string, trust: Trust): SettingEdit {
  return (context) => {
    const name = checkedName(text);
    if (!name.ok) return name;
    const argument = storedModel(model, context, trust);
    if (!argument.ok) return argument;
    const { ref, notes } = argument.value;
    const conflict = otherTarget(name.value, ref, context);
    if (conflict !== undefined) {
      return failure(
        diagnostic('E506', `Alias ${name.value} already points to ${conflict}.`, {
          remedy: `Remove it first: openclaw-models aliases remove ${shellWord(name.value)}`,
        }),
      );
    }
    const { aliases, edits: adoption } = adopted(context);
    // OpenClaw keeps one alias per model, so other aliases of this model are replaced.
    const replaced = Object.keys(aliases).filter(
      (other) => other !== name.value && (targetOf(other, context) === ref || aliasKey(other) === aliasKey(name.value)),
    );
    const target = argument.value.word.includes('/') ? argument.value.word : ref;
    const stands = Object.hasOwn(aliases, name.value) && targetOf(name.value, context) === ref;
    return success({
      edits: [
        ...adoption,
        ...replaced.flatMap((other) => rewriteUses(context.manifest, other, name.value)),
        ...replaced.map((other): ManifestEdit => ({ op: 'remove', path: ['aliases', other] })),
        ...(stands ? [] : [{ op: 'set', path: ['aliases', name.value], value: target } as const]),
      ],
      about: new Map([
        ...settingsByAlias(context, (alias) => alias.ref === ref || aliasKey(alias.name) === aliasKey(name.value)),
        ...about(`aliases.${name.value}`),
      ]),
      notes: refusedByOwnCommands(name.value) ? [...notes, refusedNote(name.value)] : notes,
      outcome: [`Alias ${name.value} -> ${ref}`],
    });
  };
}

/** `remove <alias>`, spelt exactly; the manifest's uses become the model's reference. E507. */
export function removeAlias(text: string): SettingEdit {
  return (context) => {
    const name = checkedName(text);
    if (!name.ok) return name;
    const { live } = context;
    const key = aliasKey(name.value);
    const { aliases, edits: adoption } = adopted(context);
    const declared = Object.hasOwn(aliases, name.value);
    const stored = live.settings.entries.some((entry) => entry.alias?.trim() === name.value);
    const known = live.settings.aliases.get(key);
    if (!declared && !stored && !(known?.builtin === true && known.name === name.value)) {
      const near = nearest(
        name.value,
        [...Object.keys(aliases), ...[...live.settings.aliases.values()].map((a) => a.name)],
        1,
      );
      const meant =
        near[0] === undefined ? {} : { remedy: `Did you mean ${near[0]}? See \`openclaw-models aliases list\`.` };
      return failure(diagnostic('E507', `Alias not found: ${name.value}`, meant));
    }
    const ref = targetOf(name.value, context) ?? known?.ref;
    const staysBuiltIn =
      known !== undefined && (known.builtin || builtinAlias(key, live.dialect.facts) === known.ref)
        ? [
            diagnostic(
              'W143',
              `${key} is a built-in alias of OpenClaw for ${known.ref}; it stays as long as the model has no other alias.`,
              {
                severity: 'info',
                remedy: 'To remove it, give the model another alias.',
              },
            ),
          ]
        : [];
    return success({
      edits: declared
        ? [
            ...adoption,
            ...(ref === undefined ? [] : rewriteUses(context.manifest, name.value, ref)),
            { op: 'remove', path: ['aliases', name.value] },
          ]
        : ref === undefined || staysBuiltIn.length > 0 || context.vocabulary.declared.has(key)
          ? []
          : // A manifest that does not own all aliases may use a live one.
            rewriteUses(context.manifest, name.value, ref),
      about: new Map([
        ...settingsByAlias(context, (alias) => aliasKey(alias.name) === key),
        ...about(`aliases.${name.value}`),
      ]),
      notes: staysBuiltIn,
      outcome: [`Alias ${name.value} removed.`],
    });
  };
}

function refusedNote(name: string): Diagnostic {
  return diagnostic('W153', oddNames([name]), { severity: 'info' });
}

function checkedName(text: string): Result<string> {
  const name = text.trim();
  if (name === '') return failure(diagnostic('E123', 'Alias cannot be empty.'));
  const unusable = unusableAlias(name);
  if (unusable !== undefined)
    return failure(diagnostic('E123', `${JSON.stringify(name)} cannot be an alias: ${unusable}.`));
  return success(name);
}

/** The manifest's aliases; if it does not manage them yet, the live ones, with the edits that adopt them. */
function adopted(context: EditContext): {
  aliases: Readonly<Record<string, string>>;
  edits: ManifestEdit[];
} {
  const { manifest } = context;
  if (manifest.aliases !== undefined) return { aliases: manifest.aliases ?? {}, edits: [] };
  const { imported } = context;
  const aliases = imported.aliases ?? {};
  const edits: ManifestEdit[] = [];
  if (Object.keys(aliases).length > 0) edits.push({ op: 'set', path: ['aliases'], value: aliases });
  // What a manifest cannot declare stays live, unmanaged.
  if (imported.manage?.aliases === 'listed') edits.push({ op: 'set', path: ['manage', 'aliases'], value: 'listed' });
  return { aliases, edits };
}

/** The reference of a declared or adopted alias. */
function targetOf(name: string, context: EditContext): string | undefined {
  const { aliases } = context.manifest.aliases === undefined ? context.imported : context.manifest;
  return refOf(aliases?.[name], context.vocabulary);
}

/** The other model that the alias points to: in the manifest, or else live. */
function otherTarget(name: string, ref: string, context: EditContext): string | undefined {
  const key = aliasKey(name);
  const declared = Object.keys(context.manifest.aliases ?? {}).find((other) => aliasKey(other) === key);
  const target = declared === undefined ? undefined : targetOf(declared, context);
  if (declared !== undefined) return target === ref ? undefined : (target ?? context.manifest.aliases?.[declared]);
  const live = context.live.settings.aliases.get(key);
  // In such a release a configured alias replaces the built-in one (2026.9.6, measured).
  if (live === undefined || (live.builtin && context.live.dialect.facts.configuredAliasWins)) return undefined;
  return live.ref === ref ? undefined : live.ref;
}

/** The live settings that name a model by such an alias: their meaning must not change. */
function settingsByAlias({ live }: EditContext, affected: (alias: LiveAlias) => boolean): About {
  const { settings } = live;
  const uses = ({ raw, variables }: ModelText) => {
    const alias = variables.length === 0 ? settings.aliases.get(aliasKey(raw)) : undefined;
    return alias !== undefined && affected(alias);
  };
  const found = new Map<string, DesiredValue>();
  for (const [prefix, { primary, fallbacks }] of settings.chains) {
    if (primary?.ref !== undefined && uses(primary)) found.set(`${prefix}primary`, desiredModel(primary.ref));
    if (!fallbacks?.some(uses)) continue;
    found.set(
      `${prefix}fallbacks`,
      fallbacks.flatMap(({ ref }) => (ref === undefined ? [] : desiredModel(ref))),
    );
  }
  return found;
}

/** Replaces the alias everywhere in the manifest. */
function rewriteUses(manifest: Manifest, alias: string, word: string): ManifestEdit[] {
  return rewriteWords(manifest, (use) => (aliasKey(use.word) === aliasKey(alias) ? word : undefined));
}
