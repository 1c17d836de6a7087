// Generated from schema/ by `npm run generate`. Do not edit.
import type { SchemaValidator } from './schema-validator.ts';
export declare const validateClassicConfig: SchemaValidator;
