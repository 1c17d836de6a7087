// The reference of the commands, as Markdown.
import { commands, sources } from './sources.mjs';
import { cell, table } from './tables.mjs';

const nameOf = ({ words }) => words.join(' ');
const anchor = (command) => `#${nameOf(command).replaceAll(' ', '-')}`;

/** One line for each command. */
export function overview() {
  return table(
    ['command', 'what it does'],
    commands.map(
      (command) => `| [\`${sources.usageOf(command)}\`](${anchor(command)}) | ${cell(command.description)} |`,
    ),
  );
}

/** A section for each command: usage, what it does, examples, options. */
export function reference() {
  return commands.map(section).join('\n\n');
}

function section(command) {
  const { description, details, examples, options } = command;
  const own = options.filter(({ common }) => common === undefined);
  return [
    `### ${nameOf(command)}`,
    `\`openclaw-models ${sources.usageOf(command)}\``,
    description,
    ...details,
    ...(examples.length === 0
      ? []
      : [['```sh', ...examples.flatMap(({ title, command }) => [`# ${title}`, command]), '```'].join('\n')]),
    ...(own.length === 0
      ? []
      : [`Options: ${own.map((option) => `\`${sources.optionText(option)}\``).join(', ')}; and the common ones.`]),
  ].join('\n\n');
}
