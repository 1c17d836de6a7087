/**
 * Settings of models, beside which models there are: what is sent along with requests, what runs them, and how much they
 * think. Which releases have which place, and what may stand there, is measured (`valuePlaces` of the facts).
 */
import type { Form } from './form.ts';
import type { Place, Row } from './row.ts';

const SECRET: Form = { of: 'secret' };
const SECRETS = ['apiKey', 'api_key', 'authorization', 'authToken', 'password', 'secret', 'token'];

/** What is declared is all there is: a param that is not named goes. OpenClaw passes on what it does not know. */
const PARAMS: Form = {
  of: 'keys',
  keys: { ...Object.fromEntries(SECRETS.map((name) => [name, SECRET])), headers: { of: 'texts' } },
  exact: true,
};

const below = (...path: string[]): Place => ({ below: 'defaults', path });

type Value = Pick<Row, 'form' | 'names' | 'wrapped'>;

function rowAt(path: readonly string[], perAgent: boolean, more: Value = {}): Row {
  const own = perAgent ? { agentConfig: path } : {};
  return { value: 'value', perAgent, byRelease: true, config: below(...path), ...own, ...more };
}

const MODEL = { names: 'model' } as const;

export const MODEL_ROWS = {
  thinking: rowAt(['thinkingDefault'], true),
  contextTokens: rowAt(['contextTokens'], true),
  runtime: rowAt(['agentRuntime', 'id'], true, { wrapped: true }),
  params: rowAt(['params'], true, { form: PARAMS }),
  'models.*.params': rowAt(['models', '*', 'params'], true, { ...MODEL, form: PARAMS }),
  'models.*.runtime': rowAt(['models', '*', 'agentRuntime', 'id'], true, { ...MODEL, wrapped: true }),
  'models.*.streaming': rowAt(['models', '*', 'streaming'], true, MODEL),
} as const satisfies Record<string, Row>;
