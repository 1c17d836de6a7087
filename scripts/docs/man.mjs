// The manual page, from the same texts as `--help`, `help TOPIC` and docs/.
import { commands, sources } from './sources.mjs';

/** Text for roff: no line of it is a request, and `-` can be copied. */
export const roff = (text) =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1');

/** Markdown of one paragraph: bold and code. */
const inline = (text) =>
  roff(text)
    .replace(/\*\*([^*]+)\*\*/g, '\\fB$1\\fR')
    .replace(/`([^`]+)`/g, '\\fB$1\\fR');

function paragraphs(markdown) {
  return markdown.split(/\n\n+/).flatMap((block) => {
    const lines = block.split('\n');
    if (lines[0].startsWith('|'))
      return lines.slice(2).flatMap((line) => {
        const [first, ...rest] = line.split('|').slice(1, -1);
        return ['.TP', `\\fB${inline(first.trim())}\\fR`, inline(rest.join(' ').trim())];
      });
    if (lines[0].startsWith('- '))
      return block.split(/\n(?=- )/).flatMap((item) => ['.IP \\(bu 2', inline(item.slice(2).replace(/\s+/g, ' '))]);
    return ['.PP', inline(block.replace(/\s+/g, ' '))];
  });
}

const optionLines = ({ help, ...option }) => ['.TP', `\\fB${roff(sources.optionText(option))}\\fR`, inline(help)];

function commandLines({ description, details, examples, options, ...command }) {
  return [
    `.SS ${roff(sources.usageOf(command))}`,
    ...[description, ...details].flatMap((text) => ['.PP', inline(text)]),
    ...options.filter(({ common }) => common === undefined).flatMap(optionLines),
    ...examples.flatMap(({ title, command }) => [
      '.PP',
      `${inline(title)}:`,
      '.PP',
      '.in +4n',
      '.nf',
      roff(command),
      '.fi',
      '.in',
    ]),
  ];
}

export function manual(version, topics) {
  const common = new Map(
    commands
      .flatMap(({ options }) => options.filter((option) => option.common !== undefined))
      .map((option) => [option.common, option]),
  );
  return `${[
    `.TH OPENCLAW\\-MODELS 1 "" "openclaw\\-models ${roff(version)}" "User Commands"`,
    '.SH NAME',
    "openclaw\\-models \\- declare OpenClaw's models in one YAML file, see the plan, apply exactly that",
    '.SH SYNOPSIS',
    '.B openclaw\\-models',
    '.I command',
    '[options]',
    '.SH COMMANDS',
    ...commands.flatMap(commandLines),
    '.SH COMMON OPTIONS',
    ...[...common].sort(([one], [two]) => one - two).flatMap(([, option]) => optionLines(option)),
    ...Object.values(topics).flatMap(({ title, text }) => [`.SH ${roff(title.toUpperCase())}`, ...paragraphs(text)]),
    '.SH FILES',
    ...[
      ['openclaw.models.yaml', 'The manifest, in the current folder or above it.'],
      ['~/.openclaw/openclaw.json', "OpenClaw's config."],
      ['~/.openclaw/openclaw-models/', 'The history, and the lock.'],
    ].flatMap(([file, what]) => ['.TP', `.I ${roff(file)}`, inline(what)]),
    '.SH SEE ALSO',
    roff('openclaw(1); `openclaw-models help`; the folder docs/ of the package.'),
  ].join('\n')}\n`;
}
