/**
 * What could stand at the cursor of a command line. Pure: the commands and what is known of this machine come in, and
 * nothing that a shell prints about them.
 */

export interface CommandShape {
  /** The words that call it. */
  readonly words: readonly string[];
  readonly description: string;
  readonly options: readonly OptionShape[];
}

export interface OptionShape {
  /** `-f`, `--manifest`. */
  readonly names: readonly string[];
  readonly takesValue: boolean;
  readonly description: string;
}

export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** What to offer: words, or whatever the shell knows of files. */
export type Offer = { readonly kind: 'words'; readonly candidates: readonly Candidate[] } | { readonly kind: 'files' };

/** A place of the command line whose values only this machine knows. */
export type Slot =
  | { readonly of: 'model'; readonly image: boolean }
  | { readonly of: 'alias' }
  | { readonly of: 'agent' }
  | { readonly of: 'provider' }
  | {
      readonly of: 'profile';
      readonly provider: string | undefined;
      readonly agent: string | undefined;
      readonly given: readonly string[];
    }
  | { readonly of: 'fallback'; readonly image: boolean; readonly agent: string | undefined }
  | { readonly of: 'position'; readonly image: boolean; readonly agent: string | undefined }
  | { readonly of: 'history' };

const FILE_OPTIONS = ['--manifest', '-f', '--output', '-o', '--out', '--state-dir'];
const VALUES: Readonly<Record<string, readonly string[]>> = {
  '--color': ['auto', 'always', 'never'],
  '--expiring-within': ['24h', '7d', '30d'],
};
const FIXED: Readonly<Record<string, readonly string[]>> = {
  schema: ['manifest', 'models', 'plan', 'explain', 'status', 'result'],
  completion: ['bash', 'zsh', 'fish'],
};

/**
 * @param words the words behind the program's name; the last one is under the cursor, and may be empty
 * @param lookUp values for a slot, all of them or those that begin with the word
 */
export async function complete(
  words: readonly string[],
  commands: readonly CommandShape[],
  lookUp: (slot: Slot, word: string) => Promise<readonly Candidate[]>,
): Promise<Offer> {
  const given = words[0] === 'models' && words.length > 1 ? words.slice(1) : words;
  const word = given.at(-1) ?? '';
  const before = given.slice(0, -1);
  const offer = (candidates: readonly Candidate[]): Offer => ({
    kind: 'words',
    candidates: beginning(candidates, word),
  });

  const path = before[0] === 'help' ? before.slice(1) : before;
  const command = commands.find(({ words: own }) => own.every((name, index) => path[index] === name));
  if (!command || before[0] === 'help') return offer(nextWords(commands, path, before.length === 0));
  const { positionals, values, pending } = readLine(before.slice(command.words.length), command);
  const agent = values.get('--agent');
  if (pending !== undefined) {
    if (FILE_OPTIONS.includes(pending)) return { kind: 'files' };
    const fixed = VALUES[pending];
    if (fixed) return offer(fixed.map((value) => ({ value, description: '' })));
    const slot = optionSlot(pending);
    return offer(slot ? await lookUp(slot, word) : []);
  }
  if (word.startsWith('-')) return offer(openOptions(command, before));
  const name = command.words.join(' ');
  if (name === 'apply') return { kind: 'files' };
  const fixed = positionals.length === 0 ? FIXED[name] : undefined;
  if (fixed) return offer(fixed.map((value) => ({ value, description: '' })));
  const slot = positionalSlot(name, positionals, agent, values.get('--provider'));
  return offer(slot ? await lookUp(slot, word) : []);
}

function nextWords(commands: readonly CommandShape[], path: readonly string[], first: boolean): Candidate[] {
  const found = new Map<string, string>();
  for (const { words, description } of commands) {
    const name = words[path.length];
    if (name === undefined || !path.every((given, index) => words[index] === given)) continue;
    // A group has as many descriptions as commands.
    found.set(name, found.has(name) ? '' : description);
  }
  if (first) found.set('help', 'Help on a command.');
  return [...found].map(([value, description]) => ({ value, description }));
}

interface Line {
  readonly positionals: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  /** The option whose value is under the cursor. */
  readonly pending: string | undefined;
}

function readLine(words: readonly string[], { options }: CommandShape): Line {
  const positionals: string[] = [];
  const values = new Map<string, string>();
  let pending: string | undefined;
  for (const word of words) {
    const option = options.find(({ names }) => names.includes(word));
    if (pending !== undefined) {
      values.set(pending, word);
      pending = undefined;
    } else if (option?.takesValue) pending = word;
    else if (!word.startsWith('-')) positionals.push(word);
  }
  return { positionals, values, pending };
}

function openOptions({ options }: CommandShape, before: readonly string[]): Candidate[] {
  return options
    .filter(({ names }) => !names.some((name) => before.includes(name)))
    .flatMap(({ names, description }) => {
      const long = names.filter((name) => name.startsWith('--'));
      return long.map((value) => ({ value, description }));
    });
}

function optionSlot(name: string): Slot | undefined {
  if (name === '--agent') return { of: 'agent' };
  if (name === '--provider') return { of: 'provider' };
  return name === '--model' ? { of: 'model', image: false } : undefined;
}

function positionalSlot(
  name: string,
  positionals: readonly string[],
  agent: string | undefined,
  provider: string | undefined,
): Slot | undefined {
  const image = name.startsWith('image-') || name === 'set-image';
  const first = positionals.length === 0;
  switch (name) {
    case 'set':
    case 'set-image':
    case 'fallbacks add':
    case 'image-fallbacks add':
      return first ? { of: 'model', image } : undefined;
    case 'aliases add':
      return positionals.length === 1 ? { of: 'model', image } : undefined;
    case 'aliases remove':
      return first ? { of: 'alias' } : undefined;
    case 'fallbacks remove':
    case 'fallbacks move':
    case 'fallbacks promote':
    case 'image-fallbacks remove':
    case 'image-fallbacks move':
    case 'image-fallbacks promote':
      if (first) return { of: 'fallback', image, agent };
      return name.endsWith(' move') && positionals.length === 1 ? { of: 'position', image, agent } : undefined;
    case 'auth order set':
      return { of: 'profile', provider, agent, given: positionals };
    case 'rollback':
      return first ? { of: 'history' } : undefined;
    default:
      return undefined;
  }
}

/** Those that begin with the word; aliases and providers are the same in any case. */
function beginning(candidates: readonly Candidate[], word: string): Candidate[] {
  const wanted = word.toLowerCase();
  const seen = new Set<string>();
  return candidates.filter(({ value }) => {
    if (seen.has(value) || !value.toLowerCase().startsWith(wanted)) return false;
    seen.add(value);
    return true;
  });
}
