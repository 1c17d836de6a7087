import { Command } from 'clipanion';
import { mayBeCredential } from '../../credential-shape.ts';
import type { Rotation } from '../../edits/profiles.ts';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../../errors.ts';
import { suggestion } from '../../manifest/similar.ts';
import type { Secret } from '../../openclaw/auth/secret.ts';
import { normalizeProvider } from '../../openclaw/model-ref.ts';
import { type Answered, CANCELLED, type Choice, type Prompts } from '../../prompts/index.ts';
import { stripControl } from '../../strip-control.ts';
import type { CredentialChoices } from '../../use-cases/credential-choices.ts';
import { loginText } from '../../views/text/credential.ts';
import { proposal } from '../../views/text/terminal.ts';
import { EXIT } from '../base.ts';
import { option } from '../declare.ts';
import { expiresInOption, providerOption } from '../options.ts';
import { hasSource } from '../secret-input.ts';
import { API_KEY, type Kind, SETUP_TOKEN, TOKEN } from './kinds.ts';
import { checkExpiresIn, complaintAboutId, complaintAboutProvider, repeatedIn } from './names.ts';
import { StoringCommand } from './storing.ts';

const METHODS = ['api-key', 'setup-token', 'token', 'oauth'] as const;
type Method = (typeof METHODS)[number];
const ROTATIONS = ['first', 'last', 'none'] as const;
type RotationWord = (typeof ROTATIONS)[number];

const KINDS: Readonly<Record<Exclude<Method, 'oauth'>, Kind>> = {
  // The name that OpenClaw's onboarding gives a key (2026.1.30, measured).
  'api-key': { ...API_KEY, name: 'default' },
  'setup-token': SETUP_TOKEN,
  token: TOKEN,
};
const LABELS: Readonly<Record<Method, string>> = {
  'api-key': 'API key',
  'setup-token': 'Setup-token, as `claude setup-token` prints it',
  token: 'Token',
  oauth: "OAuth, with OpenClaw's login",
};
/** The choice of a provider that is not in the list; not a valid name. */
const OTHER = ' other';

export class AuthAddCommand extends StoringCommand {
  static override paths = [['auth', 'add']];
  static override usage = Command.Usage({
    description: 'Store a credential, with a question for each value.',
    details: `
      There is an option for each question. Without a terminal, \`--provider\` and \`--method\` are required, and the
      secret is read from standard input. The default profile id is PROVIDER:default for a key and PROVIDER:manual for
      a token, with a number if that id is taken. Replacing a stored credential needs a confirmation or \`--replace\`.
      OAuth runs \`openclaw models auth login\`.
    `,
    examples: [
      ['With questions', '$0 auth add'],
      ['Without a terminal', 'pass show openai | $0 auth add --provider openai --method api-key'],
    ],
  });

  provider = providerOption();
  method = option('--method METHOD', 'api-key, setup-token, token or oauth.', { of: 'word', words: METHODS });
  rotation = option(
    '--rotation PLACE',
    "Place in the provider's order: first, last, or none to leave the order unchanged.",
    { of: 'word', words: ROTATIONS },
  );
  expiresIn = expiresInOption('a token', '365d or 12h');

  async execute(): Promise<number> {
    const words = this.checkWords();
    if (!words.ok) return this.fail(words.problems);
    const prompts = await this.openPrompts();
    if (!prompts && (this.provider === undefined || this.method === undefined))
      return this.fail([diagnostic('E500', 'Without a terminal, auth add needs --provider and --method.')]);
    // The home is checked before the first question: no answer can fix its errors.
    const prepared = await this.prepare(this.provider ?? 'anthropic');
    if (!prepared.ok) return this.fail(prepared.problems);
    const { choices } = prepared.value;
    const named = this.provider === undefined ? undefined : prepared.value.provider;
    const provider = named ?? (prompts ? await askProvider(prompts, choices) : CANCELLED);
    if (provider === CANCELLED) return this.cancelled();
    const given = words.value.method;
    const method = given ?? (prompts ? await askMethod(prompts, provider, choices, this.sources) : CANCELLED);
    if (method === CANCELLED) return this.cancelled();
    const misfit = this.checkMethod(method, provider);
    if (misfit) return this.fail([misfit]);
    if (method === 'oauth') return this.logIn(provider, choices);

    const kind = KINDS[method];
    // Asked before any question that shows its input: users tend to paste the key at the next question.
    const asks = prompts && !this.dryRun && !hasSource(this.sources);
    const secret = asks ? await this.obtainSecret(kind, provider) : undefined;
    if (secret === CANCELLED) return this.cancelled();
    if (secret && !secret.ok) return this.fail(secret.problems);
    const pasted = secret?.value.secret;
    const free = choices.freeId(`${provider}:${kind.name}`);
    const answer = this.profileId ?? (await askId(prompts, free, { provider, choices, pasted }));
    if (answer === CANCELLED) return this.cancelled();
    const profileId = answer.trim();
    const consent = await this.consentToReplace(profileId, choices, false);
    if ('code' in consent) return consent.code;
    const asked = choices.isStored(profileId) === 'no' ? prompts : undefined;
    const rotation = words.value.rotation ?? (await askRotation(asked, profileId, provider, choices));
    if (rotation === CANCELLED) return this.cancelled();
    const { expiresIn } = words.value;
    const about = { kind, provider, profileId, expiresIn, rotation: rotationOf(rotation) };
    return this.save({ ...about, replaces: consent.replaces }, choices, pasted);
  }

  private checkWords(): Result<{
    method: Method | undefined;
    rotation: RotationWord | undefined;
    expiresIn: number | undefined;
  }> {
    const method = oneOf(METHODS, '--method', this.method);
    if (!method.ok) return method;
    const rotation = oneOf(ROTATIONS, '--rotation', this.rotation);
    if (!rotation.ok) return rotation;
    const expiresIn = checkExpiresIn(this.expiresIn);
    if (!expiresIn.ok) return expiresIn;
    return success({ method: method.value, rotation: rotation.value, expiresIn: expiresIn.value });
  }

  private checkMethod(method: Method, provider: string): Diagnostic | undefined {
    if (method === 'setup-token' && provider !== 'anthropic')
      return diagnostic('E500', 'Only --provider anthropic is supported for setup-token.');
    if (this.expiresIn !== undefined && method !== 'token' && method !== 'setup-token')
      return diagnostic('E500', `--expires-in is for tokens; ${method} has no expiry that can be set.`);
    if (
      method === 'oauth' &&
      (hasSource(this.sources) || this.profileId !== undefined || this.rotation !== undefined)
    ) {
      return diagnostic('E500', "OpenClaw's login asks for these values itself.", {
        remedy: 'Omit --profile-id, --rotation, and the source of the secret.',
      });
    }
    return undefined;
  }

  /** Runs OpenClaw's login. E316 if openclaw is not found, E522 without a terminal, E417 if the login fails. */
  private async logIn(provider: string, { login, logIn }: CredentialChoices): Promise<number> {
    const args = login(provider);
    const command = `openclaw ${args.join(' ')}`;
    if (this.dryRun) {
      if (this.json)
        this.printJson({ formatVersion: 1, provider, wouldRun: ['openclaw', ...args], dryRun: true, applied: false });
      else this.print(loginText(command));
      return EXIT.ok;
    }
    if (logIn === undefined) {
      const message = 'OAuth needs the login of `openclaw`, which was not found. Nothing was written.';
      return this.fail([
        diagnostic('E316', message, {
          remedy: `Put it on PATH or set OPENCLAW_BIN to its path; to log in by hand: ${command}`,
        }),
      ]);
    }
    if (!this.interactive) {
      const message = "OpenClaw's login needs a terminal. Nothing was written.";
      return this.fail([diagnostic('E522', message, { remedy: `Run in a terminal: ${command}` })]);
    }
    this.remark(`Running ${stripControl(command)}`);
    const code = await logIn(args);
    if (code === 130) return code;
    if (code !== 0) {
      const message = `${command} failed with exit code ${code}.`;
      return this.fail([diagnostic('E417', message, { remedy: 'See its message.' })]);
    }
    this.print(`To see the stored credentials: ${proposal('openclaw-models auth list', this.screen())}\n`);
    return EXIT.ok;
  }
}

function oneOf<T extends string>(words: readonly T[], option: string, text: string | undefined): Result<T | undefined> {
  const word = words.find((one) => one === text?.trim().toLowerCase());
  if (text === undefined || word !== undefined) return success(word);
  const list = `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  const shown = mayBeCredential(text) ? '' : `, not "${text}"${suggestion(text, words).replace(/\?$/, '')}`;
  return failure(diagnostic('E500', `${option} takes ${list}${shown}.`));
}

async function askProvider(prompts: Prompts, choices: CredentialChoices): Promise<Answered<string>> {
  const listed: Choice<string>[] = choices.providers.map((provider) => {
    const ids = choices.stored.get(provider) ?? [];
    return {
      value: provider,
      label: stripControl(provider),
      hint: ids.length > 0 ? `has ${ids.map(stripControl).join(', ')}` : undefined,
    };
  });
  const chosen = await prompts.select('Provider', [...listed, { value: OTHER, label: 'another provider' }]);
  if (chosen !== OTHER) return chosen;
  const named = await prompts.text('Name of the provider', '', complaintAboutProvider);
  return named === CANCELLED ? named : normalizeProvider(named, choices.naming);
}

async function askMethod(
  prompts: Prompts,
  provider: string,
  { logIn }: CredentialChoices,
  sources: Parameters<typeof hasSource>[0],
): Promise<Answered<Method>> {
  const possible = METHODS.filter((method) => {
    if (method === 'setup-token') return provider === 'anthropic';
    return method !== 'oauth' || (logIn !== undefined && !hasSource(sources));
  });
  return prompts.select(
    'Kind of credential',
    possible.map((value) => ({ value, label: LABELS[value] })),
  );
}

async function askId(
  prompts: Prompts | undefined,
  initial: string,
  about: { readonly provider: string; readonly choices: CredentialChoices; readonly pasted: Secret | undefined },
): Promise<Answered<string>> {
  if (!prompts) return initial;
  const { provider, choices, pasted } = about;
  const ids = choices.stored.get(provider) ?? [];
  const taken = ids.length > 0 ? ` (already stored: ${ids.map(stripControl).join(', ')})` : '';
  return prompts.text(`Profile id, not the secret${taken}`, initial, (text) => {
    const complaint = pasted && repeatedIn([text], pasted) ? 'this contains the secret' : complaintAboutId(text);
    return complaint === undefined ? undefined : `Not a profile id: ${complaint}`;
  });
}

/** Not asked if there is no other credential; `undefined` then means OpenClaw's own rule. */
async function askRotation(
  prompts: Prompts | undefined,
  id: string,
  provider: string,
  { stored, ordered }: CredentialChoices,
): Promise<Answered<RotationWord | undefined>> {
  const others = (stored.get(provider) ?? []).filter((other) => other !== id);
  if (!prompts || (others.length === 0 && !ordered(provider))) return undefined;
  return prompts.select<RotationWord>(`Place in the order of credentials of ${stripControl(provider)}`, [
    { value: 'last', label: 'last, if the others fail' },
    { value: 'first', label: 'first' },
    { value: 'none', label: 'leave the order unchanged' },
  ]);
}

function rotationOf(word: RotationWord | undefined): Rotation {
  return word === undefined ? 'promote' : word === 'none' ? null : word;
}
