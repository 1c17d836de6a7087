/** First word of a command -> its classes. Only the classes of the called command are loaded. */
import type { CommandClass } from 'clipanion';
import type { Context } from './context.ts';

export type Loader = () => Promise<readonly CommandClass<Context>[]>;

export const COMMANDS: Readonly<Record<string, Loader>> = {
  init: async () => [(await import('./init.ts')).InitCommand],
  import: async () => [(await import('./import.ts')).ImportCommand],
  validate: async () => [(await import('./validate.ts')).ValidateCommand],
  fmt: async () => [(await import('./fmt.ts')).FmtCommand],
  plan: async () => [(await import('./plan.ts')).PlanCommand],
  apply: async () => [(await import('./apply.ts')).ApplyCommand],
  drift: async () => [(await import('./drift.ts')).DriftCommand],
  adopt: async () => [(await import('./adopt.ts')).AdoptCommand],
  doctor: async () => [(await import('./doctor.ts')).DoctorCommand],
  explain: async () => [(await import('./explain.ts')).ExplainCommand],
  status: async () => [(await import('./status.ts')).StatusCommand],
  list: async () => [(await import('./list.ts')).ListCommand],
  history: async () => [(await import('./history.ts')).HistoryCommand],
  rollback: async () => [(await import('./rollback.ts')).RollbackCommand],
  scan: async () => [(await import('./scan.ts')).ScanCommand],
  report: async () => [(await import('./report.ts')).ReportCommand],
  retired: async () => [(await import('./retired.ts')).RetiredCommand],
  set: async () => [(await import('./set.ts')).SetCommand],
  'set-image': async () => [(await import('./set-image.ts')).SetImageCommand],
  aliases: async () => (await import('./aliases/index.ts')).COMMANDS,
  fallbacks: async () => (await import('./fallbacks/index.ts')).COMMANDS,
  'image-fallbacks': async () => (await import('./fallbacks/index.ts')).IMAGE_COMMANDS,
  refs: async () => [(await import('./refs.ts')).RefsCommand],
  replace: async () => [(await import('./replace.ts')).ReplaceCommand],
  pins: async () => (await import('./pins/index.ts')).COMMANDS,
  allow: async () => (await import('./allow/index.ts')).COMMANDS,
  roles: async () => (await import('./roles/index.ts')).COMMANDS,
  params: async () => (await import('./params/index.ts')).COMMANDS,
  catalog: async () => (await import('./catalog/index.ts')).COMMANDS,
  providers: async () => (await import('./providers/index.ts')).COMMANDS,
  auth: async () => (await import('./auth/index.ts')).COMMANDS,
  completion: async () => [(await import('./completion.ts')).CompletionCommand],
  schema: async () => [(await import('./schema.ts')).SchemaCommand],
};
