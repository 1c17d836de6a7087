import { Command } from 'clipanion';
import { findRefs } from '../use-cases/refs.ts';
import { refsDocument } from '../views/json/refs.ts';
import { refLines } from '../views/text/refs.ts';
import { ManifestCommand } from './base.ts';
import { word } from './declare.ts';
import { plainOption } from './options.ts';

export class RefsCommand extends ManifestCommand {
  static override paths = [['refs']];
  static override usage = Command.Usage({
    description: 'Show where a model, an alias or a provider is used, and what would happen without it.',
    details: `
      Looks at the manifest, at every place of the config that names models, at the orders of credentials, and at the cron
      jobs and chat sessions that OpenClaw keeps itself. Writes nothing.
    `,
    examples: [
      ['A model', '$0 refs anthropic/claude-opus-4-5'],
      ['The model of an alias', '$0 refs opus'],
      ['All models of a provider', '$0 refs google'],
    ],
  });

  of = word('model', { of: 'model', images: false });
  plain = plainOption();

  async execute(): Promise<number> {
    this.checkPlain(this);
    const found = await findRefs(this.of, this.workspace());
    if (!found.ok) return this.failSourced(found);
    const { notes, refs } = found.value;
    return this.showRead(refsDocument(found.value), notes, () => {
      const lines = this.plain ? refs.map(({ address }) => address) : refLines(found.value, this.screen());
      return lines.map((line) => `${line}\n`).join('');
    });
  }
}
