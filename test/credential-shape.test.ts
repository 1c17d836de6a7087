/** What counts as a credential, and what must not: every name that real homes and catalogues have. */
import { describe, expect, test } from 'vitest';
import snapshot from '../src/catalog/snapshot.json' with { type: 'json' };
import { looksLikeCredential, maskCredentials, mayBeCredential, withoutCredentials } from '../src/credential-shape.ts';
import { credentials } from './credentials.ts';

test.each([
  'sk-ant-oat01-abcdef',
  'sk-proj-Ab_cd-123456',
  'AIzaSyA0123456789',
  'gsk_0123456789',
  'xai-0123456789',
  'ghp_0123456789',
  'eyJhbGciOiJIUzI1NiJ9.e30.x',
  '0123456789abcdef0123456789abcdef',
])('%s may be a credential', (word) => {
  expect(mayBeCredential(word)).toBe(true);
});

test.each([
  'anthropic',
  'anthropic:manual',
  'anthropic:work-0123456789-0123456789-0123456789',
  'anthropic/claude-opus-4-5-20251101-thinking',
  'amazon-bedrock',
  '2026.9.6',
  '--openclaw-version',
  'openclaw.models.yaml',
  './a-folder-with-a-long-name/and-a-file-2026-01-30.yaml',
  'ANTHROPIC_API_KEY',
])('%s does not', (word) => {
  expect(mayBeCredential(word)).toBe(false);
});

describe('a credential of each shape', () => {
  test.each(credentials(11))('%s', (text) => {
    for (const word of [text, `openai:default${text}`, `anthropic/${text}`, `anthropic:${text}`])
      expect(looksLikeCredential(word), word).toBe(true);
  });

  test.each(credentials(12).filter((text) => !/^[0-9a-f]+$/.test(text)))('%s in a text', (text) => {
    for (const [before, after] of [
      ['see "', '".'],
      ['--key=', ' and more'],
      ['{"a":"', '"}'],
    ] as const) {
      expect(withoutCredentials(`${before}${text}${after}`)).toBe(`${before}[secret]${after}`);
      const masked = maskCredentials(`${before}${text}${after}`);
      expect(masked).toBe(`${before}${'*'.repeat(text.length)}${after}`);
    }
  });

  test('also if it is short, or on its own lines', () => {
    for (const text of [
      'sk-proj-000000FAKEFAKEFAKE0000000000',
      'sk-ant-api03-short',
      'sk-test-0123456789',
      'Bearer abc12345',
    ])
      expect(looksLikeCredential(text), text).toBe(true);
    const key = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----';
    expect(withoutCredentials(`a\n${key}\nb`)).toBe('a\n[secret]\nb');
  });
});

describe('no false alarm', () => {
  test('for any provider or model of the catalogue', () => {
    const words: string[] = [];
    const walk = (value: unknown): void => {
      if (typeof value === 'string') words.push(value);
      else if (typeof value === 'object' && value !== null)
        for (const [key, one] of Object.entries(value)) {
          words.push(key);
          walk(one);
        }
    };
    walk(snapshot);
    expect(words.length).toBeGreaterThan(5000);
    expect(words.filter((word) => looksLikeCredential(word) || withoutCredentials(word) !== word)).toEqual([]);
  });

  test.each([
    'unsloth/Qwen3-Coder-480B-A35B-Instruct-GGUF',
    'lmstudio/lmstudio-community/DeepSeek-R1-Distill-Qwen-32B-GGUF/DeepSeek-R1-Distill-Qwen-32B-Q4_K_M.gguf',
    'vllm/DeepSeekR1DistillQwen32BGGUF',
    'replicate/meta/llama:0065c3f9889845c010fdb220958983e80065c3f9889845c010fdb220958983e8',
    'openai/ft:gpt-4o-mini-2024-07-18:acme::7p4lURel',
    'amazon-bedrock/arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc123def456',
    'openai-codex:someone@example.com',
    'openai-codex:123e4567-e89b-12d3-a456-426614174000',
    'github-copilot:github',
    'desk-assistant-2026-11-01',
    'task-runner-for-everything-1',
    'risk-assessment-model-2025',
    'sk-telecom',
    'hf-qwen-coder',
    'fw-kimi-k2',
    'pplx-70b-online',
    'xai-grok',
    'sk-ant-oat01-',
    'sha256:0065c3f9889845c010fdb220958983e80065c3f9889845c010fdb220958983e8',
  ])('for %s', (word) => {
    expect(looksLikeCredential(word)).toBe(false);
    expect(withoutCredentials(word)).toBe(word);
  });

  test('and long texts are fast', () => {
    const start = performance.now();
    for (const part of ['a', 'sk-', 'sk-ant-', 'eyJ', 'Bearer ', '-----BEGIN ', 'AKIA', 'Aa1'])
      withoutCredentials(part.repeat(100_000 / part.length));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
