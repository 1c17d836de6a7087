/** An explanation as a page: the chain, what else would happen, and a form that tries failures. */

import type { Diagnostic } from '../../errors.ts';
import script from '../../generated/explain-script.json' with { type: 'json' };
import { normalizeProvider } from '../../openclaw/model-ref.ts';
import { type Chain, simulate } from '../../routing/simulate.ts';
import type { Explanation, FailureRule } from '../../routing/types.ts';
import { explainSummary, jobText } from '../text/explain-words.ts';
import { chainHtml } from './chain.ts';
import { chainData, STATUSES, targetsOf } from './chain-data.ts';
import { type Html, html, jsonData } from './html.ts';
import { page } from './page.ts';
import { problemList, summary } from './parts.ts';

/** The failures of the table, which needs no script. */
const TRIED = [401, 429, 503, 408] as const;

/** @param now epoch milliseconds */
export function explainHtml(explanation: Explanation, notes: readonly Diagnostic[], now: number): string {
  const { agent, image, config, release, dialect, error, simulation } = explanation;
  // Without the data file beside the program there is no script; without a request nothing is simulated.
  const text = (script as { readonly script: string } | null)?.script;
  const live = simulation.end !== 'rejected' && simulation.steps.length > 0;
  const works = live && text !== undefined;
  const chain = { image, facts: explanation.facts, steps: simulation.steps.map(({ step }) => step) };
  return page({
    title: `Agent ${agent}${jobText(explanation)}`,
    about: html`<code>${config}</code> (OpenClaw ${release ?? dialect})`,
    body: [
      summary(explainSummary(explanation), simulation.end === 'answers' ? 'good' : 'bad'),
      html`<p id="said" ${error === undefined && html`hidden`}>OpenClaw says: <code>${error ?? ''}</code></p>`,
      problemList(notes, 'Notes') ?? html``,
      works ? form(chain, explanation.failures) : html``,
      html`<section><h2>Chain</h2><div id="chain">${chainHtml(explanation, now)}</div></section>`,
      live ? table(chain) : html``,
      works ? jsonData('data', chainData(explanation, now)) : html``,
    ],
    script: works ? text : undefined,
  });
}

/** Hidden until the script shows it. */
function form(chain: Chain, failures: readonly FailureRule[]): Html {
  return html`<form id="form" hidden><fieldset><legend>What fails?</legend><div class="rules">${targetsOf(chain).map(
    ({ kind, target }) => {
      const given = failures.findLast((rule) => names(rule, target, chain))?.status;
      return html`<label><span>${kind} <code>${target}</code></span><select data-target="${target}"><option value="">works</option>${choices(given)}</select></label>\n`;
    },
  )}</div><p><button type="reset">Everything works</button></p><p class="soft">The same in a terminal: <code id="command"></code></p></fieldset></form>`;
}

function choices(given: number | undefined): Html[] {
  const others = given === undefined || STATUSES.some(([status]) => status === given) ? [] : [[given, ''] as const];
  return [...STATUSES, ...others].map(
    ([status, word]) =>
      html`<option value="${status}" ${given === status && html`selected`}>${status} ${word}</option>`,
  );
}

/** A rule may leave out that it means a profile, and spell a provider in another way. */
function names({ target: given }: FailureRule, target: string, { facts }: Chain): boolean {
  return given === target || `profile:${given}` === target || normalizeProvider(given, facts) === target;
}

function table(chain: Chain): Html {
  const providers = targetsOf(chain).filter(({ kind }) => kind === 'provider');
  if (providers.length === 0) return html``;
  const words = new Map<number, string>(STATUSES);
  return html`<section><h2>If a provider fails</h2><table class="rows"><thead><tr><th scope="col">Provider</th>${TRIED.map(
    (status) => html`<th scope="col">${status} ${words.get(status)}</th>`,
  )}</tr></thead><tbody>${providers.map(
    ({ target }) =>
      html`<tr><th scope="row"><code>${target}</code></th>${TRIED.map((status) => html`<td data-name="${status} ${words.get(status)}">${answerOf(chain, { target, status })}</td>`)}</tr>\n`,
  )}</tbody></table></section>`;
}

function answerOf(chain: Chain, rule: FailureRule): Html {
  const { answers, end } = simulate(chain, [rule]);
  if (answers) return html`<code>${answers.ref}</code>`;
  return html`<strong>${end === 'stopped' ? 'nothing: it stops' : 'nothing'}</strong>`;
}
