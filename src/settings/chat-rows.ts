/**
 * Models that OpenClaw takes by where a message comes from: a channel, or a hook. Which releases have them is measured
 * (`modelPlaces` of the facts).
 */
import type { Form } from './form.ts';
import type { Row } from './row.ts';

const MODEL: Form = { of: 'model' };

export const CHAT_ROWS = {
  // Not held against what chats may choose (2026.4.29, read).
  'channels.*': {
    value: 'value',
    perAgent: false,
    byRelease: true,
    form: { of: 'map', each: MODEL },
    manage: 'channels',
    config: { below: 'root', path: ['channels', 'modelByChannel', '*'] },
  },
  // OpenClaw passes over a model of a hook that chats may not choose (2026.1.30, read).
  'hooks.gmail.primary': {
    value: 'model',
    perAgent: false,
    byRelease: true,
    text: true,
    allowed: true,
    elsePrimary: true,
    config: { below: 'root', path: ['hooks', 'gmail', 'model'] },
  },
  'hooks.gmail.thinking': {
    value: 'value',
    perAgent: false,
    byRelease: true,
    detail: true,
    config: { below: 'root', path: ['hooks', 'gmail', 'thinking'] },
  },
  'hooks.mappings.*': {
    value: 'value',
    perAgent: false,
    byRelease: true,
    allowed: true,
    form: MODEL,
    names: 'hook mapping',
    config: { below: 'root', path: ['hooks', 'mappings', '*', 'model'] },
  },
} as const satisfies Record<string, Row>;
