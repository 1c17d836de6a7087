/** One result in the forms that people, pipelines and code hosts read. Pure: a form is made when it is asked for. */

export const FORMATS = ['text', 'json', 'markdown', 'github', 'sarif', 'gitlab'] as const;
export type Format = (typeof FORMATS)[number];

/** The same result in every form; each ends with a line break. */
export type Renderings = Readonly<Record<Format, () => string | Promise<string>>>;

/** What the forms for code hosts say of a result beside its problems. */
export interface About {
  /** Of which command, such as `plan`. */
  readonly command: string;
  readonly version: string;
  /** The manifest as the user named it; where problems without a place are shown. Null for standard input. */
  readonly manifest: string | null;
}
