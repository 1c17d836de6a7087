/** The library, for programs that plan and apply. */

export { CODES } from './error-codes/all.ts';
export type { Code, Diagnostic, Position, Result } from './errors.ts';
export type { Manifest } from './generated/manifest.ts';
export type { Change, Plan } from './generated/plan.ts';
export { applyEdits, type JsonEdit, parseJson5 } from './json5/index.ts';
export { type LoadedManifest, loadManifest } from './manifest/index.ts';
export { type ApplyOptions, applyPlan } from './use-cases/apply-plan.ts';
export { type Imported, importLive } from './use-cases/import.ts';
export { type Planned, planManifest } from './use-cases/plan.ts';
export { planRollback } from './use-cases/rollback.ts';
export { VERSION } from './version.ts';
export { type Home, type HomeOptions, openHome, readHome } from './workspace/home.ts';
export { type ManifestOptions, type ManifestText, readManifest } from './workspace/manifest-file.ts';
export { Workspace, type WorkspaceSource } from './workspace/workspace.ts';
