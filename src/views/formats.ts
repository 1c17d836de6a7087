/** The output formats of a result, for people, pipelines and code hosts. Each is rendered only when it is requested. */

export const FORMATS = ['text', 'json', 'markdown', 'github', 'sarif', 'gitlab', 'junit', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** One result in every format; each ends with a line break. */
export type Renderings = Readonly<Record<Format, () => string | Promise<string>>>;

/** What the formats for code hosts need besides the problems. */
export interface About {
  /** The command, such as `plan`. */
  readonly command: string;
  readonly version: string;
  /** The manifest as the user named it; problems without a position are shown there. Null for standard input. */
  readonly manifest: string | null;
}
