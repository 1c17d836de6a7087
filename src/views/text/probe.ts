/** Results of probes as text. */
import type { ProbeResult, Verdict } from '../../probe/types.ts';
import { sourceText } from '../../routing/sources.ts';
import { stripControl } from '../../strip-control.ts';
import { displayWidth, padEnd, type Screen, wrap } from './terminal.ts';

const WORDS: Readonly<Record<Verdict, string>> = {
  ok: 'ok',
  auth: 'rejected',
  rate_limit: 'rate limit',
  billing: 'billing',
  timeout: 'timeout',
  format: 'bad response',
  no_model: 'no such model',
  unknown: 'failed',
  skipped: 'skipped',
};

/** The next command for a verdict. */
const REMEDIES: Readonly<Partial<Record<Verdict, string>>> = {
  auth: 'openclaw-models auth add',
  no_model: 'openclaw-models list --provider PROVIDER',
};

/** One line each: credential, result, model and duration; then the reason of a failure. */
export function probeLines(results: readonly ProbeResult[], screen: Screen): string[] {
  const { palette } = screen;
  const names = results.map(nameOf);
  const width = Math.max(0, ...names.map(displayWidth));
  const words = Math.max(0, ...results.map(({ verdict }) => WORDS[verdict].length));
  return results.flatMap((result, index) => {
    const { verdict, ref, latencyMs, httpStatus, retryAfter, message } = result;
    const [mark, paint] =
      verdict === 'ok'
        ? (['✓', palette.green] as const)
        : verdict === 'skipped'
          ? (['-', palette.dim] as const)
          : (['✗', palette.red] as const);
    const facts = [
      ...(ref === null ? [] : [stripControl(ref)]),
      ...(httpStatus === null || verdict === 'ok' ? [] : [`HTTP ${httpStatus}`]),
      ...(latencyMs === null ? [] : [`${Math.round(latencyMs)} ms`]),
      ...(retryAfter === null ? [] : [`try again in ${retryAfter} s`]),
    ].join(', ');
    const line = `  ${paint(mark)} ${padEnd(names[index] ?? '', width)}  ${paint(padEnd(WORDS[verdict], words))}  ${facts}`;
    const why =
      message === null || verdict === 'ok' ? [] : [`      ${wrap(stripControl(message), screen.width, '      ', 6)}`];
    return [line.trimEnd(), ...why];
  });
}

/** `Probes: 3 ok, 1 failed, 2 skipped.`, and the next command. */
export function probeSummary(results: readonly ProbeResult[], { palette }: Screen): string[] {
  const count = (is: (verdict: Verdict) => boolean) => results.filter(({ verdict }) => is(verdict)).length;
  const [ok, skipped] = [count((verdict) => verdict === 'ok'), count((verdict) => verdict === 'skipped')];
  const failed = results.length - ok - skipped;
  const parts = [
    `${ok} ok`,
    ...(failed > 0 ? [palette.red(`${failed} failed`)] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  const first = results.find(({ verdict }) => REMEDIES[verdict] !== undefined);
  const next = first && REMEDIES[first.verdict]?.replace('PROVIDER', stripControl(first.provider));
  return [`Probes: ${parts.join(', ')}.`, ...(next ? [`Next: ${palette.cyan(next)}`] : [])];
}

function nameOf({ source, provider }: ProbeResult): string {
  if (source === null) return stripControl(provider);
  if (source.kind === 'profile') return stripControl(source.id);
  return stripControl(`${provider} (${source.kind === 'env' ? source.name : sourceText(source)})`);
}
