/** What the program says about itself: topics of the help, and its version. */
import topics from '../generated/topics.json' with { type: 'json' };
import { MEASURED_RELEASES } from '../openclaw/facts/releases.ts';
import { VERSION } from '../version.ts';
import { wrap } from '../views/text/terminal.ts';
import { type Topic, topicText } from '../views/text/topic.ts';

/** The text of a topic; undefined where the program was copied without its data file. */
export function topic(name: string, columns: number): string | undefined {
  const known: Readonly<Record<string, Topic>> | null = topics;
  const found = known?.[name];
  return found && topicText(found, columns);
}

/** The version alone in the first line, for programs; then what it was measured with. */
export function versionText(columns: number): string {
  const releases = MEASURED_RELEASES.map(({ release }) => release);
  const [first = '', last = ''] = [releases[0], releases.at(-1)];
  return [
    VERSION,
    `Manifest format 1, plan format 1; Node ${process.versions.node}`,
    `OpenClaw ${first} to ${last}; measured:`,
    `  ${wrap(releases.join(', '), columns, '  ', 2)}`,
    '',
  ].join('\n');
}
