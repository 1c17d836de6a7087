/**
 * Models that understand media or embed memories, in OpenClaw's own words: a provider and a model apart. Which releases
 * have them, and where, is measured (`modelPlaces` of the facts).
 *
 * Source of the keys: the schemas of 2026.1.30 (read) and 2026.9.6 (`openclaw config schema`).
 */
import { type Form, WHOLE } from './form.ts';
import { REQUEST } from './provider-rows.ts';
import type { Row } from './row.ts';

/** One of the models that are tried: of a provider, or a program. */
const ENTRIES: Form = {
  of: 'list',
  item: { baseUrl: { of: 'address' }, headers: { of: 'texts' }, request: REQUEST },
};

const MEDIA = ['image', 'audio', 'video'] as const;
type Media = (typeof MEDIA)[number];

const entriesAt = (...path: string[]): Row => ({
  value: 'value',
  perAgent: false,
  byRelease: true,
  form: ENTRIES,
  short: 'references',
  config: { below: 'root', path: ['tools', 'media', ...path, 'models'] },
});

const preferredAt = (medium: string): Row => ({
  value: 'value',
  perAgent: false,
  byRelease: true,
  config: { below: 'root', path: ['tools', 'media', medium, 'preferredModel'] },
});

/** OpenClaw asks no model to describe an image that takes none (2026.1.30 and 2026.9.6, read). */
const imagesOf = (medium: Media) => (medium === 'image' ? { images: true } : {});

/** Provider and model are one setting: a model of one provider means nothing to another. */
const MEMORY_SEARCH: Row = {
  value: 'value',
  perAgent: true,
  byRelease: true,
  knownBy: 'provider',
  form: { of: 'keys', only: true, keys: { provider: WHOLE, model: WHOLE, fallback: WHOLE } },
  short: 'reference',
  config: { below: 'root', path: ['memory', 'search'] },
  formerly: [{ below: 'defaults', path: ['memorySearch'] }],
  agentConfig: ['memory', 'search'],
  agentFormerly: [['memorySearch']],
};

export const MEDIA_ROWS = {
  'roles.media.models': entriesAt(),
  ...Object.fromEntries(
    MEDIA.flatMap((medium) => [
      [`roles.media.${medium}.models`, { ...entriesAt(medium), ...imagesOf(medium) }],
      [`roles.media.${medium}.preferredModel`, { ...preferredAt(medium), ...imagesOf(medium) }],
    ]),
  ),
  'roles.memory-search': MEMORY_SEARCH,
} as Readonly<
  Record<'roles.media.models' | `roles.media.${Media}.${'models' | 'preferredModel'}` | 'roles.memory-search', Row>
>;
