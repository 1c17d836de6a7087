/** A plan and problems whose every text tries to be something else. */

import { change } from '../../../scripts/browser/change.mjs';
import type { Diagnostic } from '../../../src/errors.ts';
import type { Change, Plan } from '../../../src/generated/plan.ts';

export const HOSTILE = {
  pipe: 'openai/a|b|c',
  backticks: 'openai/``x```y`',
  mention: 'openai/@team',
  command: '::error file=x,line=1::owned',
  group: '##[error]owned',
  ansi: 'openai/\u001b[31mred\u001b[0m\u001b]0;title\u0007',
  rightToLeft: 'openai/\u202Egpj.exe\u200F',
  html: 'openai/<img src=x onerror=alert(1)>',
  link: '[click](https://evil.example/) https://evil.example',
  newline: 'openai/a\n::warning::b\r\n| c |',
  percent: '100%0A::error::x',
  details: '</details></summary>',
} as const;

export const PROBLEMS: readonly Diagnostic[] = Object.entries(HOSTILE).map(([name, text], index) => ({
  code: 'E112',
  severity: (['error', 'warning', 'info'] as const)[index % 3] ?? 'error',
  message: `${name}: ${text} is no alias.`,
  remedy: `Write ${text}.`,
  position: { file: index === 1 ? `a,b:${text}.yaml` : 'openclaw.models.yaml', line: index + 1, column: 3 },
}));

export function plan(changes: readonly Change[], problems: readonly Diagnostic[] = []): Plan {
  return {
    formatVersion: 1,
    tool: { name: 'openclaw-models', version: '0.0.0' },
    source: { kind: 'manifest', path: 'openclaw.models.yaml', digest: null },
    target: {
      config: '~/.openclaw/openclaw.json',
      stateDir: '~/.openclaw',
      machine: '0123456789abcdef',
      dialect: 'classic',
      release: '2026.1.30',
      roster: 'list',
      allowlist: 'models',
      auth: 'profiles-json',
    },
    changes: [...changes],
    unchanged: 3,
    summary: { add: changes.length, change: 0, move: 0, remove: 0, entries: 0, unchanged: 3, destructive: 0 },
    diagnostics: problems.map((problem) => ({ ...problem })) as Plan['diagnostics'],
    files: [],
    commands: [],
    restart: 'required',
  };
}

export const HOSTILE_PLAN: Plan = plan(
  Object.entries(HOSTILE).map(([name, text], index) => ({
    ...change(index % 2 ? `aliases.${text}` : `aliases.${name}`, index % 3 ? text : null, index % 4 ? text : null),
    reason: index % 2 ? text : null,
  })),
  PROBLEMS,
);

export const MANY_CHANGES: Plan = plan(
  Array.from({ length: 10_000 }, (_, index) => change(`aliases.a${index}`, null, `openai/model-${index}`)),
);

export const MANY_PROBLEMS: readonly Diagnostic[] = Array.from({ length: 10_000 }, (_, index) => ({
  code: index % 2 ? 'E112' : 'W141',
  severity: index % 2 ? ('error' as const) : ('warning' as const),
  message: `Problem ${index}.`,
  remedy: 'Mend it.',
  position: { file: 'openclaw.models.yaml', line: index + 1, column: 1 },
}));
