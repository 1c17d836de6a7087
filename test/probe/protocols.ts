/** How each provider answers and refuses, as their documentation shows it. */
import type { Protocol } from '../../src/probe/index.ts';

export interface Example {
  readonly protocol: Protocol;
  /** Path of the base URL, and the path that is asked. */
  readonly base: string;
  readonly path: string;
  /** The header with the key, and its value for the key `K`. */
  readonly header: readonly [string, string];
  readonly limit: readonly string[];
  readonly answer: unknown;
  error(status: number, message: string): unknown;
}

const openaiError = (_status: number, message: string) => ({ error: { message, type: 'some_error', code: null } });

export const EXAMPLES: readonly Example[] = [
  {
    protocol: 'anthropic-messages',
    base: '',
    path: '/v1/messages',
    header: ['x-api-key', 'K'],
    limit: ['max_tokens'],
    answer: { type: 'message', role: 'assistant', content: [{ type: 'text', text: 'OK' }], stop_reason: 'end_turn' },
    error: (_status, message) => ({ type: 'error', error: { type: 'some_error', message } }),
  },
  {
    protocol: 'openai-chat',
    base: '/v1',
    path: '/v1/chat/completions',
    header: ['authorization', 'Bearer K'],
    limit: ['max_tokens'],
    answer: { object: 'chat.completion', choices: [{ index: 0, message: { role: 'assistant', content: 'OK' } }] },
    error: openaiError,
  },
  {
    protocol: 'openai-responses',
    base: '/v1',
    path: '/v1/responses',
    header: ['authorization', 'Bearer K'],
    limit: ['max_output_tokens'],
    answer: { object: 'response', status: 'incomplete', error: null, output: [] },
    error: openaiError,
  },
  {
    protocol: 'google-generate',
    base: '/v1beta',
    path: '/v1beta/models/big-1:generateContent',
    header: ['x-goog-api-key', 'K'],
    limit: ['generationConfig', 'maxOutputTokens'],
    answer: { candidates: [{ content: { role: 'model' }, finishReason: 'MAX_TOKENS' }] },
    error: (code, message) => ({ error: { code, message, status: 'SOME_STATUS' } }),
  },
  {
    protocol: 'ollama',
    base: '',
    path: '/api/chat',
    header: ['authorization', 'Bearer K'],
    limit: ['options', 'num_predict'],
    answer: { model: 'big-1', message: { role: 'assistant', content: 'OK' }, done: true },
    error: (_status, message) => ({ error: message }),
  },
  {
    protocol: 'bedrock-converse',
    base: '',
    path: '/model/big-1/converse',
    header: ['authorization', 'Bearer K'],
    limit: ['inferenceConfig', 'maxTokens'],
    answer: { output: { message: { role: 'assistant', content: [{ text: 'OK' }] } }, stopReason: 'end_turn' },
    error: (_status, message) => ({ message }),
  },
];
