declare const __VERSION__: string;

/** The release of this tool, set at build time. */
export const VERSION: string = __VERSION__;
