/**
 * Where the program is published: the one place to fill in. As long as there is no address, nothing names one, since
 * somebody else could take it. package.json repeats it; a test compares.
 */
export interface Publication {
  /** The repository, such as `https://git.example.org/tools/openclaw-models`, without a slash at the end. */
  readonly repository: string;
  /** Where `docs/` can be read, without a slash at the end. */
  readonly docs: string;
  /** Where problems are reported. */
  readonly bugs: string;
}

export const PUBLICATION = undefined as Publication | undefined;
