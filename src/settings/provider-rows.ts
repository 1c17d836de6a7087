/**
 * Providers of one's own: `models.mode` and `models.providers` of the config, in OpenClaw's words. Each key of a
 * provider is a setting; which of them a release has, its schema says.
 *
 * Source: the schemas of 2026.1.30 (measured) and 2026.9.6 (`openclaw config schema`).
 */
import { type Form, WHOLE } from './form.ts';

const SECRET: Form = { of: 'secret' };
const TEXTS: Form = { of: 'texts' };
const ADDRESS: Form = { of: 'address' };

const TLS: Form = { of: 'keys', keys: { ca: SECRET, cert: SECRET, key: SECRET, passphrase: SECRET } };

export const REQUEST: Form = {
  of: 'keys',
  keys: {
    headers: TEXTS,
    auth: { of: 'keys', keys: { token: SECRET, value: SECRET } },
    proxy: { of: 'keys', keys: { url: ADDRESS, tls: TLS } },
    tls: TLS,
  },
};

/** The keys of a provider, in the order in which a new one is written. */
const KEYS = {
  baseUrl: ADDRESS,
  api: WHOLE,
  auth: WHOLE,
  apiKey: SECRET,
  authHeader: WHOLE,
  headers: TEXTS,
  region: WHOLE,
  timeoutSeconds: WHOLE,
  maxTokens: WHOLE,
  params: WHOLE,
  agentRuntime: WHOLE,
  injectNumCtxForOpenAICompat: WHOLE,
  request: REQUEST,
  localService: { of: 'keys', keys: { env: TEXTS } },
  models: { of: 'records', item: { baseUrl: ADDRESS, headers: TEXTS }, named: 'name' },
} as const satisfies Record<string, Form>;

type Key = keyof typeof KEYS;

/** A row of the table. */
export interface ProviderRow {
  readonly value: 'value' | 'whole-entry';
  readonly perAgent: false;
  readonly form: Form;
  readonly names?: 'provider';
  readonly manage?: string;
  readonly config: { readonly below: 'root'; readonly path: readonly string[] };
}

function rowOfKey([key, form]: [string, Form]): [string, ProviderRow] {
  const path = ['models', 'providers', '*', key];
  const manage = form.of === 'records' ? { manage: `providers.${key}` } : {};
  return [
    `providers.*.${key}`,
    { value: 'value', perAgent: false, form, names: 'provider', ...manage, config: { below: 'root', path } },
  ];
}

const MODE: ProviderRow = {
  value: 'value',
  perAgent: false,
  form: WHOLE,
  config: { below: 'root', path: ['models', 'mode'] },
};

/** Only to be removed: what it says is said by its keys. */
const PROVIDER: ProviderRow = {
  value: 'whole-entry',
  perAgent: false,
  form: { of: 'keys', keys: KEYS },
  names: 'provider',
  config: { below: 'root', path: ['models', 'providers', '*'] },
};

export const PROVIDER_ROWS = {
  'providers.mode': MODE,
  'providers.*': PROVIDER,
  ...Object.fromEntries(Object.entries(KEYS).map(rowOfKey)),
} as Readonly<Record<'providers.mode' | 'providers.*' | `providers.*.${Key}`, ProviderRow>>;
