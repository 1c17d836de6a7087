/** Anthropic's Messages API, and servers that speak it. */

import { isRecord, valueAt } from '../../shapes.ts';
import { bearer, join, PROMPT, type Wire } from '../protocol.ts';

/**
 * A setup token or an OAuth token is meant for Claude Code, and Anthropic refuses it from other clients. So OpenClaw
 * says that it is Claude Code; a probe that did not would report a working token as bad (2026.1.30 and 2026.9.1, from
 * its code).
 */
const CLAUDE_CODE_HEADERS: readonly [string, string][] = [
  ['anthropic-beta', 'claude-code-20250219,oauth-2025-04-20'],
  ['anthropic-dangerous-direct-browser-access', 'true'],
  ['user-agent', 'claude-cli/2.1.2 (external, cli)'],
  ['x-app', 'cli'],
];
const CLAUDE_CODE_PROMPT = "You are Claude Code, Anthropic's official CLI for Claude.";

export const anthropicMessages: Wire = {
  call(request, maxTokens) {
    const key = request.secret?.reveal();
    // OpenClaw looks at the token itself, not at the mode of its profile.
    const claudeCode = key?.includes('sk-ant-oat') === true;
    const credential: readonly [string, string][] = claudeCode
      ? [...bearer(request), ...CLAUDE_CODE_HEADERS]
      : key === undefined
        ? []
        : [['x-api-key', key]];
    return {
      // The client of 2026.1.30 adds `/v1/messages` always; 2026.9.1 takes a base that has the version.
      url: join(request.baseUrl.replace(/\/v1\/*$/, ''), '/v1/messages'),
      headers: new Map([['anthropic-version', '2023-06-01'], ...credential]),
      body: {
        model: request.model,
        max_tokens: maxTokens,
        ...(claudeCode && { system: [{ type: 'text', text: CLAUDE_CODE_PROMPT }] }),
        messages: [{ role: 'user', content: PROMPT }],
      },
    };
  },
  answers: (body) => isRecord(body) && valueAt(body, 'type') === 'message' && Array.isArray(valueAt(body, 'content')),
};
