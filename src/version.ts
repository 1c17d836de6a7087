declare const __VERSION__: string;

/** The release of this tool, put in at build time. */
export const VERSION: string = __VERSION__;
