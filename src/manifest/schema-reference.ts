/** The schema in the first line of a manifest, which editors find without any installation. */
export const SCHEMA_REFERENCE = 'https://unpkg.com/openclaw-models/schema/manifest.schema.json';
