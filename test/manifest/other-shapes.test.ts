/**
 * What people write who have OpenClaw's config in mind: the message names our key, and the remedy how it is written.
 */
import { expect, it } from 'vitest';
import { problemsOf } from './problems.ts';

it.each([
  ['model: a/b', 'did you mean "primary"?', ''],
  ['model: {primary: a/b, fallbacks: [c/d]}', 'did you mean "primary"?', '`fallbacks:`'],
  ['default: a/b', 'did you mean "primary"?', ''],
  ['imageModel: a/b', 'did you mean "image"?', ''],
  ['image_model: a/b', 'did you mean "image"?', ''],
  ['Fallbacks: [a/b]', 'did you mean "fallbacks"?', ''],
  ['fall-backs: [a/b]', 'did you mean "fallbacks"?', ''],
  ['agents: {defaults: {model: {primary: a/b}}}', 'at the top level of a manifest', '`primary:`'],
  ['hosts: {db: {agents: {defaults: {model: a/b}}}}', 'at the top level of a manifest', '`primary:`'],
  ['agents: {list: [{id: work, model: a/b}]}', 'must be a map', 'agents: {work: {primary: MODEL}}'],
  ['agents: [{id: work}]', 'must be a map', 'agents: {work: {primary: MODEL}}'],
  ['agents: {work: {model: a/b}}', 'did you mean "primary"?', ''],
  ['agents: {work: {aliases: {x: a/b}}}', 'There is no key "aliases" in agents.work', 'to the top level'],
  ['agents: {work: {auth_order: {openai: [a]}}}', 'did you mean "auth.order"?', 'order: {anthropic: [...]}'],
  ['hosts: {db: {model: a/b}}', 'did you mean "primary"?', ''],
  ['models: {providers: {x: {}}}', 'did you mean "providers"?', 'at the top level'],
  ['models.providers: {}', 'did you mean "providers"?', 'at the top level'],
  ['models: {a/b: {alias: x}}', 'did you mean "aliases"?', 'aliases: {NAME: provider/model-id}'],
  ['auth: {profiles: {}}', 'does not contain credentials', 'auth add'],
  ['auth: {openai: [openai:a]}', 'did you mean "auth.order"?', 'order: {openai: [...]}'],
  ['auth_order: {openai: [a]}', 'did you mean "auth.order"?', 'order: {anthropic: [...]}'],
  ['authOrder: {openai: [a]}', 'did you mean "auth.order"?', 'order: {anthropic: [...]}'],
  ['auth.order.openai: [a]', 'There is no key', 'order: {openai: [...]}'],
  ['fallbacks: openai/gpt-5.2', 'must be a list', 'Write [openai/gpt-5.2]'],
  ['auth: {order: {openai: openai:work}}', 'must be a list', 'Write [openai:work]'],
  ['primary: {primary: a/b}', 'must be a string', '`fallbacks:`'],
  ['primary: [a/b, c/d]', 'must be a string', '`fallbacks:`'],
  ['aliases: [a/b]', 'must be a map', 'aliases: {NAME: provider/model-id}'],
  ['aliases: {a/b: {alias: x}}', 'must be a string', 'aliases: {NAME: provider/model-id}'],
  ['\u00a0primary: a/b', 'a no-break space (U+00A0)', 'Write primary'],
])('%s', (line, message, remedy) => {
  const [problem] = problemsOf(`version: 1\n${line}\n`);
  expect(problem?.message).toContain(message);
  expect(problem?.remedy).toContain(remedy);
  expect(problem?.position?.line).toBe(2);
});

it('repeats no text that could be a credential', () => {
  const planted = 'sk-proj-0123456789abcdefghijABCDEFGHIJ';
  expect(JSON.stringify(problemsOf(`version: 1\nfallbacks: ${planted}\n`))).not.toContain(planted);
});
