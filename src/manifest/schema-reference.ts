/** What the first line of a manifest names, so that editors find the schema without any installation. */
export const SCHEMA_REFERENCE = 'https://unpkg.com/openclaw-models/schema/manifest.schema.json';
