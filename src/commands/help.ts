/** Help: all commands, a group, or one command. */
import type { CommandShape, OptionShape } from '../completion/index.ts';
import { wrap } from '../views/text/terminal.ts';

/** Commands that the overview describes as one group, in this order; most specific first. */
export const GROUPS: Readonly<Record<string, string>> = {
  aliases: 'short names',
  fallbacks: 'models to try if the primary fails',
  'image-fallbacks': 'the same for the image model',
  allow: 'the models that chats may choose',
  roles: 'models for jobs of their own',
  params: 'what is sent along with requests to a model',
  'auth order': 'which credential is tried first',
  auth: 'credentials',
};

/** What `help TOPIC` explains besides commands; the texts are parts of docs/. */
export const TOPICS = ['drift', 'exit-codes', 'ownership', 'releases', 'secrets'] as const;

/** The topic that the words after `help` name, such as `exit codes`. */
export function topicNamed(words: readonly string[]): string | undefined {
  return TOPICS.find((topic) => topic === words.join('-'));
}

/** The commands whose names start with the given words, or the reverse. */
export function commandsNamed(commands: readonly CommandShape[], argv: readonly string[]): readonly CommandShape[] {
  const given = leadingWords(argv);
  return commands.filter(({ words }) => {
    const length = Math.min(words.length, given.length);
    return length > 0 && words.slice(0, length).every((word, index) => word === given[index]);
  });
}

/** The arguments before the first option. */
export function leadingWords(argv: readonly string[]): readonly string[] {
  const end = argv.findIndex((word) => word.startsWith('-'));
  return end < 0 ? argv : argv.slice(0, end);
}

/** The help of one command, of a group, or the list of all. */
export function helpFor(commands: readonly CommandShape[], argv: readonly string[], columns: number): string {
  const named = commandsNamed(commands, argv);
  const [one] = named;
  if (!one) return overview(commands, columns);
  if (named.length === 1) return helpText(one, columns);
  return [
    'Commands',
    ...table(
      named.map((command) => [usageOf(command), command.description] as const),
      columns,
    ),
    '',
    `Help for one command: openclaw-models ${one.words.join(' ')} --help`,
    '',
  ].join('\n');
}

/** The first match is the most specific group. */
function groupOf(words: string): string | undefined {
  return Object.keys(GROUPS).find((name) => words.startsWith(`${name} `));
}

function overview(commands: readonly CommandShape[], columns: number): string {
  const named = commands.map((command) => ({ ...command, name: command.words.join(' ') }));
  const rows: (readonly [string, string])[] = [];
  const grouped = new Set<string>();
  for (const { name, description } of named) {
    const group = groupOf(name);
    if (group === undefined) rows.push([name, description]);
    else if (!grouped.has(group)) {
      grouped.add(group);
      const members = named.filter((other) => groupOf(other.name) === group);
      const last = members.map((member) => member.name.slice(group.length + 1));
      rows.push([group, `${last.join(', ')}: ${GROUPS[group]}`]);
    }
  }
  return [
    "Declare OpenClaw's models, fallbacks, aliases and auth order in one YAML file;",
    'see the plan; apply exactly that.',
    '',
    'Commands',
    ...table(rows, columns),
    '',
    'To start: openclaw-models import    creates a manifest from the live settings',
    'Help for one command: openclaw-models plan --help',
    `Help for a topic: openclaw-models help ${TOPICS[0]}\n  other topics: ${TOPICS.slice(1).join(', ')}`,
    '',
  ].join('\n');
}

/** `fallbacks add <model>`, without the options. */
export function usageOf({ words, positionals }: CommandShape): string {
  return [
    ...words,
    ...positionals.map(({ name, required, rest }) => (required ? `<${name}>` : `[${name}]`) + (rest ? ' ...' : '')),
  ].join(' ');
}

/** Such as `-f, --manifest FILE` and `--[no-]apply`. */
export function optionText({ names, value, negatable }: OptionShape): string {
  const shown = names.map((name) => (negatable ? name.replace(/^--/, '--[no-]') : name));
  return `${shown.join(', ')}${value === undefined ? '' : ` ${value}`}`;
}

/** Two columns, the right one wrapped. */
function table(rows: readonly (readonly [string, string])[], columns: number): string[] {
  const offset = 4 + Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(offset - 4)}  ${wrap(text, columns, ' '.repeat(offset), offset)}`);
}

function helpText(command: CommandShape, columns: number): string {
  const { description, examples, details, options } = command;
  return [
    wrap(description, columns),
    '',
    ...(examples.length > 0 ? ['Examples'] : []),
    ...examples.flatMap((example) => [`  ${example.command}`, `      ${example.title}`, '']),
    ...details.flatMap((paragraph) => [wrap(paragraph, columns), '']),
    'Usage',
    `  openclaw-models ${usageOf(command)} [options]`,
    '',
    'Options',
    ...table(
      options.map((option) => [optionText(option), option.help] as const),
      columns,
    ),
    '',
  ].join('\n');
}
