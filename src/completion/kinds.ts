/** What kind of value an option or a word of a command takes. */
import type { CommandShape, PositionalShape } from './line.ts';

export type Kind =
  | { readonly of: 'nothing' | 'files' | 'agent' | 'provider' | 'alias' | 'profile' | 'history' }
  /** Any model, or any that may take images. */
  | { readonly of: 'model'; readonly images: boolean }
  /** A model of the list that the command is about. */
  | { readonly of: 'member' }
  /** A position in that list, or also one behind its end. */
  | { readonly of: 'position'; readonly more: 0 | 1 }
  | { readonly of: 'word'; readonly words: readonly string[] };

const OPTIONS: Readonly<Record<string, Kind>> = {
  '--agent': { of: 'agent' },
  '--provider': { of: 'provider' },
  '--color': { of: 'word', words: ['auto', 'always', 'never'] },
  '--manifest': { of: 'files' },
  '--state-dir': { of: 'files' },
  '--output': { of: 'files' },
  '--out': { of: 'files' },
  '--model': { of: 'model', images: false },
  '--format': { of: 'word', words: ['text', 'json', 'markdown', 'github', 'sarif', 'gitlab'] },
  '--lock-timeout': { of: 'word', words: ['0', '10s', '1m', '10m'] },
  '--prefer': { of: 'word', words: ['balanced', 'cost', 'recent', 'large'] },
  '--at': { of: 'position', more: 1 },
  '--from-file': { of: 'files' },
  '--method': { of: 'word', words: ['api-key', 'setup-token', 'token', 'oauth'] },
  '--rotation': { of: 'word', words: ['first', 'last', 'none'] },
};

/** By the name that the help gives the word. */
const POSITIONALS: Readonly<Record<string, Kind>> = {
  position: { of: 'position', more: 0 },
  'profile-id': { of: 'profile' },
  plan: { of: 'files' },
  schema: {
    of: 'word',
    words: ['drift', 'explain', 'hosts', 'manifest', 'models', 'plan', 'report', 'result', 'scan', 'status'],
  },
};

const IMAGES = ['set-image', 'image-fallbacks add'];
const MEMBERS = /^(image-)?fallbacks (remove|move|promote)$/;

export function optionKind(names: readonly string[]): Kind {
  const name = names.find((candidate) => Object.hasOwn(OPTIONS, candidate));
  return (name === undefined ? undefined : OPTIONS[name]) ?? { of: 'nothing' };
}

export function positionalKind({ words }: CommandShape, { name }: PositionalShape): Kind {
  const command = words.join(' ');
  // `bash|zsh|fish` names its values.
  if (name.includes('|')) return { of: 'word', words: name.split('|') };
  if (name === 'model')
    return MEMBERS.test(command) ? { of: 'member' } : { of: 'model', images: IMAGES.includes(command) };
  if (name === 'alias' && command === 'aliases remove') return { of: 'alias' };
  if (name === 'id' && command === 'rollback') return { of: 'history' };
  return (Object.hasOwn(POSITIONALS, name) ? POSITIONALS[name] : undefined) ?? { of: 'nothing' };
}
