/** Problems as SARIF 2.1.0, which code scanning reads. */
import type { Log, ReportingDescriptor, Result } from 'sarif';
import { rowOf } from '../error-codes/index.ts';
import type { Diagnostic } from '../errors.ts';
import { PUBLICATION, type Publication } from '../publication.ts';
import { stripControl } from '../strip-control.ts';
import { fingerprints, shownFile } from './code-places.ts';
import type { About } from './formats.ts';

const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * @param digest of a text, as hex digits
 * @param published without it no address is named: SARIF wants absolute ones
 */
export function sarifLog(
  problems: readonly Diagnostic[],
  about: About,
  digest: (text: string) => string,
  published: Publication | undefined = PUBLICATION,
): Log {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  const prints = fingerprints(problems, digest);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'openclaw-models',
            semanticVersion: about.version,
            ...(published ? { informationUri: published.repository } : {}),
            rules: codes.map((code) => ruleOf(code, published)),
          },
        },
        automationDetails: { id: `openclaw-models/${about.command}/` },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem, index) => resultOf(problem, codes, prints[index] ?? '', about)),
      },
    ],
  };
}

function ruleOf(code: Diagnostic['code'], published: Publication | undefined): ReportingDescriptor {
  // A plan of a later release may contain an unknown code.
  const known = rowOf(code as string);
  const title = known?.title ?? code;
  return {
    id: code,
    name: code,
    shortDescription: { text: title },
    help: { text: known?.remedy ?? title },
    ...(published ? { helpUri: `${published.docs}/errors.md#${code.toLowerCase()}` } : {}),
    defaultConfiguration: { level: code.startsWith('E') ? 'error' : 'warning' },
  };
}

function resultOf(problem: Diagnostic, codes: readonly string[], print: string, { manifest }: About): Result {
  const { code, severity, message, remedy, position } = problem;
  const file = position ? shownFile(position.file) : undefined;
  const uri = file ?? (manifest === null ? undefined : shownFile(manifest));
  const region =
    file !== undefined && position
      ? {
          startLine: position.line,
          startColumn: position.column,
          ...(position.endLine ? { endLine: position.endLine } : {}),
          ...(position.endColumn ? { endColumn: position.endColumn } : {}),
        }
      : { startLine: 1 };
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVEL[severity],
    message: { text: stripControl(remedy ? `${message} ${remedy}` : message) },
    partialFingerprints: { 'openclawModels/v1': print },
    ...(uri === undefined
      ? {}
      : { locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(uri) }, region } }] }),
  };
}
