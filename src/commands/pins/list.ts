import { Command } from 'clipanion';
import { listPins } from '../../use-cases/pins.ts';
import { pinsDocument } from '../../views/json/pins.ts';
import { pinsText } from '../../views/text/pins.ts';
import { ManifestCommand } from '../base.ts';
import { agentOption, plainOption } from '../options.ts';

export class PinsListCommand extends ManifestCommand {
  static override paths = [['pins'], ['pins', 'list']];
  static override usage = Command.Usage({
    description: 'Show the chat sessions that keep a model or a profile of their own.',
    details: `
      A chat keeps the model that a person chose in it with /model, or that OpenClaw chose by itself; a new primary does
      not reach it. Shows since when at the latest, and which model of the agent the chat does not use.
    `,
    examples: [
      ['Of all agents', '$0 pins'],
      ['Of one', '$0 pins --agent work'],
    ],
  });

  agent = agentOption('Only the sessions of this agent.');
  plain = plainOption();

  async execute(): Promise<number> {
    this.checkPlain(this);
    const found = await listPins(this.agent, this.workspace());
    if (!found.ok) return this.failSourced(found);
    const { pins, notes } = found.value;
    return this.showRead(pinsDocument(pins, notes), notes, () => {
      const lines = this.plain ? pins.map(({ session }) => session) : pinsText(pins, Date.now(), this.screen());
      return lines.map((line) => `${line}\n`).join('');
    });
  }
}
