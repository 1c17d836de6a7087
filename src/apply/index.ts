/**
 * apply/: the only code that writes live files. All or nothing over several files, under OpenClaw's own locks, and
 * recoverable when killed at any point; plus the history of what was applied. It knows nothing about models or
 * manifests: callers pass the new bytes and the check that they are as planned.
 */

export type { CredentialRecord, FileRole } from '../records/types.ts';
export { digestOf } from './digest.ts';
export { keepOwnFile, lockForEdit, replaceText } from './edited-file.ts';
export { type HistoryEntry, historyWayBack } from './history.ts';
export type { HomeNames } from './home-names.ts';
export type { LockWait } from './lock-wait.ts';
export { withPrivateFile } from './private-folder.ts';
export { recover } from './recover.ts';
export type { Applied, ApplyRequest, FileRead, FileUpdate, FileWrite } from './request.ts';
export { type SaveOptions, saveFile } from './saved-file.ts';
export type { StepHook } from './step.ts';
export { applyWrites } from './transaction.ts';
