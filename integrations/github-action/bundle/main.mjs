// Made from ../src by `npm run build`.

// integrations/github-action/src/actions/apply.ts
import path5 from "node:path";

// src/count-of.ts
function countOf(number, word) {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}

// src/strip-control.ts
var PLAIN = /^[ -~]*$/;
function stripControl(text2) {
  if (PLAIN.test(text2)) return text2;
  return text2.replace(/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]/g, "").replace(/\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g, "").replace(/[\t\r\n\u2028\u2029]+/g, " ").replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "");
}

// node_modules/fast-string-truncated-width/dist/index.js
var EMOJI_RE = new RegExp("[\\u{1F1E6}-\\u{1F1FF}]{2}|\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{2}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,3}\\u{E007F}|(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|\\p{Emoji_Presentation})(?:\\u200D(?:\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|\\p{Emoji_Presentation}|\\p{Emoji}\\uFE0F\\u20E3?))*", "yu");
var MODIFIER_RE = new RegExp("\\p{M}+", "gu");

// src/proposed-commands.ts
var HOME = ["stateDir", "profile", "openclawVersion"];
var MANIFEST = [...HOME, "manifest", "host"];
var AGENT = [...MANIFEST, "agent"];
var TARGET_OPTIONS = {
  init: HOME,
  import: HOME,
  validate: MANIFEST,
  fmt: ["manifest"],
  plan: MANIFEST,
  apply: MANIFEST,
  drift: MANIFEST,
  adopt: MANIFEST,
  doctor: MANIFEST,
  explain: AGENT,
  status: AGENT,
  list: HOME,
  history: HOME,
  replace: MANIFEST,
  refs: MANIFEST,
  retired: MANIFEST,
  "catalog update": HOME,
  pins: AGENT,
  "pins list": AGENT,
  "pins clear": AGENT,
  rollback: [...HOME, "manifest"],
  scan: MANIFEST,
  report: [],
  completion: [],
  schema: [],
  set: AGENT,
  "set-image": MANIFEST,
  "aliases list": MANIFEST,
  "aliases add": MANIFEST,
  "aliases remove": MANIFEST,
  "fallbacks list": AGENT,
  "fallbacks add": AGENT,
  "fallbacks remove": AGENT,
  "fallbacks move": AGENT,
  "fallbacks promote": AGENT,
  "fallbacks clear": AGENT,
  "fallbacks inherit": AGENT,
  "allow list": AGENT,
  "allow add": AGENT,
  "allow remove": AGENT,
  "roles list": AGENT,
  "roles set": AGENT,
  "roles clear": AGENT,
  "params list": AGENT,
  "params set": AGENT,
  "params unset": AGENT,
  "image-fallbacks list": MANIFEST,
  "image-fallbacks add": MANIFEST,
  "image-fallbacks remove": MANIFEST,
  "image-fallbacks move": MANIFEST,
  "image-fallbacks promote": MANIFEST,
  "image-fallbacks clear": MANIFEST,
  "providers list": MANIFEST,
  "providers show": MANIFEST,
  "providers discover": HOME,
  "auth list": [...HOME, "agent"],
  "auth add": AGENT,
  "auth paste-token": AGENT,
  "auth paste-api-key": AGENT,
  "auth setup-token": AGENT,
  "auth remove": AGENT,
  "auth order get": AGENT,
  // No agent: it would change the stored order instead of the config's.
  "auth order set": MANIFEST,
  "auth order clear": MANIFEST
};
var OURS = /openclaw-models ([a-z-]+(?: (?!openclaw)[a-z-]+){0,2})(?![\w-])/g;
var OPENCLAWS = /(?<![\w./-])openclaw (?=(?:models|agents|doctor|gateway|config) ?[a-z-])/g;
var PART = "(?:(?!\\. |; |, |\\)|  )[^\\n`])*";
var TOGETHER = new RegExp(
  `(?<=^| |\\u001b\\[\\d+m)(?:[A-Z_]+=\\S+ )?(?:${OURS.source}|${OPENCLAWS.source})${PART}|\`[^\`\\n]+\``,
  "g"
);

// src/views/text/terminal.ts
var same = (text2) => text2;
var plainPalette = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same };

// src/views/text/applied.ts
function undoCommand(id) {
  return `openclaw-models rollback ${id.slice(-4)}`;
}

// src/json-value.ts
function isJsonObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isJsonList(value) {
  return Array.isArray(value);
}
function isTextList(value) {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

// src/views/flow-text.ts
var MOST_SHOWN = 200;
function flowText(value) {
  const text2 = flow(value);
  if (typeof value !== "object") return text2;
  return text2.length > MOST_SHOWN ? `${text2.slice(0, MOST_SHOWN)}...` : text2;
}
function flow(value) {
  if (isJsonList(value)) return `[${value.map(flow).join(", ")}]`;
  if (!isJsonObject(value)) return String(value);
  const members = Object.entries(value).map(([key, inner]) => `${key}: ${flow(inner)}`);
  return `{${members.join(", ")}}`;
}

// src/error-codes/row.ts
var EXIT = { ok: 0, error: 1, changes: 2, conflict: 3, refused: 4 };
function warning(title, remedy) {
  return { title, remedy, severity: "warning", exit: null };
}
function error(title, remedy) {
  return { title, remedy, severity: "error", exit: EXIT.error };
}
function conflict(title, remedy) {
  return { title, remedy, severity: "error", exit: EXIT.conflict };
}
function refusal(title, remedy) {
  return { title, remedy, severity: "error", exit: EXIT.refused };
}

// src/error-codes/apply.ts
var APPLY = {
  E401: conflict("stale plan", "Create the plan again."),
  E402: conflict("plan created for another machine", "Create the plan on the machine that applies it."),
  E403: error("unsupported plan format", "Create the plan with this version of openclaw-models."),
  E404: error("plan modified after it was created", "Create the plan again; do not edit a saved plan."),
  E410: conflict(
    "file locked by another process",
    "Try again when the other process has finished, or wait longer: `--lock-timeout 10m`."
  ),
  E411: conflict("file changed while it was being written", "Try again."),
  E412: error("file cannot be written", "Check its owner and permissions."),
  E413: refusal(
    "owner, mode or ACL cannot be kept",
    "Run as the owner of the file, or as root; see its ACL and attributes with `getfacl` and `getfattr`."
  ),
  E414: error("file is a mount point", "Mount the folder that contains the file instead of the file."),
  E415: error("read-only file system", "Mount it writable, or apply where the file is created."),
  E416: error("written file does not match the plan", "Please report this with the plan."),
  E417: error("openclaw rejected a change", "See its message."),
  E418: error(
    "interrupted apply that cannot be undone, or whose record belongs to another home",
    "Restore the named files by hand from the copies that the message names."
  ),
  W419: warning("an interrupted apply was cleaned up", "Nothing to do."),
  E421: refusal("destructive change", "Pass `--allow-destructive` if this is intended."),
  E422: refusal("not confirmed", "Run with `--yes`."),
  E423: error("interrupted", "Run it again."),
  E424: conflict(
    "live settings changed outside openclaw-models",
    "Copy the change into the manifest with `openclaw-models adopt`, or apply without `--fail-on-drift`."
  ),
  E430: error("no such history entry", "See `openclaw-models history`."),
  E431: conflict("changed since then; cannot be rolled back", "Change it by hand, or apply the manifest."),
  W432: warning("manifest changed since then", "Edit it by hand, or restore it from git."),
  E433: error(
    "credentials cannot be rolled back",
    "Store the credential again with `openclaw-models auth add`, or remove it with `openclaw-models auth remove`."
  ),
  E434: error("record names another manifest", "Pass that manifest with `-f` if it is yours."),
  E435: error("record in an unknown format", "Update this program, or remove the record."),
  W436: warning("history records skipped", "Update this program if a newer release wrote them; otherwise remove them."),
  E437: refusal(
    "symlink owned by another user to a file that the user does not own",
    "Replace the symlink with the file, or run as the user who owns it."
  ),
  E456: error("operating system error", "Fix the problem that the message names, and try again."),
  E457: error("the current folder no longer exists", "Change to an existing folder: `cd`."),
  W459: warning(
    "lock that could not be released",
    "The command is done. The next command takes over the lock; check the permissions of its folder."
  )
};

// src/error-codes/command-line.ts
var COMMAND_LINE = {
  E500: error("wrong usage", "See `--help`."),
  E501: error("file exists", "Pass another path with `--output`, or overwrite the file with `--force`."),
  E502: error("output cannot be written", "Check the path and its permissions."),
  E503: error("unknown model", "Check the spelling, or omit `--strict`."),
  E504: error("model without image input", "Choose another model, or pass `--force`."),
  E505: error("profile of another provider in an order", "List only profiles of that provider."),
  E506: error("alias in use", "Remove it first: `openclaw-models aliases remove <alias>`."),
  E507: error("no such alias", "See `openclaw-models aliases list`."),
  E508: error("no such fallback", "See `openclaw-models fallbacks list`."),
  E509: error("position out of range", "Positions start at 1; see `openclaw-models fallbacks list`."),
  W510: warning("failure that matches nothing", "Name a provider, a profile id or a model of the chain."),
  E511: error("another model answers than asserted", "See the chain: `openclaw-models explain`."),
  E512: error("no model to choose", "Relax the filters, or add a credential; see `openclaw-models scan` for details."),
  E513: error("list of models cannot be fetched", "Check the network and `--openrouter-url`, then try again."),
  E515: error("catalogue that cannot be fetched", "Check the network and the address, then try again."),
  E514: error("no credential for the probes", "Add the credential, or rank without probes: `--no-probe`."),
  E520: error("no such credential", "See `openclaw-models auth list`."),
  W521: warning("last credential of a provider", "Store another one: `openclaw-models auth add`."),
  E522: error("no secret given", "Pass `--stdin`, `--from-env NAME` or `--from-file PATH`, or run it in a terminal."),
  E523: error(
    "secret on the command line",
    "Omit it and paste it at the prompt, or pass `--stdin`; other users of this machine can see arguments."
  ),
  E524: error("not a secret that can be stored", "Copy the whole secret, and nothing else, on one line."),
  E525: error("file with a secret cannot be read", "Check that it exists, is a file and is readable."),
  W526: warning("file with a secret that other users can read", "Restrict its permissions: chmod 600."),
  W527: warning(
    "profile id that does not start with its provider",
    "Ignore this if it is intended; OpenClaw writes provider:name."
  ),
  E528: error("not a profile id", "Write provider:name, such as anthropic:work."),
  W529: warning(
    "stored profiles missing in the order of the config",
    "List them in an order: `openclaw-models auth order set`."
  ),
  E530: error("no such setting", "See `openclaw-models drift`."),
  E531: error("live value that a manifest cannot express", "Change the value in the config first."),
  W532: warning(
    "live setting changed outside openclaw-models",
    "Keep it: `openclaw-models adopt`. Overwrite it: `openclaw-models apply`."
  ),
  W533: warning(
    "setting that changed on both sides",
    "Keep the live value: `openclaw-models adopt`. Keep the value of the manifest: `openclaw-models apply`."
  ),
  W534: warning("declared setting that is not live", "Apply it: `openclaw-models apply`."),
  E535: error(
    "standard output cannot be written",
    "Free some space where the output goes, and run it again; the command itself is done."
  ),
  W535: warning(
    "name that only the live config can explain",
    "Ignore this if it is an alias there; otherwise declare it under `aliases:`, or write provider/model-id."
  ),
  W536: warning(
    "OpenClaw release that is guessed, or was not tested",
    "Write the release into the manifest, for example `openclaw: 2026.9.6`; or pass `--openclaw-version`, or set OPENCLAW_MODELS_OPENCLAW_VERSION."
  ),
  W537: warning("malformed auth store, skipped", "Fix or remove the file; it is never replaced."),
  W538: warning(
    "config that OpenClaw already rejects",
    "OpenClaw does not start until this is fixed: `openclaw doctor --fix`"
  ),
  W539: warning("manifest with errors, skipped", "See `openclaw-models validate`."),
  E540: error(
    "unknown provider",
    "Check the spelling, configure it under `models.providers` first, or pass `--force`."
  ),
  E541: error("name that is no alias and has no provider", "Write provider/model-id, or pass `--force`."),
  W543: warning(
    "model that chats can choose from now on",
    "Ignore this if it is intended; otherwise see `allow` in the manifest."
  ),
  W542: warning(
    "text in the config that names no model",
    "Correct it in the config, or remove it; OpenClaw ignores it."
  ),
  E545: error(
    "credential where a name is expected",
    "Remove it from the history of the shell, and preferably replace it with a new one. Store credentials with `openclaw-models auth add`, which reads them without showing them."
  ),
  E546: refusal(
    "credential that is already stored",
    "Pass another id with `--profile-id`, or replace it: `--replace`."
  ),
  E547: error("model that chats cannot choose already", "See `openclaw-models allow list`."),
  E548: error("`allow` that a command cannot change", "Change `allow` in the manifest, and apply it."),
  W551: warning("notification that was not sent", "Check the address and the network. The result is not affected."),
  E550: error("data of the program is missing", "Copy `openclaw-models.data.json` into the folder of the program."),
  E551: error("model that would take its own place", "Name another model."),
  E552: error("model that could not take the place of another", "See what is missing, or pass `--force`."),
  W553: warning("model that may not be able to take the place of another", "Add what is missing."),
  E557: error("param that a model does not have", "See `openclaw-models params list`."),
  E561: error("chat that keeps no model", "See `openclaw-models pins`."),
  E565: error("no model that takes the place of another", "Name one: `openclaw-models replace OLD NEW`."),
  E562: error("chats whose model was not cleared", "Start the gateway, and run it again."),
  W563: warning("chats whose model was cleared", "Nothing to do."),
  W564: warning("chats or jobs that could not be read", "Use Node 22.5 or newer, or correct the file."),
  E558: error("role that there is not, or not for this", "See `openclaw-models roles list`."),
  E560: error("command of OpenClaw, which is not installed", "Put openclaw on PATH, or set OPENCLAW_BIN to its path."),
  E554: error(
    "no local server with models",
    "Start the server and load a model, or pass where it listens: `providers discover <server> --url URL`."
  ),
  E599: error("a bug in openclaw-models", "Please report it with the command that you ran.")
};

// src/error-codes/live.ts
var LIVE = {
  W240: warning(
    "literal secret in the config",
    "Replace it in the config by a variable: set it where OpenClaw starts, or in the `.env` of its state folder."
  ),
  E200: error("config cannot be read", "Check that the path is a readable file."),
  E201: error("config is not valid JSON5", "Fix the file at that position, or run `openclaw doctor`."),
  E202: error("included file cannot be used", "Correct the `$include`, or restore the file."),
  E203: error("includes without end", "Break the cycle, or flatten includes nested deeper than 10."),
  E205: error("config that OpenClaw rejects", "Run `openclaw doctor`, or correct the value."),
  E210: error(
    "signs of two OpenClaw generations",
    "An upgrade was interrupted: run `openclaw doctor --fix`, then try again."
  ),
  E211: error("OpenClaw beta that is not supported", "Upgrade to 2026.8.1 or later."),
  E212: error(
    "OpenClaw release unknown",
    "Write it into the manifest, for example `openclaw: 2026.9.6`; or pass `--openclaw-version`, or set OPENCLAW_MODELS_OPENCLAW_VERSION."
  ),
  E213: error("OpenClaw release not supported", "Use a release from 2026.1.29 to 2026.9.x."),
  E220: error("auth store is malformed", "Fix or remove the file; it is never replaced."),
  W221: warning("auth store cannot be read by this Node", "Use Node 22.5 or later, which can read SQLite."),
  E222: error(
    "auth store is needed, and cannot be read by this Node",
    "Use Node 22.5 or later, which can read SQLite."
  ),
  W223: warning(
    "a key in agents that OpenClaw rejects",
    "Remove it from the config; `agents.<id>.auth.order` in the manifest goes to the agent's store."
  ),
  W224: warning(
    "an agent's models.json is malformed",
    "Fix or remove the file; OpenClaw writes it again from its config."
  ),
  W225: warning("auth store that other users can read", "Restrict its permissions: chmod 600."),
  E226: error(
    "not a regular file",
    "Put a regular file there, or remove what is there; pipes, devices and folders are never read."
  ),
  E227: error(
    "file too large to be read",
    "Check its content; neither OpenClaw nor this program writes files of that size."
  ),
  E228: error("config with too many includes", "Include each file in fewer places."),
  W229: warning(
    "auth store that is not read",
    "Check that it is a readable file in UTF-8; until then it counts as empty."
  ),
  W230: warning(
    "live name that looks like a credential",
    "Remove it by hand, and store the credential with `openclaw-models auth add`; preferably create a new one."
  ),
  E231: error(
    "live key to edit looks like a credential",
    "Remove it by hand, then plan again; preferably create a new credential."
  ),
  W236: warning(
    "stored credential that OpenClaw cannot use",
    "Store it again (`openclaw-models auth add`), or correct the entry."
  ),
  W237: warning(
    "stored credential with keys that only later releases read",
    "Write `type` instead of `mode`, and `key` instead of `apiKey`."
  ),
  W241: warning(
    "login of an early version that OpenClaw imports",
    "Nothing to do: OpenClaw imports it when it needs it; a store that is created here gets it, too."
  ),
  W242: warning(
    "login of an early version that OpenClaw no longer imports",
    "Log in again: `openclaw models auth login`."
  ),
  E243: error(
    "auth store that would hide logins of an early version",
    "Let OpenClaw import them first: `openclaw models status`."
  ),
  W238: warning(
    "model from a variable that is not set",
    "Set the variable where OpenClaw runs, or write the model into the config."
  )
};

// src/error-codes/manifest.ts
var MANIFEST2 = {
  E100: error("manifest not found", "Create one with `openclaw-models import` or `openclaw-models init`."),
  E101: error("manifest is not valid YAML", "Fix the YAML at that position."),
  E102: error("duplicate key", "Keep one of the two."),
  E103: error("several YAML documents", "Keep one document in the file; remove the `---` between them."),
  E104: error(
    "YAML aliases that refer to themselves or expand too far",
    "Write the value itself instead of a YAML alias (`*name`)."
  ),
  E105: error("unknown YAML tag", "Remove the tag; the manifest uses plain strings, lists and maps."),
  E106: error("YAML directive", "Remove the `%` line; the manifest is YAML 1.2."),
  E107: error("number that loses digits", "Put the value in quotes."),
  E108: error("manifest cannot be read", "Check that it exists and is a readable file in UTF-8."),
  E110: error("value of the wrong type", "See `openclaw-models schema manifest`."),
  E111: error("unknown key", "Remove it, or correct its name; see `openclaw-models schema manifest`."),
  E112: error("unknown alias", "Declare it under `aliases:`, or write provider/model-id."),
  E113: error("model without a provider", "Write provider/model-id."),
  E114: error("not a model reference", "Write provider/model-id, with text on both sides of the first slash."),
  E120: error("alias cycle", "Make one of the aliases name a provider/model-id."),
  E121: error("two aliases for one model", "Keep one; OpenClaw stores one alias per model."),
  E122: error("aliases that differ only in case", "Rename one; OpenClaw looks up aliases case-insensitively."),
  E123: error("name that no alias can have", "Choose another name, without slashes and invisible characters."),
  E130: error("profile of another provider", "List only profiles of that provider."),
  E131: error("agent id that OpenClaw spells differently", "Write the id as OpenClaw does."),
  E132: error(
    "credential in a manifest",
    "Remove it, store it with `openclaw-models auth add`, and write its profile id here. Everyone who can read this file may have it: preferably create a new one."
  ),
  E133: error(
    "key for a credential in a manifest",
    "Remove it, and store the credential with `openclaw-models auth add`."
  ),
  E134: error(
    "credential in a comment of a manifest that would be printed",
    "Remove it from the comment, or format the file in place."
  ),
  E135: error(
    "literal secret where a manifest has a reference",
    `Write \${NAME} for an environment variable, or {source, provider, id}. Everyone who can read this file may have it: preferably create a new one.`
  ),
  E136: error("declared model that `allow` does not allow", "Add it to `allow`, or do not declare it."),
  E137: error("`allow: declared` without models", "Declare a model, or write `allow: null` for no restriction."),
  W140: warning("duplicate fallback", "Remove the duplicate; OpenClaw tries each model once."),
  W141: warning("fallback equals the primary", "Remove it from the fallbacks; OpenClaw has already tried it."),
  W142: warning("image model without image input", "Choose a model with image input."),
  W143: warning("built-in alias with another meaning", "Ignore this if it is intended; otherwise choose another name."),
  W144: warning(
    "provider that is not in the catalogue",
    "Check the spelling, or configure it under `models.providers`."
  ),
  W145: warning("duplicate profile", "Remove the duplicate."),
  W146: warning(
    "model that is not in the catalogue",
    "Check the spelling. Ignore this if the model is newer than the catalogue."
  ),
  W147: warning("character that only looks like the usual one", "Replace it with the character of the keyboard."),
  W148: warning("key sent in plain text", "Use https, or an address in your own network."),
  W149: warning("two providers with one address", "Keep one, unless they differ in more than the address."),
  W151: warning(
    "key sent to the host of another provider",
    "Check the address. Ignore this if that host is meant to get the key."
  ),
  W152: warning("model that its provider does not list", "Add it to the models of the provider, or correct the name."),
  W153: warning(
    "alias that OpenClaw's own commands refuse",
    "Nothing to do; `openclaw-models aliases add` accepts it."
  ),
  W156: warning("value that OpenClaw ignores", "Write a value that it takes."),
  W157: warning("param that nothing reads", "Remove it."),
  W158: warning("param that OpenClaw does not know", "Check the spelling. Ignore this if the provider reads it."),
  E150: error(
    "value that cannot be edited in place",
    "Write the value itself in its place, or edit the manifest by hand."
  ),
  E160: error("base manifest cannot be read", "Correct the path in `extends:`, or restore the file."),
  E161: error("manifests that extend each other in a cycle", "Break the cycle."),
  E162: error(
    "base manifest outside the repository",
    "Extend a file of the same repository, by its path relative to this file."
  ),
  E163: error("unknown host", "Declare it under `hosts:`, or pass a declared host."),
  W164: warning(
    "null that removes nothing",
    "Remove it. To clear the live value, write null where the value is declared for all hosts."
  ),
  E165: error("value that cannot be changed from this manifest", "Edit the place that the message names by hand."),
  E166: error(
    "manifest that cannot be formatted safely",
    "Rewrite that place in a simpler style, or leave the file as it is."
  ),
  E167: error("manifest is not formatted", "Run `openclaw-models fmt`."),
  E170: error(
    "declared model that cannot answer",
    "Fix the credential, or declare another model; see `openclaw-models status --probe` for details."
  ),
  W171: warning("declared model that could not be tested", "Try again later."),
  E172: error("too many base manifests", "Merge some of them."),
  E175: error("character that no name can have", "Delete it, and type the name again."),
  E176: error(
    "variable in a manifest",
    "Write the value itself; a manifest has no variables. Write values that differ between machines under `hosts:`."
  ),
  W178: warning(
    "manifest for another OpenClaw release",
    "Correct `openclaw:` in the manifest, if the other release is right."
  ),
  E179: error(
    "manifest for another generation of OpenClaw",
    "Correct `openclaw:` in the manifest, or use the OpenClaw release that it names."
  ),
  W180: warning("model that its provider has shut down", "Use its successor, or choose another model."),
  W181: warning("model that is going away", "Use its successor soon, or choose another model."),
  W182: warning("old name of a provider", "Write the new name."),
  E183: error("models that take each other's place in a circle", "Remove one of the pairs."),
  E184: error("model that the manifest says is gone", "Write the model that takes its place."),
  E185: error("model with two that take its place", "Keep only one of the pairs."),
  W186: warning("model that no list knows", "Check the spelling. Ignore this if the model is new or your own."),
  W177: warning(
    "hosts that an edit does not change",
    "Ignore this if it is intended; otherwise pass `--host` to change one of them."
  )
};

// src/error-codes/plan.ts
var PLAN = {
  W301: warning(
    "a stored order hides the declared one",
    "Declare the order for that agent too, or clear the stored one with `openclaw-models auth order clear`."
  ),
  W302: warning("order names a profile that is unknown or not usable", "Add the credential, or correct the id."),
  W303: warning("model outside the allowlist", "Add it to `agents.defaults.modelPolicy.allow`."),
  W304: warning(
    "allowlist takes effect",
    "Ignore this if it is intended; otherwise add the models that users should be able to choose."
  ),
  W305: warning("allowlist grows", "Ignore this if it is intended."),
  E306: refusal(
    "change so large that OpenClaw would undo it",
    "Apply a part of it, let OpenClaw read the file (`openclaw models status`), then apply the rest."
  ),
  W307: warning("sessions that stay pinned", "See `openclaw-models pins`."),
  E308: error("value set by an environment variable", "Change the variable, or replace it in the config by the value."),
  E309: error("unknown agent", "Create it first: `openclaw agents add <id>`."),
  E310: error("value merged from several files", "Declare it in one of them."),
  E311: error("file included in two places", "Use a separate file for each place."),
  W312: warning(
    "empty order disables every stored profile",
    "Remove the empty list from the config unless it is intended."
  ),
  W314: warning(
    "config that is read-only for OpenClaw",
    "Nothing to do: this setting is for external tools that manage the config."
  ),
  E315: refusal("config managed by Nix", "Change it in the Nix configuration."),
  E316: error("the openclaw binary is needed", "Put `openclaw` on PATH or set OPENCLAW_BIN to its path."),
  E317: refusal(
    "this release of OpenClaw has no command for it",
    "Update OpenClaw, or make the change with the OpenClaw release that reads this home."
  ),
  W317: warning("agent with an order from main's store", "Ignore this if it is intended."),
  E320: error("several orders for one provider", "Keep one key for the provider in the config."),
  E321: error("result that OpenClaw would reject", "Nothing was written. Please report this with the plan."),
  E322: error("edit that is impossible without rewriting", "Change the value by hand."),
  W324: warning("agent without fallbacks", "List the fallbacks of that agent."),
  W325: warning(
    "openclaw binary will be needed",
    "Put `openclaw` on PATH or set OPENCLAW_BIN to its path before you apply."
  ),
  W326: warning(
    "setting that uses a removed or moved alias",
    "Declare that setting, or replace the alias in it by the model."
  ),
  W327: warning(
    "agents that a new primary does not reach",
    "Ignore this if it is intended; otherwise set it with `--agent`."
  ),
  W328: warning(
    "agents that new fallbacks do not reach",
    "Ignore this if it is intended; otherwise change theirs with `--agent`."
  ),
  E331: error("provider without a key that OpenClaw requires", "Declare that key."),
  E333: error("`allow` that this release cannot express", "Declare it otherwise, or update OpenClaw."),
  E334: error("setting that this OpenClaw release does not have", "Remove it from the manifest, or update OpenClaw."),
  E336: error("word that this OpenClaw release does not know", "Write one that it knows, or update OpenClaw."),
  W335: warning("agent that gets heartbeats", "Ignore this if it is intended."),
  W336: warning("use of a model that is gone and stays", "Remove it from the config by hand."),
  E337: error(
    "hook mapping that the config does not have",
    "Add the mapping to the config first, or remove it from the manifest."
  ),
  W332: warning("provider without a key that it needs", "Declare that key."),
  W330: warning("literal secret that goes", "Keep a copy of it: neither the history nor a rollback has one."),
  W329: warning(
    "stored order that OpenClaw would drop",
    "Declare the order for all agents, or store these credentials for the agent, too: `openclaw-models auth add --agent`."
  )
};

// src/error-codes/index.ts
function rowOf(code2) {
  const area = areaOf(code2);
  return area && Object.hasOwn(area, code2) ? area[code2] : void 0;
}
function areaOf(code2) {
  switch (code2[1]) {
    case "1":
      return MANIFEST2;
    case "2":
      return LIVE;
    case "3":
      return PLAN;
    case "4":
      return APPLY;
    case "5":
      return COMMAND_LINE;
    default:
      return void 0;
  }
}

// src/credential-shape.ts
var CREDENTIAL_SHOWN = "[secret]";
var WORD = "[\\w-]";
var ALNUM = "[A-Za-z0-9]";
var BEGINNINGS = [
  // Anthropic, OpenAI, OpenRouter, Moonshot, MiniMax, LiteLLM
  // The prefix of setup tokens alone is not a credential.
  [`sk-(?:ant(?!-[a-z]{3}\\d\\d-(?!${WORD}))|proj|svcacct|admin|or-v1|kimi|cp|lf)-`, WORD, 4],
  // DeepSeek, and older keys of OpenAI; without a digit it may be a name, before a slash a folder
  [`sk-(?!ant-[a-z]{3}\\d\\d-(?!${WORD}))(?!${WORD}{0,400}/)(?=${WORD}{0,400}\\d|${WORD}{16})`, WORD, 8],
  ["gsk_", "\\w", 8],
  [`xai-(?=${ALNUM}{0,400}\\d)`, ALNUM, 10],
  ["AIza", WORD, 10],
  ["ya29\\.", WORD, 6],
  ["1//0", WORD, 20],
  ["GOCSPX-", WORD, 8],
  ["gh[opusr]_", ALNUM, 6],
  ["github_pat_", "\\w", 6],
  ["glpat-", WORD, 8],
  ["hf_", ALNUM, 16],
  ["pplx-", ALNUM, 16],
  ["nvapi-", WORD, 10],
  ["r8_", ALNUM, 12],
  ["fw_", ALNUM, 12],
  ["csk-", ALNUM, 16],
  ["tgp_v1_", WORD, 8],
  ["tvly-", WORD, 8],
  ["jina_", ALNUM, 16],
  ["vck_", ALNUM, 16],
  ["cpk_", "[\\w.]", 16],
  ["VENICE-(?:INFERENCE|ADMIN)-KEY-", WORD, 8],
  ["bedrock-api-key-", "[\\w+/=-]", 8],
  ["ABSK", "[A-Za-z0-9+/=]", 24],
  ["(?:AKIA|ASIA)", "[A-Z0-9]", 12],
  ["dapi", "[0-9a-f]", 32],
  ["do[opr]_v1_", ALNUM, 16],
  ["xox[abeposr]-", WORD, 8],
  ["xapp-", WORD, 10],
  ["npm_", ALNUM, 16],
  ["hvs\\.", WORD, 8],
  ["[prs]k_(?:live|test)_", ALNUM, 8],
  ["lsv2_(?:pt|sk)_", "\\w", 8],
  ["SG\\.", "[\\w.-]", 20],
  // A JSON web token
  ["eyJ", "[\\w.-]", 8]
];
var LEAST_INSIDE = 16;
var EDGE = "(?<![A-Za-z0-9])";
var BARE_INSIDE = `sk-(?=[A-Za-z]{0,400}\\d)${ALNUM}{20,}`;
var SHAPES = [
  ...BEGINNINGS.flatMap(([beginning, rest, least]) => [
    // May follow a digit, such as the number of a profile.
    `${beginning.startsWith("sk-") ? "(?<![A-Za-z])" : EDGE}${beginning}${rest}{${least},}`,
    beginning.startsWith("sk-(?!") ? BARE_INSIDE : `${beginning}(?=${rest}{0,400}\\d)${rest}{${Math.max(least, LEAST_INSIDE)},}`
  ]),
  // Z.ai, Telegram
  `${EDGE}[0-9a-f]{32}\\.${ALNUM}{12,}`,
  `${EDGE}\\d{8,10}:${WORD}{35,}`,
  "[Bb]earer\\s{1,8}(?=\\S{0,400}\\d)[\\w.~+/=-]{8,}",
  "-----BEGIN[^\\r\\n]{0,80}(?:\\s+[A-Za-z0-9+/=]{16,})*(?:\\s*-----END[ A-Z]*-----)?"
];
var SHORTEST = 10;
var HINT = /sk[-_]|xai-|AIza|ya29|1\/\/0|GOCSPX|gh[opusr]_|github_pat|glpat|hf_|pplx|nvapi|r8_|fw_|csk|tgp_|tvly|jina_|vck_|cpk_|VENICE|bedrock-api|ABSK|AKIA|ASIA|dapi|_v1_|xox|xapp|npm_|hvs|k_(?:live|test)|lsv2|SG\.|eyJ|[Bb]earer|-----BEGIN|[0-9a-f]{32}\.|\d{8}:|[A-Za-z0-9]{24}/;
var SHAPE = new RegExp(`(?:${SHAPES.join("|")})`, "g");
var RUN = /(?<!'sha256-[\w+/]{0,43})(?<![\w-])(?!(?<=')sha256-)[\w-]+=*/g;
var LEAST_RUN = /[A-Za-z0-9]{24,}/g;
var RANDOM_MIXED = (length) => length >= 40 ? 0.34 : length >= 32 ? 0.38 : 0.42;
var RANDOM_SMALL = 0.25;
function withoutCredentials(text2) {
  return replaced(text2, () => CREDENTIAL_SHOWN);
}
function namesWithoutCredentials(text2) {
  return hideDigits(withoutCredentials(text2), () => CREDENTIAL_SHOWN);
}
var LEAST_DIGITS = 32;
var DIGITS_IN_NAMES = /(?<![A-Za-z0-9])[0-9A-Za-z]{32,}(?![A-Za-z0-9])/g;
var NO_KEY_AFTER = /(?:sha\d+:|"commit": ?"|\/\S*[:@/])$/;
var LOOK_BACK = 300;
function hideDigits(text2, shown) {
  if (text2.length < LEAST_DIGITS) return text2;
  return text2.replace(
    DIGITS_IN_NAMES,
    (run2, at) => isKeyOfDigits(run2) && !NO_KEY_AFTER.test(text2.slice(Math.max(0, at - LOOK_BACK), at)) ? shown(run2) : run2
  );
}
function replaced(text2, shown) {
  if (text2.length < SHORTEST || !HINT.test(text2)) return text2;
  return text2.replace(SHAPE, shown).replace(RUN, (run2) => [...run2.matchAll(LEAST_RUN)].some(([one]) => isRandom(one)) ? shown(run2) : run2);
}
function isRandom(run2) {
  if (!/[a-z].*[a-z].*[a-z]/.test(run2) || !/[A-Z].*[A-Z].*[A-Z]/.test(run2) || !/\d.*\d/.test(run2)) return false;
  return changes(run2) >= RANDOM_MIXED(run2.length);
}
function isKeyOfDigits(word) {
  if (!/^[0-9a-z]{32,}$/i.test(word) || !/\d.*\d/.test(word) || !/[a-z]/i.test(word)) return false;
  return /^[0-9a-f]+$/i.test(word) || changes(word.toLowerCase()) >= RANDOM_SMALL;
}
function changes(run2) {
  const kinds = Array.from(run2, (one) => /\d/.test(one) ? 0 : /[a-z]/.test(one) ? 1 : 2);
  return kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length / (run2.length - 1);
}

// src/errors.ts
function diagnostic(code2, message, details2 = {}) {
  const row2 = rowOf(code2);
  return {
    code: code2,
    severity: row2.severity === "error" ? "error" : details2.severity ?? row2.severity,
    // The safety net: no message repeats a credential.
    message: namesWithoutCredentials(message),
    remedy: namesWithoutCredentials(details2.remedy ?? row2.remedy),
    ...details2.position ? { position: details2.position } : {},
    ...details2.address ? { address: namesWithoutCredentials(details2.address) } : {}
  };
}
function success(value) {
  return { ok: true, value };
}
function failure(...problems) {
  return { ok: false, problems };
}

// src/views/text/problems.ts
function countProblems(problems) {
  const count = (severity, word) => {
    const number = problems.filter((problem) => problem.severity === severity).length;
    return number === 0 ? [] : [countOf(number, word)];
  };
  const parts = [...count("error", "error"), ...count("warning", "warning"), ...count("info", "note")];
  return parts.length === 0 ? "No problems." : `${parts.join(", ")}.`;
}

// src/views/text/plan.ts
function sourceName({ kind, path: path10 }) {
  if (kind === "rollback") return `rollback of ${path10}`;
  return path10 === "-" ? "<stdin>" : path10;
}
function countsText({ add, change, move, remove, entries = 0, moved = 0 }) {
  return [
    `${add} to add`,
    `${change} to change`,
    ...move > 0 ? [`${move} to move`] : [],
    `${remove} to remove`,
    ...moved > 0 ? [`${countOf(moved, "use")} moved`] : [],
    ...entries === 1 ? ["1 entry"] : entries > 0 ? [`${entries} entries`] : []
  ].join(", ");
}
function summaryLine(plan2, { palette }) {
  const { unchanged, destructive } = plan2.summary;
  const errors = plan2.diagnostics.filter((problem) => problem.severity === "error").length;
  const settings = unchanged === 1 ? "1 setting agrees" : `${unchanged} settings agree`;
  if (plan2.changes.length === 0 && errors === 0) {
    return unchanged === 0 ? "No changes. The manifest declares nothing yet." : `No changes. ${settings} with ${stripControl(plan2.source.path === "-" ? "<stdin>" : plan2.source.path)}.`;
  }
  const counts = countsText(plan2.summary);
  const flags2 = destructive > 0 ? ` ${palette.red(`${destructive} destructive.`)}` : "";
  const blocked = errors > 0 ? ` ${palette.red(`${countOf(errors, "error")}: cannot be applied.`)}` : "";
  return `${palette.bold("Plan:")} ${counts}; ${unchanged} unchanged.${flags2}${blocked}`;
}

// src/views/markdown/budget.ts
var COMMENT_LIMIT = 6e4;
var RESERVE = 400;
var Budget = class {
  parts = [];
  cuts = [];
  left;
  constructor(limit = COMMENT_LIMIT) {
    this.left = limit - RESERVE;
  }
  get room() {
    return this.left;
  }
  /** False, without adding it, if there is no room. */
  take(part) {
    if (part.length > this.left) return false;
    this.parts.push(part);
    this.left -= part.length;
    return true;
  }
  /**
   * Adds as many as fit, keeping `after` characters free.
   *
   * @param what the name of one part, for the notice
   */
  takeEach(parts, what, after = 0) {
    let taken = 0;
    for (const part of parts) {
      if (part.length + after > this.left || !this.take(part)) break;
      taken += 1;
    }
    const left = parts.length - taken;
    if (left > 0) this.cut(countOf(left, what));
  }
  /** Notes what was omitted, for the notice at the end. */
  cut(what) {
    this.cuts.push(what);
  }
  /** @param where to see everything, as the end of the notice */
  end(where = "") {
    const notice = this.cuts.length === 0 ? "" : `
> \u2702\uFE0F Shortened: ${this.cuts.join(", ")} omitted.${where}
`;
    return `${this.parts.join("")}${notice}`;
  }
};

// src/views/markdown/mermaid-text.ts
function mermaidText(text2) {
  return stripControl(text2).replace(/[^\w ./:@,+-]/gu, (character) => `#${character.codePointAt(0)};`);
}

// src/views/markdown/chain-mermaid.ts
function chainsMermaid(chains) {
  const lines = ["flowchart LR"];
  for (const [index, { name, before, after }] of chains.entries()) {
    lines.push(`  subgraph chain${index}["${mermaidText(name)}"]`, "    direction LR");
    lines.push(...row(`before${index}`, "before", before), ...row(`after${index}`, "after", after), "  end");
  }
  return `${lines.join("\n")}
`;
}
function row(id, title, refs) {
  const nodes = [`    ${id}(["${title}"])`];
  for (const [at, ref] of (refs.length === 0 ? ["none"] : refs).entries()) {
    nodes.push(`    ${id}${at === 0 ? "" : `_${at - 1}`} --> ${id}_${at}["${mermaidText(ref)}"]`);
  }
  return nodes;
}

// src/views/markdown/escape.ts
var LONGEST_VALUE = 300;
var LONGEST_SENTENCE = 2e3;
var READABLE = /^(?! )(?!.*(?:\/\/|::|www\.| $))[\w ./:~+,=-]+$/i;
function code(text2) {
  const shown = stripControl(text2);
  const kept = shorten(shown, LONGEST_VALUE);
  return `${READABLE.test(kept) ? `\`${kept}\`` : element(kept)}${shown.length > LONGEST_VALUE ? " (cut)" : ""}`;
}
function element(text2) {
  const safe = text2.replace(/[!-+:-@[-`{-~]/g, reference).replace(/www\./gi, (word) => `${word.slice(0, 3)}&#46;`).replace(/&#64;(?=[\p{L}\p{N}])/gu, "&#64;</code><code>");
  return `<code>${safe}</code>`;
}
function prose(text2) {
  const shown = stripControl(text2).trimStart();
  const safe = shorten(shown, LONGEST_SENTENCE).split(/`([^`]+)`/).map((part, index) => index % 2 === 1 ? element(part) : plain(part)).join("").replace(/^(\d*)([-+=.)])/, (_, digits, mark) => digits + reference(mark));
  return shown.length > LONGEST_SENTENCE ? `${safe}\u2026` : safe;
}
function fenced(language, text2) {
  const fence = "`".repeat(Math.max(3, longestRun(text2) + 1));
  return `${fence}${language}
${text2.replace(/\n?$/, "\n")}${fence}
`;
}
var BEFORE_NAME = /[@#!$~%&^](?=\S)|@/g;
var LINKING = /:(?=\/\/|[\w+-]+:)|(?<=\bgh)-(?=\d)/gi;
var COMMIT = /(?<![\p{L}\p{N}_:.-])(?=\d*[a-f])[0-9a-f]{7,}(?![\p{L}\p{N}_-])/giu;
function plain(text2) {
  return text2.replace(/www(?=\.)/gi, `$&\u200B`).replace(COMMIT, (word) => word.replace(/.{6}(?=.)/g, "$&\u200B")).replace(BEFORE_NAME, "$&\u200B").replace(LINKING, "$&\u200B").replace(/[!#$&*<>@[-`{-~]|:(?! |$)/g, reference).replaceAll("&#36;", "<span>&#36;</span>").replaceAll("\u200B", "&#8203;");
}
function reference(character) {
  return `&#${character.charCodeAt(0)};`;
}
function shorten(text2, longest) {
  const cut = text2.length > longest ? text2.slice(0, longest).replace(/[\ud800-\udbff]$/, "") : text2;
  return cut.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\uFFFD");
}
function longestRun(text2) {
  return Math.max(0, ...Array.from(text2.matchAll(/`+/g), ([run2]) => run2.length));
}

// src/views/markdown/problems.ts
var MARK = { error: "\u274C error", warning: "\u26A0\uFE0F warning", info: "\u2139\uFE0F note" };
function takeProblems(budget, problems, after = 0) {
  const items = problems.map(({ severity, code: id, message, remedy, position }) => {
    const place = position ? ` (${code(`${position.file}:${position.line}:${position.column}`)})` : "";
    return `- ${MARK[severity]} **${prose(id)}** ${prose(message)}${place}${remedy ? `<br>${prose(remedy)}` : ""}
`;
  });
  budget.takeEach(items, "problem", after);
}
function problemsMarkdown(problems, { title, summary, limit }) {
  const budget = new Budget(limit);
  budget.take(`### ${prose(title)}

${prose(summary)}
`);
  if (problems.length > 0) budget.take("\n");
  takeProblems(budget, problems);
  return budget.end();
}

// src/views/markdown/table.ts
function tableHead(...cells) {
  return `
${tableRow(...cells)}|${"---|".repeat(cells.length)}
`;
}
function tableRow(...cells) {
  return `| ${cells.join(" | ")} |
`;
}
var CHANGES_HEAD = tableHead("", "Setting", "Before", "After", "");
var ACTION = { add: "\u2795 add", change: "\u270F\uFE0F change", remove: "\u2796 remove", move: "\u2195\uFE0F move" };
function changeRow({ action, address, kind, before, after, destructive, reason }) {
  const why = [
    ...destructive ? ["**destructive**"] : [],
    // In a report, which has no reasons, the row shows that no manifest declares the change.
    ...reason ? [prose(reason)] : kind === "entry" ? ["needed by OpenClaw"] : []
  ].join("; ");
  return tableRow(ACTION[action], code(address), settingCell(before), settingCell(after), why);
}
function settingCell(value) {
  if (value === null) return "";
  if (!isTextList(value)) return code(flowText(value));
  return value.length === 0 ? "`[]`" : value.map(code).join(", ");
}

// src/views/markdown/plan.ts
function planMarkdown(plan2, { title = "Plan", limit, before, after } = {}) {
  const { source, target, changes: changes2, diagnostics, chains, diff } = plan2;
  const budget = new Budget(limit);
  budget.take(`### ${prose(title)}: ${code(sourceName(source))} \u2192 ${code(target.config)}

`);
  if (before) budget.take(`${before}

`);
  budget.take(`${prose(summaryLine(plan2, { palette: plainPalette, width: 1e4 }))}
`);
  if (changes2.length > 0 && plan2.restart === "required") budget.take("\nRestart the gateway to use this.\n");
  const last = after ? `
${after}
` : "";
  if (diagnostics.length > 0) {
    const word = diagnostics.some(({ severity }) => severity === "error") ? "Problems" : "Warnings";
    budget.take(`
**${word}**

`);
    takeProblems(budget, diagnostics, Math.floor(budget.room / 2));
  }
  takeChanges(budget, changes2, last.length);
  if (chains?.length) {
    const chart = folded("Chains before and after", fenced("mermaid", chainsMermaid(chains)));
    if (chart.length + last.length > budget.room || !budget.take(chart)) budget.cut("the chart of the chains");
  }
  if (diff && !takeDiff(budget, diff, last.length)) budget.cut("a part of the diff");
  budget.take(last);
  return budget.end(" Run `openclaw-models plan` to see everything.");
}
function appliedMarkdown(plan2, id, { title, ...options } = {}) {
  const heading = title ?? (id === null ? "Plan" : `Applied as ${id}`);
  const done = id === null ? "Nothing to do." : `Applied as ${code(id)}. Undo: ${code(undoCommand(id))}`;
  return planMarkdown(plan2, { ...options, title: heading, before: done });
}
function declaredMarkdown(manifest, changes2, diagnostics, { title, limit }) {
  const budget = new Budget(limit);
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const verdict = errors === 0 ? "is valid" : `has ${countOf(errors, "error")}`;
  budget.take(`### ${prose(title)}

${code(manifest)} ${verdict}.
`);
  if (diagnostics.length > 0) budget.take("\n");
  takeProblems(budget, diagnostics, Math.floor(budget.room / 2));
  if (changes2) {
    const counts = changes2.length === 0 ? "no changes" : countsText(countsOf(changes2));
    budget.take(
      `
Declared: **${counts}** compared with the base. See the plan of each machine for the actual changes.
`
    );
    takeChanges(budget, changes2, 0);
  }
  return budget.end();
}
function countsOf(changes2) {
  const count = (action) => changes2.filter((change) => change.action === action && change.kind === "declared").length;
  return { add: count("add"), change: count("change"), move: count("move"), remove: count("remove") };
}
function takeChanges(budget, changes2, after) {
  if (changes2.length === 0) return;
  budget.take(CHANGES_HEAD);
  budget.takeEach(changes2.map(changeRow), "change", after);
}
function folded(title, body) {
  return `
<details><summary>${title}</summary>

${body}
</details>
`;
}
function takeDiff(budget, diff, after) {
  const shown = diff.split("\n").map(stripLine).join("\n");
  const whole = folded("Diff of the files", fenced("diff", shown));
  if (whole.length + after <= budget.room) return budget.take(whole);
  const room = budget.room - after - folded("Diff of the files", fenced("diff", "")).length - 64;
  const end = shown.lastIndexOf("\n", room);
  if (end > 0) budget.take(folded("Diff of the files", fenced("diff", shown.slice(0, end))));
  return false;
}
function stripLine(line) {
  const [indent2 = ""] = /^[+ -]?[ \t]*/.exec(line) ?? [];
  return indent2 + stripControl(line.slice(indent2.length));
}

// integrations/github-action/src/cli.ts
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path2 from "node:path";
import { fileURLToPath } from "node:url";

// integrations/github-action/src/runner.ts
import { randomUUID } from "node:crypto";
import { appendFileSync, statSync } from "node:fs";
import path from "node:path";

// src/views/code-places.ts
function shownFile(file) {
  const path10 = file.replaceAll("\\", "/").replace(/^\.\//, "");
  const outside = path10 === "" || path10 === "<stdin>" || /^(~|\/|[A-Za-z]:|\.\.\/)/.test(path10);
  return outside ? void 0 : path10;
}

// src/views/github-annotations.ts
var MOST = 10;
var COMMAND = { error: "error", warning: "warning", info: "notice" };
function annotationLines(problems) {
  const lines = [];
  for (const severity of ["error", "warning", "info"]) {
    lines.push(
      ...problems.filter((problem) => problem.severity === severity).slice(0, MOST).map(annotation)
    );
  }
  const left = problems.length - lines.length;
  return left > 0 ? [...lines, `${left} more: ${countProblems(problems)}`] : lines;
}
function annotation({ severity, code: code2, message, remedy, position }) {
  const file = position && shownFile(position.file);
  const place = file !== void 0 && position ? {
    file,
    line: position.line,
    endLine: position.endLine,
    col: position.column,
    endColumn: position.endColumn
  } : {};
  const where = position && file === void 0 ? `${position.file}:${position.line}: ` : "";
  const text2 = `${where}${message}${remedy ? ` ${remedy}` : ""}`;
  return workflowCommand(COMMAND[severity], { ...place, title: code2 }, text2);
}
function workflowCommand(name, properties, message) {
  const given = Object.entries(properties).flatMap(
    ([key, value]) => value === void 0 ? [] : [`${key}=${property(String(value))}`]
  );
  return `::${name} ${given.join(",")}::${data(message)}`;
}
function data(text2) {
  return stripControl(text2).replaceAll("##[", "# #[").replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function property(text2) {
  return data(text2).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function logLine(text2) {
  return stripControl(text2).replaceAll("##[", "# #[").replace(/^(\s*):(?=:)/, "$1: ");
}

// integrations/github-action/src/runner.ts
var SUMMARY_LIMIT = 1e6;
var UsageProblem = class extends Error {
};
var Runner = class {
  env;
  #print;
  constructor(env, print) {
    this.env = env;
    this.#print = print;
  }
  /** An input as the runner passes it, trimmed; empty if it is not set. */
  input(name) {
    return (this.env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
  }
  flag(name) {
    return this.choice(name, ["false", "true"]) === "true";
  }
  /** One of `choices`; the first one if the input is empty. */
  choice(name, choices) {
    const value = this.input(name);
    if (value === "") return choices[0];
    const found = choices.find((choice) => choice === value);
    if (found === void 0) throw new UsageProblem(`The input ${name} takes ${choices.join(" or ")}.`);
    return found;
  }
  /** The folder that relative paths of the inputs start from. */
  get folder() {
    return path.resolve(this.env.GITHUB_WORKSPACE || ".", this.input("working-directory") || ".");
  }
  /** Sets a step output. The delimiter is random, so that no value can end it early and set another output. */
  output(name, value) {
    const file = this.env.GITHUB_OUTPUT;
    if (!file) return;
    const text2 = String(value);
    let delimiter;
    do
      delimiter = `ocm_${randomUUID()}`;
    while (text2.includes(delimiter));
    appendFileSync(file, `${name}<<${delimiter}
${text2}
${delimiter}
`);
  }
  /**
   * Adds to the job summary.
   *
   * @param render returns Markdown of at most `limit` characters
   */
  summary(render) {
    const file = this.env.GITHUB_STEP_SUMMARY;
    if (!file) return;
    try {
      const used = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      const room = SUMMARY_LIMIT - used - 1;
      const limit = Math.floor(room / 3);
      if (limit < 1e3) this.notice("The job summary is full; the result is in the outputs only.");
      else appendFileSync(file, `${render(limit)}
`);
    } catch (error2) {
      this.notice(`The job summary cannot be written: ${error2.code}.`);
    }
  }
  /** Prints to the log; no line is interpreted as a command. */
  log(text2) {
    for (const line of text2.replace(/\r?\n$/, "").split(/\r\n|[\r\n\u2028\u2029]/)) this.#print(logLine(line));
  }
  notice(message) {
    this.#command("notice", message);
  }
  warning(message) {
    this.#command("warning", message);
  }
  error(message) {
    this.#command("error", message);
  }
  /** Errors and warnings at the lines of the manifest; file names are relative to the workspace. */
  annotate(problems) {
    const root = path.resolve(this.env.GITHUB_WORKSPACE || ".");
    const placed = problems.filter(({ severity }) => severity !== "info").map(({ position, ...problem }) => {
      if (!position) return problem;
      const file = path.relative(root, path.resolve(this.folder, position.file));
      return { ...problem, position: { ...position, file } };
    });
    for (const line of annotationLines(placed)) this.#print(line);
  }
  #command(name, message) {
    this.#print(workflowCommand(name, { title: "openclaw-models" }, message));
  }
};

// integrations/github-action/src/cli.ts
var MOST_BYTES = 64 * 1024 * 1024;
var MILLISECONDS = 10 * 60 * 1e3;
function programPath(name) {
  const file = path2.join(path2.dirname(fileURLToPath(import.meta.url)), name);
  if (existsSync(file)) return file;
  throw new UsageProblem(
    `This version of the action has no ${name}: use one of its release tags, or build it with \`npm ci && npm run build\`.`
  );
}
function homeArguments(runner) {
  return ["state-dir", "profile", "openclaw-version"].flatMap((name) => {
    const value = runner.input(name);
    return value === "" ? [] : [`--${name}=${value}`];
  });
}
function manifestArguments(runner) {
  const manifest = runner.input("manifest");
  return manifest === "" ? [] : [`--manifest=${manifest}`];
}
async function runProgram(runner, file, words) {
  if (!existsSync(runner.folder)) throw new UsageProblem(`There is no folder ${runner.folder}.`);
  return new Promise((resolve3, reject) => {
    const child = spawn(process.execPath, [file, ...words], {
      cwd: runner.folder,
      env: childEnvironment(runner),
      stdio: ["ignore", "pipe", "pipe"],
      timeout: MILLISECONDS,
      windowsHide: true
    });
    const out = [];
    let bytes = 0;
    let said = "";
    child.stdout.on("data", (chunk) => {
      bytes += chunk.length;
      if (bytes <= MOST_BYTES) out.push(chunk);
      else child.kill();
    });
    child.stderr.setEncoding("utf8").on("data", (text2) => {
      said = (said + text2).slice(-1e5);
    });
    child.on("error", reject);
    child.on("close", (code2, signal) => {
      if (said !== "") runner.log(said);
      let document;
      try {
        document = JSON.parse(Buffer.concat(out).toString("utf8"));
      } catch {
        runner.log(`The command printed no JSON document${signal ? `; it was killed by ${signal}` : ""}.`);
      }
      resolve3({ exitCode: code2 ?? 1, document });
    });
  });
}
function childEnvironment(runner) {
  const kept = Object.entries(runner.env).filter(
    ([name]) => !/^(INPUT_|ACTIONS_|STATE_)/.test(name) && !/^(GITHUB_TOKEN|GH_TOKEN|GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY))$/.test(name)
  );
  const host = runner.input("host");
  return {
    ...Object.fromEntries(kept),
    NO_COLOR: "1",
    CI: "true",
    ...host === "" ? {} : { OPENCLAW_MODELS_HOST: host }
  };
}

// integrations/github-action/src/document.ts
import { createHash } from "node:crypto";
var ACTIONS = ["add", "change", "move", "remove"];
var isFields = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var text = (value) => typeof value === "string" ? value : "";
var natural = (value) => Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : 0;
function planOf(value) {
  if (!isFields(value) || value.formatVersion !== 1 || !Array.isArray(value.changes) || !isFields(value.summary))
    return void 0;
  const { summary, source, target } = value;
  if (!isFields(source) || !isFields(target) || !Array.isArray(value.files)) return void 0;
  const changes2 = changesOf(value.changes);
  if (changes2 === void 0) return void 0;
  const count = (name) => natural(summary[name]);
  return {
    changes: changes2,
    summary: {
      add: count("add"),
      change: count("change"),
      move: count("move"),
      remove: count("remove"),
      entries: count("entries"),
      unchanged: count("unchanged"),
      destructive: count("destructive")
    },
    diagnostics: diagnosticsOf(value.diagnostics),
    source: { kind: source.kind === "rollback" ? "rollback" : "manifest", path: text(source.path) },
    target: { config: text(target.config) },
    restart: value.restart === "required" || value.restart === "automatic" ? value.restart : "none",
    chains: chainsOf(value.chains),
    diff: text(value.diff),
    raw: value
  };
}
function failureOf(value) {
  return isFields(value) && isFields(value.error) ? diagnosticsOf(value.diagnostics) : void 0;
}
function changesOf(list) {
  const changes2 = [];
  for (const item of list) {
    const action = isFields(item) ? ACTIONS.find((known) => known === item.action) : void 0;
    if (!isFields(item) || action === void 0 || typeof item.address !== "string") return void 0;
    const { address, before, after, reason, destructive } = item;
    if (!isSetting(before) || !isSetting(after)) return void 0;
    changes2.push({
      address,
      action,
      kind: item.kind === "entry" ? "entry" : "declared",
      before,
      after,
      file: text(item.file),
      reason: text(reason) || null,
      destructive: destructive === true
    });
  }
  return changes2;
}
function chainsOf(value) {
  return (Array.isArray(value) ? value : []).filter(isFields).map(({ name, before, after }) => ({
    name: text(name),
    before: Array.isArray(before) ? before.map(text) : [],
    after: Array.isArray(after) ? after.map(text) : []
  }));
}
function isSetting(value) {
  if (Array.isArray(value)) return value.every((item) => typeof item === "string");
  return value === null || typeof value === "string" || typeof value === "boolean";
}
function diagnosticsOf(value) {
  return (Array.isArray(value) ? value : []).filter(isFields).map((item) => {
    const { position } = item;
    const severity = item.severity === "error" || item.severity === "warning" ? item.severity : "info";
    return {
      // A later release may have codes that this one does not know.
      code: text(item.code),
      severity,
      message: text(item.message),
      remedy: text(item.remedy),
      ...isFields(position) ? { position: { file: text(position.file), line: natural(position.line), column: natural(position.column) } } : {}
    };
  });
}
function planDigest({ raw }) {
  const files = raw.files.filter(
    (file) => !isFields(file) || file.role !== "auth-store" || Array.isArray(file.edits) && file.edits.length > 0 || file.restore !== void 0
  );
  const { formatVersion, changes: changes2, commands, source, target } = raw;
  const content = { formatVersion, changes: changes2, commands, files, target, source: source.digest };
  return `sha256:${createHash("sha256").update(canonical(content)).digest("hex")}`;
}
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isFields(value)) return JSON.stringify(value) ?? "null";
  const members = Object.keys(value).filter((key) => value[key] !== void 0).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(",")}}`;
}
function whatMoved(reviewed2, now) {
  const digestsOf = ({ raw }) => new Map(raw.files.filter(isFields).map((file) => [text(file.path), file.digest]));
  const [then, today] = [digestsOf(reviewed2), digestsOf(now)];
  const moved = [.../* @__PURE__ */ new Set([...then.keys(), ...today.keys()])].filter((file) => then.get(file) !== today.get(file));
  const sourceOf = ({ raw }) => raw.source.digest;
  if (sourceOf(reviewed2) !== sourceOf(now)) moved.unshift("the manifest");
  const machineOf = ({ raw }) => raw.target.machine;
  if (machineOf(reviewed2) !== machineOf(now)) return "it was made on another machine";
  return moved.length > 0 ? `${moved.join(", ")} changed since` : "its changes differ from the current ones";
}

// integrations/github-action/src/files.ts
import { readdirSync } from "node:fs";
import path3 from "node:path";

// src/files/read.ts
import { closeSync, constants, fstatSync, openSync, readSync, statSync as statSync2 } from "node:fs";

// src/activity.ts
var listeners = /* @__PURE__ */ new Set();
function fact(text2) {
  for (const { onFact } of listeners) onFact?.(text2());
}

// src/files/system-words.ts
var WORDS = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "no such file",
  ENOTDIR: "part of its path is not a folder",
  EISDIR: "it is a folder, not a file",
  ELOOP: "its symlinks form a loop",
  ENAMETOOLONG: "its name is too long",
  EIO: "the disk reports an error",
  ESTALE: "the network drive no longer has it",
  ETIMEDOUT: "the network drive does not respond",
  EHOSTDOWN: "the network drive does not respond",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open on this machine",
  ENOMEM: "out of memory",
  EBUSY: "another program is using it",
  ETXTBSY: "another program is using it",
  ENOSPC: "no space left on the device",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file size limit is reached",
  EROFS: "the file system is read-only",
  ENXIO: "no such device",
  ENODEV: "no such device",
  EXDEV: "it is on another file system",
  EMLINK: "it has too many hard links",
  ENOTSUP: "the file system cannot do that",
  EOPNOTSUPP: "the file system cannot do that",
  EINVAL: "the file system cannot do that",
  ERR_INVALID_ARG_VALUE: "its name contains a NUL character"
};
var REMEDIES = {
  ENOSPC: "Free some space and try again.",
  EDQUOT: "Free some space and try again.",
  EFBIG: "Raise the file size limit (`ulimit -f`) and try again.",
  EIO: "Check the system log for disk errors and try again.",
  ESTALE: "Mount the network drive again and try again.",
  ETIMEDOUT: "Try again when the network drive responds.",
  EHOSTDOWN: "Try again when the network drive responds.",
  EMFILE: "Raise the open file limit (`ulimit -n`) and try again.",
  ENFILE: "Close other programs and try again.",
  ENOMEM: "Close other programs and try again.",
  EBUSY: "Close the program that uses it, or wait for it, and try again.",
  ETXTBSY: "Close the program that uses it, or wait for it, and try again.",
  EROFS: "Mount it writable.",
  ELOOP: "Fix the symlinks.",
  ENAMETOOLONG: "Use a shorter name or path.",
  ENOTDIR: "Fix the path, or create a folder there.",
  EISDIR: "Fix the path, or create a file there.",
  EACCES: "Check owner and permissions.",
  EPERM: "Check owner and permissions."
};
function systemRemedy(error2) {
  const code2 = error2?.code;
  return typeof code2 === "string" && Object.hasOwn(REMEDIES, code2) ? REMEDIES[code2] : void 0;
}
function systemWords(error2) {
  const code2 = error2?.code;
  if (typeof code2 !== "string" || !/^E[A-Z0-9]+$/.test(code2) && !Object.hasOwn(WORDS, code2)) return void 0;
  return Object.hasOwn(WORDS, code2) ? `${WORDS[code2]} (${code2})` : code2;
}

// src/files/read.ts
var MB = 1024 * 1024;
var LIMITS = {
  /** The config with all its includes together; also OpenClaw's other JSON files. */
  config: 64 * MB,
  /** A manifest, and each of its bases. */
  manifest: 4 * MB,
  plan: 64 * MB,
  /** `.env`. */
  variables: 4 * MB,
  lock: MB
};
var UnusableFile = class extends Error {
  kind;
  path;
  /** The reason, to follow a colon: `it is a folder`. */
  reason;
  constructor(kind, path10, reason) {
    super(`${path10}: ${reason}`);
    this.kind = kind;
    this.path = path10;
    this.reason = reason;
  }
};
var FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);
function flags({ noFollow }) {
  return noFollow ? FLAGS | (constants.O_NOFOLLOW ?? 0) : FLAGS;
}
function readRegularFile(path10, limit, options = {}) {
  const descriptor = openRegular(path10, options);
  try {
    const { size } = fstatSync(descriptor);
    checkSize(path10, size, limit);
    const bytes = new Collected(path10, size, limit);
    while (bytes.add(readSync(descriptor, bytes.space, bytes.length, bytes.space.length - bytes.length, null))) ;
    return bytes.all;
  } finally {
    closeSync(descriptor);
  }
}
var PIECE = 256 * 1024;
function openRegular(path10, options = {}) {
  checkKind(path10, statSync2(path10));
  const descriptor = openSync(path10, flags(options));
  try {
    checkKind(path10, fstatSync(descriptor));
    fact(() => `Reading ${path10}`);
    return descriptor;
  } catch (error2) {
    closeSync(descriptor);
    throw error2;
  }
}
function lookAt(path10) {
  try {
    return statSync2(path10, { throwIfNoEntry: false });
  } catch {
    return void 0;
  }
}
function readFailure(error2) {
  if (error2 instanceof UnusableFile) return error2.reason;
  return systemWords(error2) ?? "unknown reason";
}
function sizeText(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes >= MB ? `${Math.floor(bytes / MB)} MB` : `${Math.floor(bytes / 1024)} KB`;
}
var Collected = class {
  space;
  length = 0;
  #path;
  #limit;
  constructor(path10, size, limit) {
    this.#path = path10;
    this.#limit = limit;
    this.space = Buffer.allocUnsafe(Math.min(size, limit) + 1);
  }
  /** Notes what was read; false at the end. */
  add(read) {
    if (read === 0) return false;
    this.length += read;
    if (this.length > this.#limit) throw tooLarge(this.#path, this.#limit);
    if (this.length === this.space.length) {
      const larger = Buffer.allocUnsafe(Math.min(Math.max(this.length * 2, 64 * 1024), this.#limit + 1));
      this.space.copy(larger, 0, 0, this.length);
      this.space = larger;
    }
    return true;
  }
  get all() {
    return this.space.subarray(0, this.length);
  }
};
function checkKind(path10, found) {
  if (!found.isFile()) throw new UnusableFile("not a file", path10, `it is ${kindOf(found)}, not a file`);
}
function checkSize(path10, size, limit) {
  if (size > limit) throw tooLarge(path10, limit);
}
function tooLarge(path10, limit) {
  return new UnusableFile("too large", path10, `it is larger than ${sizeText(limit)}, the limit`);
}
function kindOf(found) {
  if (found.isDirectory()) return "a folder";
  if (found.isFIFO()) return "a named pipe";
  return found.isSocket() ? "a socket" : "a device";
}

// integrations/github-action/src/files.ts
var MOST_FILES = 1e4;
function matchingFiles(patterns, folder) {
  const found = /* @__PURE__ */ new Set();
  for (const line of patterns.split("\n").map((text2) => text2.trim().replaceAll("\\", "/"))) {
    if (line === "") continue;
    const absolute = path3.resolve(folder, line);
    if (!/[*?]/.test(line)) {
      if (lookAt(absolute)?.isDirectory()) {
        for (const file of filesBelow(absolute)) if (file.endsWith(".json")) found.add(file);
      } else found.add(absolute);
      continue;
    }
    const fixed = line.split("/");
    const start = fixed.slice(
      0,
      fixed.findIndex((part) => /[*?]/.test(part))
    ).join("/") || (line[0] === "/" ? "/" : ".");
    const base = path3.resolve(folder, start);
    const rest = fixed.slice(fixed.findIndex((part) => /[*?]/.test(part))).join("/");
    const matches = patternOf(rest);
    for (const file of filesBelow(base))
      if (matches.test(path3.relative(base, file).replaceAll("\\", "/"))) found.add(file);
  }
  return [...found].sort();
}
function patternOf(glob) {
  const source = glob.replace(/(?:\*\*\/){2,}/g, "**/").replace(
    /\*\*\/|\*\*|\*|\?|[^*?]/g,
    (part) => part === "**/" ? "(?:[^/]+/)*" : part === "**" ? ".*" : part === "*" ? "[^/]*" : part === "?" ? "[^/]" : part.replace(/[\\^$.|+()[\]{}]/, "\\$&")
  );
  return new RegExp(`^${source}$`);
}
function filesBelow(folder) {
  const files = [];
  const walk = (at) => {
    let entries;
    try {
      entries = entriesOf(at);
    } catch {
      return;
    }
    for (const entry of entries) {
      if (files.length >= MOST_FILES) return;
      if (entry.isDirectory()) walk(path3.join(at, entry.name));
      else if (entry.isFile()) files.push(path3.join(at, entry.name));
    }
  };
  walk(folder);
  return files;
}
function entriesOf(folder) {
  return readdirSync(folder, { withFileTypes: true });
}
function readPlanFile(file) {
  try {
    return { text: readRegularFile(file, LIMITS.plan).toString("utf8") };
  } catch (error2) {
    return { problem: `The file cannot be read: ${readFailure(error2)}.` };
  }
}

// integrations/github-action/src/actions/shared.ts
import { mkdirSync } from "node:fs";
import path4 from "node:path";

// src/apply/saved-file.ts
import { dirname as dirname4 } from "node:path";

// src/files/at-once.ts
import fs from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
function promised(call) {
  return async (...args) => call(...args);
}
var access = promised(fs.accessSync);
var chmod = promised(fs.chmodSync);
var link = promised(fs.linkSync);
var lstat = promised(fs.lstatSync);
var mkdir = promised(fs.mkdirSync);
var readdir = promised(fs.readdirSync);
var readFile = promised(fs.readFileSync);
var readlink = promised(fs.readlinkSync);
var realpath = promised(fs.realpathSync.native);
var rename = promised(fs.renameSync);
var rmdir = promised(fs.rmdirSync);
var stat = promised(fs.statSync);
var utimes = promised(fs.utimesSync);
async function rm(path10, { recursive = false, force = false } = {}) {
  try {
    if (recursive && fs.lstatSync(path10).isDirectory()) removeFolder(path10);
    else fs.unlinkSync(path10);
  } catch (error2) {
    if (!force || error2.code !== "ENOENT") throw error2;
  }
}
function removeFolder(path10) {
  for (const entry of fs.readdirSync(path10, { withFileTypes: true })) {
    const inner = join(path10, entry.name);
    if (entry.isDirectory()) removeFolder(inner);
    else fs.unlinkSync(inner);
  }
  fs.rmdirSync(path10);
}
var fsync = promisify(fs.fsync);
var OpenFile = class {
  fd;
  constructor(fd) {
    this.fd = fd;
  }
  async stat() {
    return fs.fstatSync(this.fd);
  }
  async chown(uid, gid) {
    fs.fchownSync(this.fd, uid, gid);
  }
  async chmod(mode) {
    fs.fchmodSync(this.fd, mode);
  }
  async truncate(length) {
    fs.ftruncateSync(this.fd, length);
  }
  async writeFile(bytes) {
    fs.writeFileSync(this.fd, bytes);
  }
  /** Waits until it is on disk. */
  async sync() {
    await fsync(this.fd);
  }
  async close() {
    fs.closeSync(this.fd);
  }
};
async function open(path10, flags2, mode) {
  return new OpenFile(fs.openSync(path10, flags2, mode));
}

// src/apply/atomic-write.ts
import { randomBytes } from "node:crypto";
import { constants as constants3 } from "node:fs";
import { basename, dirname, join as join2 } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

// src/apply/kept-attributes.ts
import { spawnSync } from "node:child_process";
import { constants as constants2, existsSync as existsSync2, readlinkSync } from "node:fs";
var NotKept = class extends Error {
};
var LINUX_COPY = "--attributes-only";
var GROUP = 56;
async function keepAttributes(successors) {
  if (process.platform === "win32") return;
  const copies = [];
  try {
    for (const successor of successors) {
      const source = await open(successor.of, constants2.O_RDONLY | constants2.O_NOFOLLOW | constants2.O_NONBLOCK);
      copies.push({ ...successor, source });
      if (!(await source.stat()).isFile()) throw new NotKept(`${successor.of} is not a file.`);
    }
    if (copies.length > 1 && process.platform === "linux" && copyTogether(copies)) return;
    for (const copy of copies) {
      if (process.platform === "linux") await copyOnLinux(copy);
      else await copyWithContent(copy);
    }
  } finally {
    for (const { source } of copies) await source.close();
  }
}
async function copyWithContent({ of, made, temp }) {
  const { failed } = runTool("cp", ["-p", of, temp], []);
  if (failed !== null) throw notKept(of, failed);
  await made.truncate(0);
}
function copyTogether(copies) {
  const own = processFolder();
  if (own === null) return false;
  const descriptors = [];
  for (const { source, made } of copies) descriptors[source.fd] = made.fd;
  const sources = copies.map(({ source }) => `${own}/fd/${source.fd}`);
  const args = [LINUX_COPY, preserve(), "--target-directory=/proc/self/fd", "--", ...sources];
  return runTool("cp", args, descriptors.slice(FIRST)).failed === null;
}
function processFolder() {
  try {
    return `/proc/${readlinkSync("/proc/self")}`;
  } catch {
    return null;
  }
}
function preserve() {
  return `--preserve=${existsSync2("/sys/fs/selinux/enforce") ? "mode,xattr,context" : "mode,xattr"}`;
}
async function copyOnLinux({ source, made, of, temp }) {
  const byDescriptor = existsSync2("/proc/self/fd");
  const paths = byDescriptor ? ["/proc/self/fd/3", "/proc/self/fd/4"] : [of, temp];
  const args = [LINUX_COPY, "--no-target-directory", preserve(), "--", ...paths];
  const { failed } = runTool("cp", args, [source.fd, made.fd]);
  if (failed === null) return;
  if (isGnuCopy()) throw notKept(of, failed);
  const { mode } = await source.stat();
  if ((mode & GROUP) >> 3 & ~mode)
    throw new NotKept(
      `${of} may have an ACL, and no tool here can keep it: the group has more access than others. Install GNU coreutils, or remove the access of the group.`
    );
}
function notKept(of, said) {
  const reason = said.replaceAll(/['‘]?\/proc\/self\/fd\/[34]['’]?/g, of).replace(/^[^:]*: /, "").trim();
  return new NotKept(
    `The ACL or an extended attribute of ${of} cannot be kept${reason === "" ? "" : ` (${reason.split("\n")[0]})`}.`
  );
}
function isGnuCopy() {
  return runTool("cp", [LINUX_COPY, "--version"], []).failed === null;
}
var FIRST = 3;
function runTool(name, args, descriptors) {
  const program = [`/usr/bin/${name}`, `/bin/${name}`].find((file) => existsSync2(file)) ?? name;
  const { error: error2, status, stdout, stderr } = spawnSync(program, args, {
    stdio: ["ignore", "pipe", "pipe", ...Array.from(descriptors, (descriptor) => descriptor ?? "ignore")],
    env: { PATH: process.env.PATH, LC_ALL: "C" },
    encoding: "utf8"
  });
  if (status === 0) return { failed: null, printed: stdout };
  return { failed: error2?.message ?? (stderr || `${name} failed`), printed: "" };
}

// src/apply/mounts.ts
import { readFileSync } from "node:fs";
function isMountPoint(real) {
  try {
    return mountPoints(readFileSync("/proc/self/mountinfo", "utf8")).includes(real);
  } catch {
    return false;
  }
}
function mountPoints(mountinfo) {
  return mountinfo.split("\n").flatMap((line) => {
    const point = line.split(" ")[4];
    return point === void 0 ? [] : [point.replace(/\\([0-7]{3})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 8)))];
  });
}

// src/apply/problems.ts
var Interrupted = class extends Error {
};
var Untrusted = class extends Error {
  problem;
  constructor(problem) {
    super(problem.message);
    this.problem = problem;
  }
};
function errnoOf(error2) {
  if (!(error2 instanceof Error) || !("code" in error2) || !("syscall" in error2)) return void 0;
  return typeof error2.code === "string" ? error2.code : void 0;
}
function nullIf(...codes) {
  return (error2) => {
    if (codes.includes(errnoOf(error2) ?? "")) return null;
    throw error2;
  };
}
function nullIfRefused(error2) {
  if (errnoOf(error2) === void 0) throw error2;
  return null;
}
var READING = /* @__PURE__ */ new Set(["stat", "lstat", "fstat", "read", "readlink", "realpath", "scandir", "opendir", "access"]);
function ioProblem(error2, path10) {
  if (error2 instanceof Interrupted) return diagnostic("E423", "Stopped by a signal.");
  if (error2 instanceof NotKept) return diagnostic("E413", error2.message);
  if (error2 instanceof UnusableFile) {
    const code3 = error2.kind === "too large" ? "E227" : "E226";
    return diagnostic(code3, `${error2.path} cannot be used: ${error2.reason}.`);
  }
  if (error2 instanceof Untrusted) return error2.problem;
  const code2 = errnoOf(error2);
  if (code2 === void 0 || !(error2 instanceof Error)) return null;
  const file = "path" in error2 && typeof error2.path === "string" ? error2.path : path10;
  const syscall = "syscall" in error2 ? error2.syscall : "";
  if (code2 === "EROFS") return readOnlyProblem(file);
  const renamed = "dest" in error2 && typeof error2.dest === "string" ? error2.dest : path10;
  if (code2 === "EBUSY" && [path10, renamed].some(isMountPoint)) return mountPointProblem(path10);
  if ((code2 === "EPERM" || code2 === "EINVAL") && typeof syscall === "string" && syscall.endsWith("chown")) {
    return diagnostic("E413", `The owner of ${path10} cannot be kept.`);
  }
  if (code2 === "EACCES" || code2 === "EPERM") return diagnostic("E412", `No permission to write ${file} (${code2}).`);
  const remedy = systemRemedy(error2);
  if (code2 === "ENOSPC" || code2 === "EDQUOT") return diagnostic("E412", `No space left to write ${file}.`, { remedy });
  const reading = typeof syscall === "string" && READING.has(syscall);
  return diagnostic("E412", `${file} cannot be ${reading ? "read" : "written"}: ${systemWords(error2)}.`, { remedy });
}
function readOnlyProblem(path10) {
  return diagnostic("E415", `${path10} is on a read-only file system.`);
}
function mountPointProblem(path10) {
  return diagnostic(
    "E414",
    `${path10} is itself a mount point, so it cannot be replaced in one step. Mount the folder that holds it instead.`
  );
}

// src/apply/process-identity.ts
async function isDead(pid, startTime) {
  try {
    process.kill(pid, 0);
  } catch (error2) {
    if (errnoOf(error2) === "ESRCH") return true;
  }
  const status = await processStatus(pid);
  if (status === null) return false;
  if (status.state === "Z" || status.state === "X") return true;
  return startTime !== null && status.startTime !== startTime;
}
async function processStatus(pid) {
  try {
    const text2 = await readFile(`/proc/${pid}/stat`, "utf8");
    const fields = text2.slice(text2.lastIndexOf(")") + 2).split(" ");
    const [state, startTime] = [fields[0], Number(fields[19])];
    return state === void 0 || !Number.isInteger(startTime) ? null : { state, startTime };
  } catch {
    return null;
  }
}

// src/apply/atomic-write.ts
var PRIVATE_FILE = 384;
var WINDOWS = process.platform === "win32";
var RENAME_ATTEMPTS = 6;
var SET_ID = 3584;
function tempName(target) {
  return join2(dirname(target), `.${basename(target)}.${process.pid}.${randomBytes(6).toString("hex")}.tmp`);
}
function readTempName(path10) {
  const [, target, pid] = /^\.(.+)\.(\d{1,10})\.[0-9a-f]{12}(?:\.undo)?\.tmp$/s.exec(basename(path10)) ?? [];
  return target === void 0 ? void 0 : { target: join2(dirname(path10), target), pid: Number(pid) };
}
var NO_LINKS = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EACCES", "EXDEV"];
async function exists(path10) {
  return await lstat(path10).catch(nullIf("ENOENT")) !== null;
}
async function writeNew(path10, bytes, attributes, options = {}) {
  await writeAllNew([{ ...options, path: path10, bytes, attributes }]);
}
var TOGETHER2 = 16;
async function writeAllNew(files, onFile = {}) {
  for (let first = 0; first < files.length; first += TOGETHER2)
    await writeTogether(files.slice(first, first + TOGETHER2), first, onFile);
}
async function writeTogether(files, first, { begin, end }) {
  const made = [];
  let finished = 0;
  try {
    try {
      for (const [index, file] of files.entries()) {
        begin?.(first + index);
        const flags2 = constants3.O_CREAT | constants3.O_EXCL | constants3.O_WRONLY;
        made.push({ file, handle: await open(file.path, flags2, PRIVATE_FILE) });
      }
      await keepAttributes(
        made.flatMap(
          ({ file, handle }) => file.like === void 0 ? [] : [{ of: file.like, made: handle, temp: file.path }]
        )
      );
      for (const [index, { file, handle }] of made.entries()) {
        begin?.(first + index);
        await fill(handle, file);
        finished += 1;
        await end?.(first + index);
      }
    } finally {
      for (const { handle } of made) await handle.close();
    }
  } catch (error2) {
    for (const { file } of made.slice(finished)) await rm(file.path, { force: true });
    throw error2;
  }
}
async function fill(handle, { bytes, attributes, durable = true }) {
  await giveAttributes(handle, attributes);
  await handle.writeFile(bytes);
  if (attributes.mode & SET_ID) await giveAttributes(handle, attributes);
  if (durable) await handle.sync();
}
async function giveAttributes(handle, { mode, uid, gid }) {
  if (WINDOWS) return;
  const now = await handle.stat();
  if (now.uid !== uid || now.gid !== gid) await handle.chown(uid, gid);
  await handle.chmod(mode);
}
async function replaceFile(target, bytes, attributes, { temp = tempName(target), like, onStep, place = renameDurably } = {}) {
  await writeNew(temp, bytes, attributes, { like });
  try {
    await onStep?.("temp written");
    await place(temp, target);
  } catch (error2) {
    await rm(temp, { force: true });
    throw error2;
  }
  await onStep?.("file replaced");
}
async function renameDurably(from, to) {
  await renameWithRetry(from, to);
  await syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) await syncFolder(dirname(from));
}
async function renameWithRetry(from, to) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error2) {
      const passing = WINDOWS && ["EPERM", "EBUSY", "EACCES"].includes(errnoOf(error2) ?? "");
      if (!passing || attempt === RENAME_ATTEMPTS) throw error2;
      await sleep(20 * 2 ** attempt);
    }
  }
}
async function syncFolder(path10) {
  if (WINDOWS) return;
  const handle = await open(path10, "r");
  try {
    await handle.sync().catch(nullIf("EINVAL", "ENOTSUP", "EOPNOTSUPP"));
  } finally {
    await handle.close();
  }
}
async function removeDeadTemps(target, locked) {
  for (const name of await readdir(dirname(target)).catch(() => [])) {
    const stray = join2(dirname(target), name);
    const temp = readTempName(stray);
    if (temp?.target !== target || temp.pid === 0) continue;
    if (!(temp.pid === process.pid ? locked : await isDead(temp.pid, null))) continue;
    if ((await lstat(stray)).isFile()) await rm(stray, { force: true });
  }
}
async function missingFolders(path10) {
  const missing = [];
  for (let folder = path10; !await exists(folder) && dirname(folder) !== folder; folder = dirname(folder)) {
    missing.unshift(folder);
  }
  return missing;
}
async function nearestThere(path10) {
  const [missing] = await missingFolders(path10);
  return missing === void 0 ? path10 : dirname(missing);
}
async function ownerForNew(folder) {
  const uid = process.geteuid?.() ?? 0;
  if (WINDOWS || uid !== 0) return { uid, gid: process.getegid?.() ?? 0 };
  const there = await stat(await nearestThere(folder));
  return { uid: there.uid, gid: there.gid };
}

// src/apply/permissions.ts
import { constants as constants4 } from "node:fs";
import { basename as basename2, dirname as dirname2, join as join3, resolve, sep } from "node:path";
async function locate(path10) {
  try {
    const real = await realPathOf(path10);
    if (real === null) return failure(diagnostic("E412", `${path10} is a dangling symlink.`));
    const link2 = await foreignLink(path10);
    if (link2 !== null) {
      return failure(diagnostic("E437", `${link2} is a symlink of another user to a file that is not theirs: ${real}.`));
    }
    if (!await exists(real)) {
      const owner = await ownerForNew(dirname2(real));
      return success({ path: path10, real, exists: false, attributes: { mode: PRIVATE_FILE, ...owner } });
    }
    const found = await stat(real);
    if (!found.isFile()) return failure(diagnostic("E412", `${path10} is not a file.`));
    const attributes = { mode: found.mode & 4095, uid: found.uid, gid: found.gid };
    return success({ path: path10, real, exists: true, attributes });
  } catch (error2) {
    const problem = ioProblem(error2, path10);
    if (problem === null) throw error2;
    return failure(problem);
  }
}
async function realPathOf(path10) {
  const real = await realpath(path10).catch(nullIf("ENOENT"));
  if (real !== null) return real;
  if (await isSymlink(path10) || dirname2(path10) === path10) return null;
  if (await exists(path10)) return realPathOf(path10);
  const folder = await realPathOf(dirname2(path10));
  return folder === null ? null : join3(folder, basename2(path10));
}
async function refuse(target, needsBackups, identity = currentIdentity()) {
  const problems = [];
  if (target.exists && isMountPoint(target.real)) problems.push(mountPointProblem(target.path));
  const folders = /* @__PURE__ */ new Set([dirname2(target.real), ...needsBackups ? [dirname2(target.path)] : []]);
  for (const wanted of folders) {
    const folder = await nearestThere(wanted);
    const problem = await folderProblem(folder, target.path);
    if (problem !== null) problems.push(problem);
    else if (!target.exists && identity !== null)
      problems.push(...newFileProblem(await stat(folder), folder, target, identity));
  }
  if (target.exists && identity !== null) problems.push(...ownerProblem(target, identity));
  return problems;
}
async function folderProblem(folder, path10) {
  try {
    if (!(await stat(folder)).isDirectory()) return diagnostic("E412", `${folder} is not a folder.`);
    await access(folder, constants4.W_OK | constants4.X_OK);
    return null;
  } catch (error2) {
    if (errnoOf(error2) === "EROFS") return readOnlyProblem(path10);
    const code2 = errnoOf(error2);
    if (code2 === void 0) throw error2;
    if (code2 !== "EACCES" && code2 !== "EPERM") return ioProblem(error2, path10);
    return diagnostic("E412", `${path10} cannot be replaced: no permission to write in the folder ${folder}.`);
  }
}
function newFileProblem(folder, name, target, identity) {
  if (identity.uid === 0 || folder.uid === identity.uid || folder.uid === 0) return [];
  return [
    diagnostic(
      "E413",
      `${target.path} would be created by user ${identity.uid} in ${name}, which belongs to user ${folder.uid}: OpenClaw could not read it.`
    )
  ];
}
function ownerProblem(target, identity) {
  const { uid, gid } = target.attributes;
  if (identity.uid === 0) return [];
  if (uid !== identity.uid) {
    return [
      diagnostic(
        "E413",
        `${target.path} belongs to user ${uid}; if user ${identity.uid} writes it, the owner changes.`
      )
    ];
  }
  if (!identity.groups.includes(gid)) {
    return [diagnostic("E413", `${target.path} belongs to group ${gid}, which user ${identity.uid} is not in.`)];
  }
  return [];
}
function currentIdentity() {
  if (process.geteuid === void 0 || process.getgroups === void 0 || process.getegid === void 0) return null;
  return { uid: process.geteuid(), groups: [process.getegid(), ...process.getgroups()] };
}
async function foreignLink(path10, identity = currentIdentity()) {
  if (identity?.uid !== 0) return null;
  const links = await linksOn(path10);
  const foreign = links.filter(({ uid }) => uid !== 0);
  if (foreign.length === 0) return null;
  const real = await realPathOf(path10);
  if (real === null) return null;
  const owner = (await stat(await nearestThere(real))).uid;
  return foreign.find(({ uid }) => uid !== owner)?.path ?? null;
}
async function linksOn(path10) {
  const links = [];
  let left = path10.split(sep).filter((part) => part !== "");
  let at = sep;
  while (left.length > 0) {
    const [part = "", ...rest] = left;
    const next = join3(at, part);
    left = rest;
    const found = await lstat(next).catch(nullIf("ENOENT"));
    if (found === null) return links;
    if (!found.isSymbolicLink()) {
      at = next;
      continue;
    }
    links.push({ path: next, uid: found.uid });
    if (links.length > MOST_LINKS) return links;
    const target = resolve(at, await readlink(next));
    left = [...target.split(sep).filter((name) => name !== ""), ...rest];
    at = sep;
  }
  return links;
}
var MOST_LINKS = 40;
async function isSymlink(path10) {
  return (await lstat(path10).catch(nullIf("ENOENT")))?.isSymbolicLink() ?? false;
}

// src/apply/straight-write.ts
import { constants as constants5, writeSync } from "node:fs";
import { lstat as lstat2, open as open2, readlink as readlink2, stat as stat2 } from "node:fs/promises";
import { dirname as dirname3, resolve as resolve2 } from "node:path";
import { setTimeout as sleep2 } from "node:timers/promises";
var LINKS = 40;
var PAUSE_MS = 5;
var DESCRIPTOR = /^\/(?:dev|proc\/(?:self|thread-self|\d+))\/fd\/(\d+)$/;
async function straightTarget(path10) {
  let at = path10;
  for (let count = 0; count < LINKS && process.platform !== "win32"; count += 1) {
    const [, descriptor] = DESCRIPTOR.exec(at) ?? [];
    if (descriptor !== void 0) return Number(descriptor);
    try {
      if (!(await lstat2(at)).isSymbolicLink()) break;
      at = resolve2(dirname3(at), await readlink2(at));
    } catch {
      break;
    }
  }
  try {
    const found = await stat2(path10);
    return found.isFile() || found.isDirectory() ? void 0 : path10;
  } catch (error2) {
    if (errnoOf(error2) === void 0) throw error2;
    return void 0;
  }
}
async function writeStraight(target, bytes) {
  try {
    if (typeof target === "number") {
      await writeAll(target, bytes);
      return;
    }
    const handle = await open2(target, constants5.O_WRONLY);
    try {
      await handle.writeFile(bytes);
    } finally {
      await handle.close();
    }
  } catch (error2) {
    if (errnoOf(error2) !== "EPIPE") throw error2;
  }
}
async function writeAll(descriptor, bytes) {
  let rest = bytes;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error2) {
      if (errnoOf(error2) !== "EAGAIN") throw error2;
      await sleep2(PAUSE_MS);
    }
  }
}

// src/apply/saved-file.ts
async function saveFile(path10, text2, options) {
  const bytes = Buffer.from(text2);
  try {
    const straight = await straightTarget(path10);
    if (straight !== void 0) {
      await writeStraight(straight, bytes);
      return success(void 0);
    }
    if (options.mustNotExist && await exists(path10)) return existsAlready(options);
    const target = await locate(path10);
    if (!target.ok) return cannotWrite(options, target.problems[0]?.message ?? "");
    if (target.value.exists) {
      const [refused] = await refuse(target.value, false);
      if (refused) return refused.code === "E412" ? cannotWrite(options, refused.message) : failure(refused);
    }
    const folder = dirname4(target.value.real);
    if (!await exists(folder)) return cannotWrite(options, `the folder ${folder} does not exist`);
    return await put(target.value, bytes, options);
  } catch (error2) {
    if (error2 instanceof Interrupted) return failure(diagnostic("E423", "Stopped by a signal. Nothing was written."));
    if (error2 instanceof NotKept) return failure(diagnostic("E413", `${error2.message} Nothing was written.`));
    const code2 = errnoOf(error2);
    if (code2 === void 0) throw error2;
    if (code2 === "EEXIST" && options.mustNotExist) return existsAlready(options);
    return cannotWrite(options, systemWords(error2) ?? code2);
  }
}
async function put(target, bytes, { mustNotExist, isPrivate, onStep }) {
  const { real } = target;
  await removeDeadTemps(real, false).catch(nullIfRefused);
  const attributes = await attributesFor(target, isPrivate ?? false);
  const like = target.exists && !isPrivate ? real : void 0;
  await replaceFile(real, bytes, attributes, { like, onStep, place: mustNotExist ? placeNew : void 0 });
  return success(void 0);
}
async function attributesFor({ real, attributes, exists: there }, isPrivate) {
  if (isPrivate) return { ...attributes, mode: PRIVATE_FILE };
  if (there) return attributes;
  return { mode: 438 & ~process.umask(), ...await ownerForNew(dirname4(real)) };
}
async function placeNew(temp, target) {
  try {
    await link(temp, target);
    await rm(temp, { force: true });
    await syncFolder(dirname4(target));
    return;
  } catch (error2) {
    if (!NO_LINKS.includes(errnoOf(error2) ?? "")) throw error2;
  }
  const { mode, uid, gid } = await lstat(temp);
  await writeNew(target, Buffer.alloc(0), { mode: mode & 4095, uid, gid }, { durable: false });
  try {
    await renameDurably(temp, target);
  } catch (error2) {
    await rm(target, { force: true });
    throw error2;
  }
}
function existsAlready({ name }) {
  return failure(diagnostic("E501", `${name} already exists. Nothing was written.`));
}
function cannotWrite({ name }, why) {
  return failure(diagnostic("E502", `${name} cannot be written: ${why.replace(/\.$/, "")}.`));
}

// integrations/github-action/src/actions/shared.ts
var EXIT2 = { ok: 0, error: 1, changes: 2, stale: 3, refused: 4 };
async function runPlan(runner) {
  const words = [
    "plan",
    "--json",
    "--diff",
    "--detailed-exitcode",
    ...manifestArguments(runner),
    ...homeArguments(runner)
  ];
  const { exitCode, document } = await runProgram(runner, programPath("cli.js"), words);
  const plan2 = planOf(document);
  const failed = failureOf(document);
  if (!plan2 && !failed) return { exitCode: exitCode || EXIT2.error, document, plan: plan2, ...nothing("plan") };
  return {
    exitCode,
    document,
    plan: plan2,
    digest: plan2 && planDigest(plan2),
    diagnostics: plan2?.diagnostics ?? failed ?? []
  };
}
function nothing(command) {
  const message = `\`${command}\` printed no result. See the log.`;
  return { digest: void 0, diagnostics: [{ code: "E599", severity: "error", message, remedy: "" }] };
}
var ACTIONS2 = ["add", "change", "remove", "move"];
function outputCounts(runner, counts, hasChanges) {
  runner.output("has-changes", hasChanges);
  for (const name of ACTIONS2) runner.output(name, counts?.[name] ?? 0);
}
function titleOf(action, label) {
  return `OpenClaw models: ${action}${label ? ` for ${label}` : ""}`;
}
function failureMarkdown(action, problems, label, limit) {
  return problemsMarkdown(problems, { title: titleOf(action, label), summary: "Failed.", limit });
}
function digestLine(digest) {
  return digest && `<sub>Plan digest ${code(digest)}</sub>`;
}
function resultPath(runner, name, fallback) {
  return name === "" ? path4.resolve(runner.env.RUNNER_TEMP || ".", fallback) : path4.resolve(runner.folder, name);
}
async function writeResult(runner, name, fallback, content, isPrivate) {
  const file = resultPath(runner, name, fallback);
  mkdirSync(path4.dirname(file), { recursive: true });
  const saved = await saveFile(file, content, { name: file, isPrivate });
  if (!saved.ok) throw new UsageProblem(saved.problems[0]?.message);
  return file;
}

// integrations/github-action/src/actions/apply.ts
var BLIND = "yes, apply whatever the plan says";
async function apply(runner) {
  const destructive = runner.flag("allow-destructive");
  const label = runner.input("label");
  const approved = await approve(runner);
  if (!("file" in approved)) {
    finish(runner, approved.exitCode, approved.plan, false, approved.problems);
    const { plan: plan3 } = approved;
    runner.summary((limit) => {
      const why = failureMarkdown("apply", approved.problems, label, plan3 ? Math.floor(limit / 2) : limit);
      if (!plan3) return why;
      const options = { title: titleOf("plan", label), after: digestLine(planDigest(plan3)) };
      return `${why}
${planMarkdown(plan3, { ...options, limit: limit - why.length - 1 })}`;
    });
    return approved.exitCode;
  }
  const { plan: plan2, file } = approved;
  const words = ["apply", file, "--yes", "--json", ...destructive ? ["--allow-destructive"] : []];
  const home = homeArguments(runner).filter((word) => !word.startsWith("--openclaw-version="));
  const { exitCode: said, document } = await runProgram(runner, programPath("cli.js"), [...words, ...home]);
  const exitCode = document === void 0 ? said || EXIT2.error : said;
  const result = document ?? {};
  const applied = result.applied === true;
  const problems = diagnosticsOf(result.diagnostics);
  finish(runner, exitCode, plan2, applied, problems);
  runner.output("restart-needed", applied && result.restart === "required");
  const id = typeof result.id === "string" ? result.id : null;
  runner.output("history-id", id ?? "");
  runner.summary(
    (limit) => exitCode === EXIT2.ok ? appliedMarkdown(plan2, id, { title: titleOf("apply", label), limit, after: digestLine(planDigest(plan2)) }) : failureMarkdown("apply", problems, label, limit)
  );
  if (exitCode === EXIT2.ok) runner.log(applied ? `Applied: ${countsText(plan2.summary)}.` : "Nothing to do.");
  return exitCode;
}
function finish(runner, exitCode, plan2, applied, problems) {
  runner.output("exit-code", exitCode);
  runner.output("applied", applied);
  runner.output("plan-digest", plan2 ? planDigest(plan2) : "");
  outputCounts(runner, plan2?.summary, (plan2?.changes.length ?? 0) > 0);
  runner.annotate(problems);
}
async function approve(runner) {
  const expected = runner.input("expected-digest");
  if (expected !== "" && !/^sha256:[0-9a-f]{64}$/.test(expected))
    throw new UsageProblem("The input expected-digest takes the output plan-digest of the action plan.");
  const words = runner.input("auto-approve");
  if (words !== "" && words !== BLIND && words !== "false")
    throw new UsageProblem(`The input auto-approve takes the words "${BLIND}", or nothing.`);
  const name = runner.input("plan-file");
  if (name !== "") return reviewed(runner, path5.resolve(runner.folder, name), expected);
  if (expected === "" && words !== BLIND) {
    return refusal2(
      EXIT2.refused,
      "No plan was approved. Nothing was written.",
      `Set the input plan-file or expected-digest, or auto-approve: "${BLIND}".`
    );
  }
  const now = await runPlan(runner);
  if (!now.plan || now.exitCode !== EXIT2.ok && now.exitCode !== EXIT2.changes)
    return { exitCode: now.exitCode, problems: now.diagnostics, ...now.plan ? { plan: now.plan } : {} };
  if (expected !== "" && now.digest !== expected) {
    const message = "The current plan does not have the expected digest. Nothing was written.";
    return { ...stale(message), plan: now.plan };
  }
  const text2 = `${JSON.stringify(now.document, null, 2)}
`;
  return { plan: now.plan, file: await writeResult(runner, "", "openclaw-models.apply.json", text2, true) };
}
async function reviewed(runner, file, expected) {
  const read = readPlanFile(file);
  const shown = path5.basename(file);
  if ("problem" in read)
    return refusal2(
      EXIT2.error,
      `${shown}: ${read.problem} Nothing was written.`,
      "Check that the artifact was downloaded."
    );
  let plan2;
  try {
    plan2 = planOf(JSON.parse(read.text));
  } catch {
  }
  if (!plan2) return refusal2(EXIT2.error, `${shown} is not a plan. Nothing was written.`, "Run the action plan again.");
  const digest = planDigest(plan2);
  if (expected !== "" && digest !== expected)
    return { ...stale(`${shown} does not have the expected digest. Nothing was written.`), plan: plan2 };
  if (runner.input("manifest") !== "") {
    const now = await runPlan(runner);
    if (!now.plan) return { exitCode: now.exitCode || EXIT2.error, problems: now.diagnostics, plan: plan2 };
    if (now.digest !== digest)
      return { ...stale(`The plan is stale: ${whatMoved(plan2, now.plan)}. Nothing was written.`), plan: plan2 };
  }
  return { plan: plan2, file: await writeResult(runner, "", "openclaw-models.apply.json", read.text, true) };
}
function stale(message) {
  return refusal2(EXIT2.stale, message, "Plan again, review, and apply the new plan.");
}
function refusal2(exitCode, message, remedy) {
  const code2 = exitCode === EXIT2.stale ? "E401" : exitCode === EXIT2.refused ? "E422" : "E403";
  return { exitCode, problems: [{ code: code2, severity: "error", message, remedy }] };
}

// integrations/github-action/src/actions/drift.ts
import { mkdirSync as mkdirSync2 } from "node:fs";
import path6 from "node:path";
async function drift(runner) {
  const failing = runner.flag("fail-on-drift");
  const file = resultPath(runner, runner.input("markdown-file"), "openclaw-models.drift.md");
  mkdirSync2(path6.dirname(file), { recursive: true });
  const words = ["drift", "--json", "--detailed-exitcode", `--output=markdown=${file}`];
  const { exitCode: said, document } = await runProgram(runner, programPath("cli.js"), [
    ...words,
    ...manifestArguments(runner),
    ...homeArguments(runner)
  ]);
  const { summary, diagnostics, settings } = document ?? {};
  const exitCode = document === void 0 ? said || EXIT2.error : said;
  const problems = diagnosticsOf(diagnostics);
  const counted = Array.isArray(settings) && typeof summary === "object" && summary !== null;
  const count = (key) => {
    const number = counted ? summary[key] : 0;
    return typeof number === "number" ? number : 0;
  };
  const foreign = count("liveChanged") + count("conflict") + count("noBaseline") > 0;
  runner.output("drift", counted ? foreign : "");
  runner.output("live-changed", count("liveChanged"));
  runner.output("conflict", count("conflict"));
  runner.output("manifest-ahead", count("manifestAhead"));
  runner.output("no-baseline", count("noBaseline"));
  runner.output("markdown-file", counted ? file : "");
  runner.output("exit-code", exitCode);
  runner.annotate(problems);
  runner.summary((limit) => {
    const text2 = counted ? readRegularFile(file, LIMITS.plan).toString("utf8") : failureMarkdown("drift", problems, "", limit);
    return text2.length > limit ? failureMarkdown("drift", [], "", limit) : text2;
  });
  if (!counted || exitCode === EXIT2.error) return exitCode || EXIT2.error;
  runner.log(foreign ? "Somebody changed live settings." : "Nobody changed a live setting.");
  return failing && foreign ? EXIT2.changes : EXIT2.ok;
}

// integrations/github-action/src/event.ts
function pullRequestOf(runner) {
  const event = eventOf(runner);
  const pull = event.pull_request;
  const issue = event.issue;
  const run2 = event.workflow_run;
  const given = runner.input("pull-request");
  if (given !== "" && !/^[1-9]\d{0,9}$/.test(given)) throw new UsageProblem("The input pull-request takes a number.");
  const number = given ? Number(given) : pull?.number ?? (issue?.pull_request ? issue.number : void 0) ?? run2?.pull_requests?.[0]?.number;
  if (!Number.isSafeInteger(number)) return void 0;
  const base = pull?.base?.sha;
  return {
    number: Number(number),
    base: typeof base === "string" && /^[0-9a-f]{40,64}$/.test(base) ? base : void 0
  };
}
function eventOf({ env }) {
  if (!env.GITHUB_EVENT_PATH) return {};
  try {
    const value = JSON.parse(readRegularFile(env.GITHUB_EVENT_PATH, LIMITS.plan).toString("utf8"));
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

// integrations/github-action/src/github.ts
var ApiProblem = class extends Error {
  status;
  constructor(message, status) {
    super(message);
    this.status = status;
  }
};
var PAGE = 100;
var MOST_PAGES = 100;
var RETRY_AFTER = 300;
var GitHub = class {
  #base;
  #token;
  #milliseconds;
  constructor(env, token, milliseconds) {
    const repository = env.GITHUB_REPOSITORY ?? "";
    this.#base = `${(env.GITHUB_API_URL || "https://api.github.com").replace(/\/+$/, "")}/repos/${repository}`;
    this.#token = token;
    this.#milliseconds = milliseconds;
  }
  /** Every comment of an issue or pull request, oldest first. */
  async comments(number) {
    const found = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const { value, more } = await this.#call("GET", `/issues/${number}/comments?per_page=${PAGE}&page=${page}`);
      if (!Array.isArray(value)) throw new ApiProblem("The list of comments is not a list.");
      found.push(...value.map(commentOf).filter((comment) => comment !== void 0));
      if (!(more ?? value.length >= PAGE)) return found;
    }
    throw new ApiProblem("The list of comments does not end.");
  }
  async create(number, body) {
    return commentOf((await this.#call("POST", `/issues/${number}/comments`, { body })).value);
  }
  async update(id, body) {
    return commentOf((await this.#call("PATCH", `/issues/comments/${id}`, { body })).value);
  }
  async remove(id) {
    await this.#call("DELETE", `/issues/comments/${id}`);
  }
  /** A file at a commit, at most 1 MB as GitHub serves it; undefined if there is none. */
  async file(name, ref) {
    const encoded = name.split("/").map(encodeURIComponent).join("/");
    try {
      const { value } = await this.#call("GET", `/contents/${encoded}?ref=${encodeURIComponent(ref)}`);
      const { content, encoding } = value ?? {};
      if (typeof content !== "string" || encoding !== "base64") throw new ApiProblem(`${name} is not a file.`);
      return Buffer.from(content, "base64").toString("utf8");
    } catch (error2) {
      if (error2 instanceof ApiProblem && error2.status === 404) return void 0;
      throw error2;
    }
  }
  /** The token's login. A workflow's token may not query it; it comments as `github-actions[bot]`. */
  async login() {
    const bot = "github-actions[bot]";
    if (this.#token.startsWith("ghs_")) return bot;
    try {
      const { value } = await this.#call("GET", new URL("user", `${this.#base.split("/repos/")[0]}/`).href);
      const login = value?.login;
      return typeof login === "string" ? login : bot;
    } catch (error2) {
      if (error2 instanceof ApiProblem && error2.status !== void 0 && error2.status < 500) return bot;
      throw error2;
    }
  }
  async #call(method, where, body) {
    const url = where.startsWith("/") ? `${this.#base}${where}` : where;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#once(method, url, body);
      } catch (error2) {
        const passing = error2 instanceof ApiProblem && (error2.status === void 0 || error2.status >= 500);
        if (!passing || method === "POST" || attempt === 2) throw error2;
        await new Promise((resolve3) => setTimeout(resolve3, RETRY_AFTER));
      }
    }
  }
  async #once(method, url, body) {
    let response;
    let text2;
    try {
      response = await fetch(url, {
        method,
        headers: {
          accept: "application/vnd.github+json",
          authorization: `Bearer ${this.#token}`,
          "user-agent": "openclaw-models",
          "x-github-api-version": "2022-11-28",
          ...body ? { "content-type": "application/json" } : {}
        },
        ...body ? { body: JSON.stringify(body) } : {},
        // The token goes only to the server that the runner named.
        redirect: "error",
        signal: AbortSignal.timeout(this.#milliseconds)
      });
      text2 = await response.text();
    } catch (error2) {
      const late = error2 instanceof Error && error2.name === "TimeoutError";
      throw new ApiProblem(
        late ? `GitHub did not respond within ${this.#milliseconds} ms.` : "GitHub cannot be reached."
      );
    }
    if (!response.ok)
      throw new ApiProblem(`GitHub responded to ${method} with status ${response.status}.`, response.status);
    const link2 = response.headers.get("link");
    const more = link2 === null ? void 0 : /\brel="?next"?/.test(link2);
    if (text2 === "") return { value: null, more };
    try {
      return { value: JSON.parse(text2), more };
    } catch {
      throw new ApiProblem(`GitHub's response to ${method} is not JSON.`);
    }
  }
};
function commentOf(value) {
  if (typeof value !== "object" || value === null) return void 0;
  const { id, body, user, html_url } = value;
  if (typeof id !== "number") return void 0;
  const login = user?.login;
  return {
    id,
    body: typeof body === "string" ? body : "",
    author: typeof login === "string" ? login : "",
    url: typeof html_url === "string" ? html_url : ""
  };
}

// integrations/github-action/src/comment.ts
var BODY_LIMIT = 65536;
function markerOf(key) {
  const safe = encodeURIComponent(key).replaceAll("-", "%2D").slice(0, 500);
  return `<!-- openclaw-models: ${safe} -->`;
}
async function keepComment(runner, sticky) {
  if (runner.choice("comment", ["auto", "off"]) === "off") return void 0;
  const whenClean = runner.choice("comment-when-clean", ["delete", "update"]);
  const token = runner.input("github-token");
  const pull = pullRequestOf(runner);
  if (!pull || token === "") return void 0;
  const github = new GitHub(runner.env, token, apiTimeout(runner));
  try {
    return await keep(github, pull.number, sticky, { whenClean, author: runner.input("comment-author") });
  } catch (error2) {
    if (!(error2 instanceof ApiProblem)) throw error2;
    if (error2.status === 403 || error2.status === 401 || error2.status === 404)
      runner.notice(
        "The token may not write comments (normal for a pull request from a fork); the result is in the job summary. For other pull requests, add `permissions: pull-requests: write` to the job."
      );
    else runner.warning(`The comment is not up to date. ${error2.message} The result is in the job summary.`);
    return void 0;
  }
}
function apiTimeout(runner) {
  const seconds = runner.input("api-timeout") || "15";
  if (!/^\d+(\.\d+)?$/.test(seconds) || Number(seconds) === 0)
    throw new UsageProblem("The input api-timeout takes a number of seconds.");
  return Number(seconds) * 1e3;
}
async function keep(github, number, { key, clean, render }, { whenClean, author }) {
  const marker = markerOf(key);
  const marked = (await github.comments(number)).filter(({ body: body2 }) => firstLine(body2) === marker);
  const login = marked.length === 0 ? "" : author || await github.login();
  const [mine, ...twins] = marked.filter((comment) => comment.author === login);
  if (!mine) {
    if (clean) return void 0;
    return (await github.create(number, bodyOf(marker, render)))?.url;
  }
  for (const twin of twins) await github.remove(twin.id);
  if (clean && whenClean === "delete") {
    await github.remove(mine.id);
    return void 0;
  }
  const body = bodyOf(marker, render);
  if (mine.body.replaceAll("\r\n", "\n") === body) return mine.url;
  return (await github.update(mine.id, body))?.url ?? mine.url;
}
function bodyOf(marker, render) {
  return `${marker}
${render(BODY_LIMIT - marker.length - 1)}`;
}
function firstLine(body) {
  return body.split(/\r?\n/, 1)[0] ?? "";
}

// integrations/github-action/src/actions/plan.ts
async function plan(runner) {
  const expectNone = runner.flag("expect-no-changes");
  const label = runner.input("label");
  const { exitCode, document, plan: plan2, digest, diagnostics } = await runPlan(runner);
  const hasChanges = (plan2?.changes.length ?? 0) > 0;
  const failed = exitCode !== EXIT2.ok && exitCode !== EXIT2.changes;
  if (document !== void 0) {
    const name = `openclaw-models${label ? `-${label.replace(/[^\w.-]+/g, "_")}` : ""}.plan.json`;
    const text2 = `${JSON.stringify(document, null, 2)}
`;
    runner.output("plan-file", await writeResult(runner, runner.input("plan-file"), name, text2, true));
  }
  runner.output("plan-digest", failed ? "" : digest ?? "");
  runner.output("exit-code", exitCode);
  outputCounts(runner, plan2?.summary, hasChanges);
  runner.annotate(diagnostics);
  const render = (limit) => plan2 ? planMarkdown(plan2, { title: titleOf("plan", label), limit, after: failed ? void 0 : digestLine(digest) }) : failureMarkdown("plan", diagnostics, label, limit);
  runner.summary(render);
  const key = `plan:${label || runner.input("manifest") || "openclaw.models.yaml"}`;
  runner.output("comment-url", await keepComment(runner, { key, clean: !failed && !hasChanges, render }) ?? "");
  if (plan2) runner.log(`Plan: ${countsText(plan2.summary)}.`);
  if (failed) return exitCode;
  if (expectNone && hasChanges) {
    runner.error("There are changes, but none were expected.");
    return EXIT2.changes;
  }
  return EXIT2.ok;
}

// integrations/github-action/src/actions/report.ts
import path8 from "node:path";

// src/report/groups.ts
function groupReadings(readings) {
  const report2 = new Grouping();
  for (const reading of readings) report2.add(reading);
  return report2.result();
}
var Grouping = class {
  #groups = /* @__PURE__ */ new Map();
  #failures = /* @__PURE__ */ new Map();
  #warnings = /* @__PURE__ */ new Map();
  #unchanged = [];
  #hosts = 0;
  add({ host, outcome }) {
    this.#hosts += 1;
    if ("failure" in outcome) {
      addProblem(this.#failures, host, outcome.failure);
      return;
    }
    const { plan: plan2 } = outcome;
    for (const { severity, ...problem } of plan2.diagnostics) {
      if (severity === "warning") addProblem(this.#warnings, host, problem);
    }
    if (plan2.changes.length === 0) {
      this.#unchanged.push(host);
      return;
    }
    const changes2 = plan2.changes.map(({ address, action, kind, before, after, destructive }) => ({
      address,
      action,
      kind,
      before,
      after,
      destructive
    }));
    const key = JSON.stringify(changes2);
    const group = this.#groups.get(key) ?? { hosts: [], changes: changes2, restart: [] };
    this.#groups.set(key, group);
    group.hosts.push(host);
    if (plan2.restart === "required") group.restart.push(host);
  }
  /** The report on the hosts so far. */
  result() {
    const failed = [...this.#failures.values()].reduce((sum, { hosts }) => sum + hosts.length, 0);
    return {
      formatVersion: 1,
      summary: {
        hosts: this.#hosts,
        changing: this.#hosts - this.#unchanged.length - failed,
        unchanged: this.#unchanged.length,
        failed,
        groups: this.#groups.size
      },
      groups: largestFirst([...this.#groups.values()]),
      unchanged: this.#unchanged,
      failures: largestFirst([...this.#failures.values()]),
      warnings: largestFirst([...this.#warnings.values()])
    };
  }
};
function addProblem(groups, host, { code: code2, message, remedy }) {
  const key = JSON.stringify([code2, message, remedy]);
  const group = groups.get(key) ?? { code: code2, message, remedy, hosts: [] };
  groups.set(key, group);
  if (group.hosts.at(-1) !== host) group.hosts.push(host);
}
function largestFirst(groups) {
  return [...groups].sort((a, b) => b.hosts.length - a.hosts.length);
}
function reportLine({ summary, groups }) {
  const { hosts, changing, unchanged, failed } = summary;
  const [only] = groups;
  const same2 = changing === 0 ? [] : groups.length > 1 ? [`${changing} with changes, in ${groups.length} groups`] : [`${changing} with ${changing > 1 ? "the same " : ""}${countOf(only?.changes.length ?? 0, "change")}`];
  const parts = [
    ...same2,
    ...unchanged > 0 ? [`${unchanged} without changes`] : [],
    ...failed > 0 ? [`${failed} failed`] : []
  ];
  return `${countOf(hosts, "host")}: ${parts.join("; ")}.`;
}
function groupTitle({ hosts, changes: changes2 }) {
  return `${countOf(hosts.length, "host")}: ${hosts.length > 1 ? "the same " : ""}${countOf(changes2.length, "change")}`;
}

// src/report/readings.ts
import path7 from "node:path";

// src/shapes.ts
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isText(value) {
  return typeof value === "string";
}
function parsedJson(text2) {
  try {
    return JSON.parse(text2);
  } catch {
    return void 0;
  }
}
function recordOf(fields) {
  const checks = Object.entries(fields);
  return (value) => isRecord(value) && checks.every(([key, check]) => check?.(value[key]));
}
function listOf(check) {
  return (value) => Array.isArray(value) && value.every(check);
}
function matching(pattern) {
  return (value) => isText(value) && pattern.test(value);
}
function nullOr(check) {
  return (value) => value === null || check(value);
}
var isWord = matching(/^[^-\u0000-\u001f\u007f-\u009f][^\u0000-\u001f\u007f-\u009f]*$/u);
var isStoreCommand = recordOf({
  agent: isWord,
  provider: isWord,
  before: nullOr(listOf(isWord)),
  after: nullOr(listOf(isWord))
});

// src/report/readings.ts
function hostNames(files) {
  const names = files.map((file) => {
    const base = path7.basename(file).replace(/(?:\.plan)?\.json$/i, "");
    const folder = path7.basename(path7.dirname(file));
    return /^(plan)?$/i.test(base) && !/^\.*$/.test(folder) ? folder : base || file;
  });
  const count = /* @__PURE__ */ new Map();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  return names.map((name, index) => count.get(name) === 1 ? name : files[index] ?? name);
}
function outcomeOf(text2, planOf2) {
  if (text2.trim() === "") return notAPlan("The file is empty: `plan --json` printed nothing.");
  const value = parsedJson(text2.replace(/^\ufeff/, ""));
  if (value === void 0) return notAPlan("The file is not JSON.");
  const version = value?.formatVersion;
  if (typeof version === "number" && version !== 1) return notAPlan(`The plan has format ${version}, not 1.`);
  const error2 = errorOf(value);
  if (error2) return { failure: error2 };
  const plan2 = version === 1 ? planOf2(value) : void 0;
  return plan2 ? { plan: plan2 } : notAPlan("The file does not contain a plan.");
}
function notAPlan(message) {
  const { code: code2, remedy } = diagnostic("E403", message, { remedy: "Check the output of `plan --json` on that host." });
  return { failure: { code: code2, message, remedy } };
}
function errorOf(value) {
  const { formatVersion, error: error2 } = value ?? {};
  if (formatVersion !== 1 || typeof error2 !== "object" || error2 === null) return void 0;
  const { code: code2, message, remedy } = error2;
  if (typeof code2 !== "string" || !/^[EW]\d{3}$/.test(code2)) return void 0;
  if (typeof message !== "string" || typeof remedy !== "string") return void 0;
  return { code: code2, message, remedy };
}

// src/list-some.ts
function listSome(names, most) {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(", ")} and ${more} more` : names.join(", ");
}

// src/views/markdown/report.ts
var SIZES = [200, 40, 10];
var NEAR_END = 1e3;
function reportMarkdown(report2, { title, limit } = {}) {
  const { failed, changing } = report2.summary;
  const mark = failed > 0 ? "\u274C" : changing > 0 ? "\u{1F4DD}" : "\u2705";
  const { unchanged } = report2;
  const sections = [
    ...report2.failures.map((group) => (size) => problemSection(group, "failed", size)),
    ...report2.groups.map((group) => (size) => groupSection(group, size)),
    ...report2.warnings.map((group) => (size) => problemSection(group, "warning", size)),
    ...unchanged.length > 0 ? [
      (size) => details(`${countOf(unchanged.length, "host")}: no changes`, listSome(unchanged.map(code), size))
    ] : []
  ];
  const budget = new Budget(limit);
  if (title) budget.take(`### ${prose(title)}

`);
  budget.take(`${mark} **${reportLine(report2)}**
`);
  let left = 0;
  for (const make of sections) {
    const sizes = budget.room < NEAR_END ? [] : SIZES;
    if (!sizes.some((size) => budget.take(`
${make(size)}
`))) left += 1;
  }
  if (left > 0) budget.cut(countOf(left, "section"));
  return budget.end(" Run `report --json` to see everything.");
}
function groupSection(group, size) {
  const { hosts, changes: changes2, restart } = group;
  const rows = changes2.slice(0, size).map(changeRow);
  const more = changes2.length - rows.length;
  return [
    `**${groupTitle(group)}**
${CHANGES_HEAD}${rows.join("").trimEnd()}`,
    ...more > 0 ? [`_and ${countOf(more, "more change")}_`] : [],
    ...restart.length > 0 ? [`Restart the gateway on ${countOf(restart.length, "host")}.`] : [],
    details(countOf(hosts.length, "host"), listSome(hosts.map(code), size))
  ].join("\n\n");
}
function problemSection({ hosts, code: id, message, remedy }, word, size) {
  const title = `**${countOf(hosts.length, "host")}: ${word}** ${code(id)}`;
  return [
    `${title}
${code(message)}${remedy === "" ? "" : `
${code(remedy)}`}`,
    details(countOf(hosts.length, "host"), listSome(hosts.map(code), size))
  ].join("\n\n");
}
function details(summary, body) {
  return `<details><summary>${summary}</summary>

${body}

</details>`;
}

// integrations/github-action/src/actions/report.ts
async function report(runner) {
  const patterns = runner.input("plans");
  if (patterns === "") throw new UsageProblem("The input plans takes paths, folders or patterns of plan files.");
  const files = matchingFiles(patterns, runner.folder);
  const names = hostNames(files.map((file) => path8.relative(runner.folder, file)));
  const found = groupReadings(files.map((file, index) => ({ host: names[index] ?? file, outcome: readOutcome(file) })));
  const { hosts, changing, failed } = found.summary;
  const exitCode = hosts === 0 || failed > 0 ? EXIT2.error : changing > 0 ? EXIT2.changes : EXIT2.ok;
  if (hosts === 0) runner.error("No plan file matches the input plans.");
  const failures = found.failures.flatMap(
    (group) => group.hosts.map((host) => `${host}: ${group.code} ${group.message}`)
  );
  for (const failure2 of failures.slice(0, 10)) runner.error(failure2);
  outputCounts(
    runner,
    countsOf(found.groups.flatMap((group) => group.hosts.flatMap(() => group.changes))),
    changing > 0
  );
  runner.output("hosts", hosts);
  runner.output("hosts-changing", changing);
  runner.output("hosts-failed", failed);
  runner.output("exit-code", exitCode);
  const label = runner.input("label");
  const render = (limit) => reportMarkdown(found, { title: titleOf("report", label), limit });
  const markdown = await writeResult(
    runner,
    runner.input("markdown-file"),
    "openclaw-models.report.md",
    render(1e6),
    false
  );
  runner.output("markdown-file", markdown);
  runner.summary(render);
  const clean = exitCode === EXIT2.ok;
  runner.output("comment-url", await keepComment(runner, { key: `report:${label}`, clean, render }) ?? "");
  runner.log(reportLine(found));
  return exitCode === EXIT2.error ? EXIT2.error : EXIT2.ok;
}
function readOutcome(file) {
  const read = readPlanFile(file);
  return "problem" in read ? notAPlan(read.problem) : outcomeOf(read.text, planOf);
}

// integrations/github-action/src/actions/validate.ts
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path9 from "node:path";
async function validate(runner) {
  const label = runner.input("label");
  const words = ["validate", "--json", ...manifestArguments(runner)];
  const { exitCode, document } = await runProgram(runner, programPath("cli.js"), words);
  const { diagnostics: found, manifest: name } = document ?? {};
  const diagnostics = diagnosticsOf(found);
  const manifest = typeof name === "string" ? name : runner.input("manifest") || "openclaw.models.yaml";
  if (document === void 0)
    diagnostics.push({ code: "E599", severity: "error", message: "`validate` printed no result.", remedy: "" });
  const code2 = document === void 0 ? exitCode || EXIT2.error : exitCode;
  runner.output("valid", code2 === EXIT2.ok);
  runner.output("exit-code", code2);
  runner.annotate(diagnostics);
  const changes2 = code2 === EXIT2.ok ? await declared(runner, manifest) : void 0;
  outputCounts(runner, changes2 && countsOf(changes2), (changes2?.length ?? 0) > 0);
  const render = (limit) => declaredMarkdown(manifest, changes2, diagnostics, { title: titleOf("manifest", label), limit });
  runner.summary(render);
  const clean = diagnostics.length === 0 && (changes2?.length ?? 0) === 0;
  const key = `validate:${label || manifest}`;
  runner.output("comment-url", await keepComment(runner, { key, clean, render }) ?? "");
  runner.log(code2 === EXIT2.ok ? "The manifest is valid." : "The manifest is not valid.");
  return code2;
}
async function declared(runner, manifest) {
  const given = runner.input("base-manifest");
  const folder = mkdtempSync(path9.join(runner.env.RUNNER_TEMP || tmpdir(), "openclaw-models-"));
  try {
    const base = given ? path9.resolve(runner.folder, given) : await fetchBase(runner, manifest, folder);
    if (base === void 0) return void 0;
    const file = programPath("declared.mjs");
    const { document } = await runProgram(runner, file, [base, path9.resolve(runner.folder, manifest)]);
    const { changes: changes2 } = document ?? {};
    const known = Array.isArray(changes2) ? changesOf(changes2) : void 0;
    if (!known) runner.notice("Cannot compare with the base manifest; the declared changes are not shown.");
    return known;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
async function fetchBase(runner, manifest, folder) {
  const base = pullRequestOf(runner)?.base;
  const token = runner.input("github-token");
  const root = path9.resolve(runner.env.GITHUB_WORKSPACE || ".");
  const name = path9.relative(root, path9.resolve(runner.folder, manifest)).replaceAll("\\", "/");
  if (base === void 0 || token === "" || name.startsWith("..")) return void 0;
  try {
    const text2 = await new GitHub(runner.env, token, apiTimeout(runner)).file(name, base);
    const file = path9.join(folder, "base.yaml");
    writeFileSync(file, text2 ?? "version: 1\n");
    return file;
  } catch (error2) {
    if (!(error2 instanceof ApiProblem)) throw error2;
    runner.notice(`The base manifest could not be fetched. ${error2.message}`);
    return void 0;
  }
}

// integrations/github-action/src/main.ts
var ACTIONS3 = { validate, plan, apply, report, drift };
async function run(name) {
  process.exitCode = await act(name, process.env, (line) => process.stdout.write(`${line}
`));
}
async function act(name, env, print) {
  const runner = new Runner(env, print);
  try {
    return await ACTIONS3[name](runner);
  } catch (error2) {
    runner.error(error2 instanceof Error ? error2.message : String(error2));
    if (!(error2 instanceof UsageProblem) && error2 instanceof Error) runner.log(error2.stack ?? "");
    runner.output("exit-code", 1);
    return 1;
  }
}
export {
  act,
  run
};
