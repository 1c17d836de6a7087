import { Command, UsageError } from 'clipanion';
import { diagnostic, errorKey } from '../errors.ts';
import type { FailureRule } from '../routing/types.ts';
import { CHAINS } from '../settings/table.ts';
import { explain } from '../use-cases/explain.ts';
import { explainDocument } from '../views/json/explain.ts';
import { explainMermaid } from '../views/markdown/explain-mermaid.ts';
import { explainText } from '../views/text/explain.ts';
import { placesText } from '../views/text/places.ts';
import { besideText } from '../views/text/problems.ts';
import { EXIT, ManifestCommand } from './base.ts';
import { flag, option, repeatedOption } from './declare.ts';
import { agentOption, formatOption } from './options.ts';

const FORMATS = ['text', 'json', 'mermaid', 'html'];

export class ExplainCommand extends ManifestCommand {
  static override paths = [['explain']];
  static override usage = Command.Usage({
    description: 'Show which model and credential a request would use, and what happens when they fail.',
    details: `
      Prints the chain of an agent as a tree: every model in order, every credential that would be tried, and why others
      are skipped. Sends nothing and writes nothing.

      \`--fail KEY=STATUS\` simulates a failure; KEY is a provider, a profile id or a model, STATUS is the HTTP status or
      \`timeout\`. With \`--assert\`, the exit code is 1 if another model answers, or none.

      If nothing answers, the last line is what OpenClaw says then; for a line of its log, see \`doctor\`. For a config
      that OpenClaw rejects, the exit code is 1.
    `,
    examples: [
      ['The chain of an agent', '$0 explain --agent work'],
      ['The model of subagents', '$0 explain --role subagents'],
      ['When a provider is down', '$0 explain --fail openai=503 --fail anthropic:work=401'],
      [
        "Test the manifest's failover in a pull request",
        "$0 explain --manifest-only --fail openai=429 --assert 'google/*'",
      ],
      ['As a flow chart', '$0 explain --mermaid'],
      ['As a page where failures can be tried', '$0 explain --format html > chain.html'],
    ],
  });

  agent = agentOption('The agent; default: the default agent.');
  model = option('--model MODEL', 'Assume that a chat has chosen this model: an alias or a reference.', {
    of: 'model',
    images: false,
  });
  credential = option('--credential ID', 'Assume that the request asks for this profile, such as anthropic:work.', {
    of: 'profile',
  });
  image = flag('--image', 'Explain the chain of the image model.');
  role = option('--role ROLE', 'Explain the chain of a job of its own, such as subagents.', {
    of: 'word',
    words: CHAINS.flatMap(({ group, row }) => (row.byRelease ? group.replace(/^roles\./, '').slice(0, -1) : [])),
  });
  failures = repeatedOption('--fail KEY=STATUS', 'KEY=STATUS: simulate that these requests fail. Can be repeated.');
  assert = option('--assert PATTERN', 'Exit with 1 unless the model that answers matches, such as google/*.');
  manifestOnly = flag('--manifest-only', 'Explain the settings as they would be after apply.');
  mermaid = flag('--mermaid', 'Print a Mermaid flow chart.');
  format = formatOption(FORMATS);

  async execute(): Promise<number> {
    const format = this.format ?? (this.json ? 'json' : this.mermaid ? 'mermaid' : 'text');
    if (!FORMATS.includes(format)) throw new UsageError(`--format needs one of ${FORMATS.join(', ')}.`);
    if ((this.json && format !== 'json') || (this.mermaid && format !== 'mermaid'))
      throw new UsageError('Choose only one of --json, --mermaid and --format.');
    this.json = format === 'json';
    if (this.role !== undefined && (this.image || this.model !== undefined))
      throw new UsageError('--role goes without --image and --model: a role has a chain of its own.');
    const now = Date.now();
    const explained = await explain({
      ...this.workspace().options,
      agent: this.agent,
      model: this.model,
      image: this.image,
      role: this.role,
      credential: this.credential,
      failures: (this.failures ?? []).map(parseRule),
      assert: this.assert,
      manifestOnly: this.manifestOnly,
      now,
    });
    if (!explained.ok) return this.failSourced(explained);
    const { explanation, declared, notes } = explained.value;
    const { assertion, simulation } = explanation;
    const broken =
      assertion && !assertion.holds
        ? diagnostic('E511', `${simulation.answers?.ref ?? 'Nothing'} answers, but ${assertion.pattern} was asserted.`)
        : undefined;
    const failed = broken ?? notes.find(({ code }) => code === 'E205');
    const problems = broken ? [...notes, broken] : notes;
    if (this.json) {
      this.printJson({
        ...explainDocument(explanation, problems),
        ...(this.manifestOnly ? { declared } : {}),
        ...errorKey(failed),
      });
    } else if (format === 'html') {
      const { explainHtml } = await import('../views/html/explain.ts');
      this.print(explainHtml(explanation, besideText(problems), now));
    } else {
      this.print(format === 'mermaid' ? explainMermaid(explanation) : explainText(explanation, this.screen(), now));
      if (format === 'text' && declared.length > 0) this.print(`\nDeclared at\n${placesText(declared)}`);
      this.remarkAll(besideText(problems));
    }
    return failed ? EXIT.error : EXIT.ok;
  }
}

/** `KEY=STATUS`; a key may contain a `=`. */
function parseRule(text: string): FailureRule {
  const at = text.lastIndexOf('=');
  const [target, word] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  const status = word === 'timeout' ? 408 : /^[45]\d\d$/.test(word) ? Number(word) : undefined;
  if (at < 1 || target === '' || status === undefined) {
    throw new UsageError('--fail takes KEY=STATUS, such as anthropic=429; STATUS is 400 to 599, or timeout.');
  }
  return { target, status };
}
