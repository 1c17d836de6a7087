/** Help on the terminal: all commands, a group of them, or one. */
import type { Cli, Definition } from 'clipanion';
import { wrap } from '../views/text/terminal.ts';
import type { Context } from './base.ts';

/** What a command takes everywhere stands below what is its own. */
export const COMMON_OPTIONS = ['--lock-timeout', '--openclaw-version', '--state-dir', '--profile', '--json', '--color'];
const VALUE_NAMES: Readonly<Record<string, string>> = {
  '--manifest': 'FILE',
  '--host': 'NAME',
  '--output': 'FILE',
  '--out': 'FILE',
  '--state-dir': 'DIR',
  '--profile': 'NAME',
  '--openclaw-version': 'RELEASE',
  '--color': 'WHEN',
  '--agent': 'ID',
  '--provider': 'NAME',
  '--at': 'POSITION',
  '--expiring-within': 'TIME',
  '--min-params': 'N',
  '--max-age-days': 'DAYS',
  '--max-candidates': 'N',
  '--timeout': 'MS',
  '--lock-timeout': 'TIME',
  '--concurrency': 'N',
  '--prefer': 'WHAT',
  '--openrouter-url': 'URL',
  '--expires-in': 'TIME',
  '--profile-id': 'ID',
  '--from-env': 'NAME',
  '--from-file': 'FILE',
  '--method': 'METHOD',
  '--rotation': 'PLACE',
};

/** What help calls the value of an option. */
export function valueName(option: string): string {
  return VALUE_NAMES[option] ?? 'VALUE';
}

/** Commands that are described together, in the overview's order; the others stand above them. */
export const GROUPS: Readonly<Record<string, string>> = {
  aliases: 'short names',
  fallbacks: 'models to try when the primary fails',
  'image-fallbacks': 'the same for the image model',
  'auth order': 'which credential is tried first',
  auth: 'credentials',
};

/** The words that call a command, without the program's name. */
export function commandWords(definition: Definition): readonly string[] {
  return definition.path.split(' ').slice(1);
}

/** The commands whose words begin with these, or that these begin with. */
export function commandsNamed(cli: Cli<Context>, argv: readonly string[]): readonly Definition[] {
  const given = leadingWords(argv);
  return cli.definitions().filter((definition) => {
    const words = commandWords(definition);
    const length = Math.min(words.length, given.length);
    return length > 0 && words.slice(0, length).every((word, index) => word === given[index]);
  });
}

/** Everything in front of the first option. */
export function leadingWords(argv: readonly string[]): readonly string[] {
  const end = argv.findIndex((word) => word.startsWith('-'));
  return end < 0 ? argv : argv.slice(0, end);
}

/** The help of one command, of a group, or the list of all. */
export function helpFor(cli: Cli<Context>, argv: readonly string[], columns: number): string {
  const named = commandsNamed(cli, argv);
  const [one] = named;
  if (named.length === 1 && one) return helpText(one, columns);
  if (named.length > 1) {
    const rows = named.map((definition) => [usageOf(definition), firstLine(definition)] as const);
    return [
      'Commands',
      ...table(rows, columns),
      '',
      `Help on one of them: openclaw-models ${commandWords(named[0] as Definition).join(' ')} --help`,
      '',
    ].join('\n');
  }
  return overview(cli, columns);
}

/** The most specific group stands first. */
function groupOf(words: string): string | undefined {
  return Object.keys(GROUPS).find((name) => words.startsWith(`${name} `));
}

function overview(cli: Cli<Context>, columns: number): string {
  const rows: (readonly [string, string])[] = [];
  const grouped = new Set<string>();
  for (const definition of cli.definitions()) {
    const words = commandWords(definition).join(' ');
    const group = groupOf(words);
    if (group === undefined) rows.push([words, firstLine(definition)]);
    else if (!grouped.has(group)) {
      grouped.add(group);
      const members = cli.definitions().flatMap((other) => {
        const name = commandWords(other).join(' ');
        return groupOf(name) === group ? [name.slice(group.length + 1)] : [];
      });
      rows.push([group, `${members.join(', ')}: ${GROUPS[group]}`]);
    }
  }
  return [
    "Declare OpenClaw's models, fallbacks, aliases and auth order in one YAML file;",
    'see the plan; apply exactly that.',
    '',
    'Commands',
    ...table(rows, columns),
    '',
    'Start: openclaw-models import    write a manifest from the live settings',
    'Help on one command: openclaw-models plan --help',
    '',
  ].join('\n');
}

function firstLine(definition: Definition): string {
  return (definition.description ?? '').trim();
}

/** `fallbacks add <model>`, without the options. */
function usageOf(definition: Definition): string {
  return definition.usage
    .replace(/^\S+ /, '')
    .replace(/ \[?--?\S+( #\d+)?\]?/g, '')
    .trim();
}

/** Two columns, the right one wrapped. */
function table(rows: readonly (readonly [string, string])[], columns: number): string[] {
  const offset = 4 + Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(offset - 4)}  ${wrap(text, columns, ' '.repeat(offset), offset)}`);
}

function helpText(definition: Definition, columns: number): string {
  const rank = (name: string) => COMMON_OPTIONS.indexOf(name.match(/--[\w-]+/)?.[0] ?? '');
  const options = definition.options
    .map((option) => {
      const long = option.definition.match(/--[\w-]+/)?.[0] ?? '';
      return [
        option.definition
          .replace('#0', valueName(long))
          .replace(',--', ', --')
          .replace(/^--apply$/, '--[no-]apply'),
        option.description ?? '',
      ] as const;
    })
    .sort(([a], [b]) => rank(a) - rank(b));
  const examples = (definition.examples ?? []).map(([title, command]) => `  ${command.trim()}\n      ${title}`);
  const details = definition.details?.trim().replace(/^ +| +$/gm, '');
  return [
    wrap((definition.description ?? '').trim(), columns),
    '',
    ...(examples.length > 0 ? ['Examples', ...examples, ''] : []),
    ...(details ? [details, ''] : []),
    'Usage',
    `  ${definition.usage} [options]`,
    '',
    'Options',
    ...table(options, columns),
    '',
  ].join('\n');
}
