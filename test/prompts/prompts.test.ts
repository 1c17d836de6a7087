/** The questions, on streams that pretend to be a terminal. */
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { CANCELLED, openPrompts, type Prompts } from '../../src/prompts/index.ts';

const none = () => undefined;

/** Types `keys` once the question is there; what was answered, and all that was drawn. */
async function asked<T>(ask: (prompts: Prompts) => Promise<T>, ...keys: readonly string[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let drawn = '';
  output.on('data', (chunk: Buffer) => {
    drawn += chunk.toString('utf8');
  });
  const prompts = await openPrompts({ input, output, isTTY: true });
  const answer = ask(prompts);
  for (const key of keys) input.write(key);
  return { answer: await answer, drawn };
}

const QUESTIONS: Readonly<Record<string, (prompts: Prompts) => Promise<unknown>>> = {
  secret: (prompts) => prompts.secret('Token', none),
  text: (prompts) => prompts.text('Id', 'a:b', none),
  select: (prompts) => prompts.select('Which', [{ value: 'one', label: 'One' }]),
  confirm: (prompts) => prompts.confirm('Sure?'),
};

describe.each(Object.entries(QUESTIONS))('%s', (_, ask) => {
  test.each([
    ['Ctrl-C', '\x03'],
    ['Esc', '\x1b'],
  ])('ends with %s, and shows the cursor again', async (_name, key) => {
    const { answer, drawn } = await asked(ask, key);
    expect(answer).toBe(CANCELLED);
    expect(drawn.lastIndexOf('\x1b[?25h')).toBeGreaterThan(drawn.lastIndexOf('\x1b[?25l'));
  });
});

test('a secret is not drawn, and one that is refused is forgotten', async () => {
  const check = (text: string) => (text === 'planted-good' ? undefined : 'Not that one');
  const { answer, drawn } = await asked((prompts) => prompts.secret('Token', check), 'planted-bad\r', 'planted-good\r');
  expect(answer).toBe('planted-good');
  expect(drawn).toContain('Not that one');
  expect(drawn).not.toContain('planted');
  expect(drawn).not.toContain('bad');
});

test('a text starts from what is proposed', async () => {
  expect((await asked((prompts) => prompts.text('Id', 'a:b', none), '2\r')).answer).toBe('a:b2');
});

test('a choice is made with the arrow keys', async () => {
  const choices = ['one', 'two', 'three'].map((value) => ({ value, label: value, hint: undefined }));
  expect((await asked((prompts) => prompts.select('Which', choices), '\x1b[B', '\x1b[B', '\r')).answer).toBe('three');
});

test('no is the answer to a bare return', async () => {
  expect((await asked((prompts) => prompts.confirm('Sure?'), '\r')).answer).toBe(false);
  expect((await asked((prompts) => prompts.confirm('Sure?'), 'y')).answer).toBe(true);
});

test('without a terminal there are no questions, rather than one that waits for ever', async () => {
  const streams = { input: new PassThrough(), output: new PassThrough() };
  await expect(openPrompts({ ...streams, isTTY: false })).rejects.toThrow('without a terminal');
});
