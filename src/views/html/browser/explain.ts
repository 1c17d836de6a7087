/**
 * The script of a page with a chain: it runs the program's own simulation with the failures that were chosen.
 * `npm run generate` bundles it into src/generated/explain-script.json.
 */
import { simulate } from '../../../routing/simulate.ts';
import type { Explanation, FailureRule } from '../../../routing/types.ts';
import { errorWords } from '../../../routing/words.ts';
import { explainSummary } from '../../text/explain-words.ts';
import { chainHtml } from '../chain.ts';
import { type ChainData, chainOf } from '../chain-data.ts';

const at = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

const data: ChainData = JSON.parse(at('data').textContent ?? '');
const chain = chainOf(data);
const form = at<HTMLFormElement>('form');
const choices = [...form.querySelectorAll('select')];

function show(): void {
  const failures = choices.flatMap(({ value, dataset }): FailureRule[] =>
    value === '' ? [] : [{ target: dataset.target ?? '', status: Number(value) }],
  );
  const simulation = simulate(chain, failures);
  const { image, credential } = data;
  const explanation: Explanation = {
    ...data,
    simulation,
    simulated: failures.length > 0,
    error: errorWords(simulation, { image, credential }),
    assertion: undefined,
  };
  for (const choice of choices) choice.classList.toggle('set', choice.value !== '');
  at('chain').innerHTML = chainHtml(explanation, data.now).markup;
  const summary = at('summary');
  summary.textContent = explainSummary(explanation);
  summary.className = `summary ${simulation.end === 'answers' ? 'good' : 'bad'}`;
  const said = at('said');
  said.hidden = explanation.error === undefined;
  said.lastElementChild?.replaceChildren(explanation.error ?? '');
  at('command').textContent = commandText(failures);
}

function commandText(failures: readonly FailureRule[]): string {
  const { agent, image, role, credential, steps } = data;
  const [first] = steps;
  return [
    'openclaw-models explain --agent',
    word(agent),
    ...(role === undefined ? (image ? ['--image'] : []) : ['--role', word(role.replace(/^roles\./, ''))]),
    ...(first?.from === 'request' ? ['--model', word(first.word)] : []),
    ...(credential === undefined ? [] : ['--credential', word(credential)]),
    ...failures.map(({ target, status }) => `--fail ${word(`${target}=${status}`)}`),
  ].join(' ');
}

function word(text: string): string {
  return /^[\w./:@=+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

form.addEventListener('input', show);
// The values change after the event.
form.addEventListener('reset', (event) => {
  event.preventDefault();
  for (const choice of choices) choice.value = '';
  show();
});
form.addEventListener('submit', (event) => event.preventDefault());
form.hidden = false;
show();
