// Generated from schema/ by `npm run generate`. Do not edit.

export interface Manifest {
  version?: 1;
}
