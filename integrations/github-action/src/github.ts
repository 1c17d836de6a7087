/** The few calls of GitHub's REST API that the action makes, with `fetch`. */
import type { Environment } from './runner.ts';

export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly author: string;
  readonly url: string;
}

/** A failed call. `status` is undefined if there was no response. */
export class ApiProblem extends Error {
  readonly status: number | undefined;
  constructor(message: string, status?: number) {
    super(message);
    this.status = status;
  }
}

const PAGE = 100;
/** Ten thousand comments; more means that the responses are wrong. */
const MOST_PAGES = 100;
const RETRY_AFTER = 300;

export class GitHub {
  readonly #base: string;
  readonly #token: string;
  readonly #milliseconds: number;

  constructor(env: Environment, token: string, milliseconds: number) {
    const repository = env.GITHUB_REPOSITORY ?? '';
    this.#base = `${(env.GITHUB_API_URL || 'https://api.github.com').replace(/\/+$/, '')}/repos/${repository}`;
    this.#token = token;
    this.#milliseconds = milliseconds;
  }

  /** Every comment of an issue or pull request, oldest first. */
  async comments(number: number): Promise<Comment[]> {
    const found: Comment[] = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const { value, more } = await this.#call('GET', `/issues/${number}/comments?per_page=${PAGE}&page=${page}`);
      if (!Array.isArray(value)) throw new ApiProblem('The list of comments is not a list.');
      found.push(...value.map(commentOf).filter((comment) => comment !== undefined));
      if (!(more ?? value.length >= PAGE)) return found;
    }
    throw new ApiProblem('The list of comments does not end.');
  }

  async create(number: number, body: string): Promise<Comment | undefined> {
    return commentOf((await this.#call('POST', `/issues/${number}/comments`, { body })).value);
  }

  async update(id: number, body: string): Promise<Comment | undefined> {
    return commentOf((await this.#call('PATCH', `/issues/comments/${id}`, { body })).value);
  }

  async remove(id: number): Promise<void> {
    await this.#call('DELETE', `/issues/comments/${id}`);
  }

  /** A file at a commit, at most 1 MB as GitHub serves it; undefined if there is none. */
  async file(name: string, ref: string): Promise<string | undefined> {
    const encoded = name.split('/').map(encodeURIComponent).join('/');
    try {
      const { value } = await this.#call('GET', `/contents/${encoded}?ref=${encodeURIComponent(ref)}`);
      const { content, encoding } = (value ?? {}) as { content?: unknown; encoding?: unknown };
      if (typeof content !== 'string' || encoding !== 'base64') throw new ApiProblem(`${name} is not a file.`);
      return Buffer.from(content, 'base64').toString('utf8');
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 404) return undefined;
      throw error;
    }
  }

  /** The token's login. A workflow's token may not query it; it comments as `github-actions[bot]`. */
  async login(): Promise<string> {
    const bot = 'github-actions[bot]';
    if (this.#token.startsWith('ghs_')) return bot;
    try {
      const { value } = await this.#call('GET', new URL('user', `${this.#base.split('/repos/')[0]}/`).href);
      const login = (value as { login?: unknown } | null)?.login;
      return typeof login === 'string' ? login : bot;
    } catch (error) {
      if (error instanceof ApiProblem && error.status !== undefined && error.status < 500) return bot;
      throw error;
    }
  }

  async #call(method: string, where: string, body?: object): Promise<{ value: unknown; more: boolean | undefined }> {
    const url = where.startsWith('/') ? `${this.#base}${where}` : where;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#once(method, url, body);
      } catch (error) {
        // A second POST could create a second comment.
        const passing = error instanceof ApiProblem && (error.status === undefined || error.status >= 500);
        if (!passing || method === 'POST' || attempt === 2) throw error;
        await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
      }
    }
  }

  async #once(method: string, url: string, body?: object): Promise<{ value: unknown; more: boolean | undefined }> {
    let response: Response;
    let text: string;
    try {
      response = await fetch(url, {
        method,
        headers: {
          accept: 'application/vnd.github+json',
          authorization: `Bearer ${this.#token}`,
          'user-agent': 'openclaw-models',
          'x-github-api-version': '2022-11-28',
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
        // The token goes only to the server that the runner named.
        redirect: 'error',
        signal: AbortSignal.timeout(this.#milliseconds),
      });
      text = await response.text();
    } catch (error) {
      const late = error instanceof Error && error.name === 'TimeoutError';
      throw new ApiProblem(
        late ? `GitHub did not respond within ${this.#milliseconds} ms.` : 'GitHub cannot be reached.',
      );
    }
    if (!response.ok)
      throw new ApiProblem(`GitHub responded to ${method} with status ${response.status}.`, response.status);
    const link = response.headers.get('link');
    const more = link === null ? undefined : /\brel="?next"?/.test(link);
    if (text === '') return { value: null, more };
    try {
      return { value: JSON.parse(text), more };
    } catch {
      throw new ApiProblem(`GitHub's response to ${method} is not JSON.`);
    }
  }
}

function commentOf(value: unknown): Comment | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, body, user, html_url } = value as Record<string, unknown>;
  if (typeof id !== 'number') return undefined;
  const login = (user as { login?: unknown } | null | undefined)?.login;
  return {
    id,
    body: typeof body === 'string' ? body : '',
    author: typeof login === 'string' ? login : '',
    url: typeof html_url === 'string' ? html_url : '',
  };
}
