/** Puts logins of early versions, which OpenClaw imports no more, into main's auth store. */
import type { FileUpdate } from '../apply/index.ts';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import { addProfiles } from '../openclaw/auth/store-edit.ts';
import { emptyFileText } from '../openclaw/files/new-file.ts';
import { type Live, legacyLoginsOf } from '../openclaw/live.ts';
import type { MissingLogins } from '../routing/symptoms.ts';
import type { ResultWithSource } from '../workspace/result-with-source.ts';
import { type EditOptions, type EditOutcome, editSettings } from './edit.ts';
import { canImport } from './findings.ts';
import { storeFile } from './store-credential.ts';

/** What would be imported; undefined for nothing. */
export function missingLogins(live: Live): MissingLogins | undefined {
  const main = live.stores.get('main');
  if (!canImport(live) || !main?.exists || main.problem) return undefined;
  const { files } = legacyLoginsOf(live, 'main');
  const used = new Set([...main.profiles.values()].map(({ provider }) => provider));
  const ids = [...files.keys()].filter((id) => !main.profiles.has(id) && !used.has(id.slice(0, id.lastIndexOf(':'))));
  if (ids.length === 0) return undefined;
  const from = [...new Set(ids.flatMap((id) => files.get(id) ?? []))].map(live.show);
  return { ids, from, store: live.show(storeFile(live, 'main')) };
}

/** Imports them in one transaction. Errors: E212, E220, and those of `editSettings`. */
export async function importLogins(options: EditOptions): Promise<ResultWithSource<EditOutcome>> {
  return editSettings(
    () => success({ edits: [], about: new Map(), notes: [], outcome: [] }),
    options,
    async ({ live, certain }) => {
      if (!certain.ok) return certain;
      const missing = missingLogins(live);
      if (missing === undefined) return failure(nothingToFix());
      const file = storeFile(live, 'main');
      const { profiles } = legacyLoginsOf(live, 'main');
      const wanted = Object.fromEntries(missing.ids.flatMap((id) => (profiles[id] ? [[id, profiles[id]]] : [])));
      const update: FileUpdate['update'] = (bytes): Result<Uint8Array> => {
        const text = bytes === null ? emptyFileText(file) : Buffer.from(bytes).toString('utf8');
        const edited = addProfiles(text, live.show(file), wanted);
        return edited.ok ? success(Buffer.from(edited.value)) : edited;
      };
      const record = { action: 'stored', profile: missing.ids[0] ?? '', agents: ['main'] } as const;
      return success({ record, updates: [{ path: file, role: 'auth-store', update }], lastly: undefined });
    },
  );
}

function nothingToFix(): Diagnostic {
  return diagnostic('E401', 'Another process has just put the logins into the store. Nothing was written.');
}
