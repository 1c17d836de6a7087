/** Keeps one comment of the pull request up to date. Failures here do not fail the step. */
import { pullRequestOf } from './event.ts';
import { ApiProblem, GitHub } from './github.ts';
import { type Runner, UsageProblem } from './runner.ts';

/** GitHub rejects a body with more characters. */
const BODY_LIMIT = 65_536;

export interface Sticky {
  /** Identifies the comment: the action and its subject. */
  readonly key: string;
  /** Nothing to report: an older comment is deleted or updated. */
  readonly clean: boolean;
  readonly render: (limit: number) => string;
}

/** The hidden first line; the key cannot end the HTML comment. */
function markerOf(key: string): string {
  const safe = encodeURIComponent(key).replaceAll('-', '%2D').slice(0, 500);
  return `<!-- openclaw-models: ${safe} -->`;
}

/**
 * Creates, updates or deletes the comment, as the inputs `comment` and `comment-when-clean` say.
 *
 * @returns its address; undefined if there is none
 */
export async function keepComment(runner: Runner, sticky: Sticky): Promise<string | undefined> {
  if (runner.choice('comment', ['auto', 'off']) === 'off') return undefined;
  const whenClean = runner.choice('comment-when-clean', ['delete', 'update']);
  const token = runner.input('github-token');
  const pull = pullRequestOf(runner);
  if (!pull || token === '') return undefined;
  const github = new GitHub(runner.env, token, apiTimeout(runner));
  try {
    return await keep(github, pull.number, sticky, { whenClean, author: runner.input('comment-author') });
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.status === 403 || error.status === 401 || error.status === 404)
      runner.notice(
        'The token may not write comments (normal for a pull request from a fork); the result is in the job summary. For other pull requests, add `permissions: pull-requests: write` to the job.',
      );
    else runner.warning(`The comment is not up to date. ${error.message} The result is in the job summary.`);
    return undefined;
  }
}

/** Milliseconds. */
export function apiTimeout(runner: Runner): number {
  const seconds = runner.input('api-timeout') || '15';
  if (!/^\d+(\.\d+)?$/.test(seconds) || Number(seconds) === 0)
    throw new UsageProblem('The input api-timeout takes a number of seconds.');
  return Number(seconds) * 1000;
}

async function keep(
  github: GitHub,
  number: number,
  { key, clean, render }: Sticky,
  { whenClean, author }: { readonly whenClean: 'delete' | 'update'; readonly author: string },
): Promise<string | undefined> {
  const marker = markerOf(key);
  const marked = (await github.comments(number)).filter(({ body }) => firstLine(body) === marker);
  // Any user can write the marker, so only comments of this token's own login may be changed.
  const login = marked.length === 0 ? '' : author || (await github.login());
  const [mine, ...twins] = marked.filter((comment) => comment.author === login);
  if (!mine) {
    if (clean) return undefined;
    return (await github.create(number, bodyOf(marker, render)))?.url;
  }
  // Two jobs at the same time may have created two.
  for (const twin of twins) await github.remove(twin.id);
  if (clean && whenClean === 'delete') {
    await github.remove(mine.id);
    return undefined;
  }
  const body = bodyOf(marker, render);
  if (mine.body.replaceAll('\r\n', '\n') === body) return mine.url;
  return (await github.update(mine.id, body))?.url ?? mine.url;
}

function bodyOf(marker: string, render: (limit: number) => string): string {
  return `${marker}\n${render(BODY_LIMIT - marker.length - 1)}`;
}

function firstLine(body: string): string {
  return body.split(/\r?\n/, 1)[0] ?? '';
}
