/** The library: what the commands are made of, for programs that plan and apply by themselves. */
export { type ApplyOptions, applyPlan } from './engine/apply-plan.ts';
export { type Home, type HomeOptions, openHome, readHome } from './engine/home.ts';
export { type Imported, importLive } from './engine/import-live.ts';
export {
  type ManifestOptions,
  type ManifestText,
  type Planned,
  planFor,
  planManifest,
  readManifest,
} from './engine/plan-manifest.ts';
export { planRollback } from './engine/rollback.ts';
export { VERSION } from './engine/version.ts';
export { CODES, type Code, type Diagnostic, type Position, type Result } from './errors.ts';
export type { Manifest } from './generated/manifest.ts';
export type { Change, Plan } from './generated/plan.ts';
export { type LoadedManifest, loadManifest } from './manifest/index.ts';
export { applyEdits, type JsonEdit, parseJson5 } from './openclaw/json5/index.ts';
