// Made from ../src by `npm run build`.

// integrations/github-action/src/actions/apply.ts
import path5 from "node:path";

// integrations/github-action/src/cli.ts
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path2 from "node:path";
import { fileURLToPath } from "node:url";

// integrations/github-action/src/runner.ts
import { randomUUID } from "node:crypto";
import { appendFileSync, statSync } from "node:fs";
import path from "node:path";

// node_modules/fast-string-truncated-width/dist/index.js
var EMOJI_RE = new RegExp("[\\u{1F1E6}-\\u{1F1FF}]{2}|\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{2}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,3}\\u{E007F}|(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|\\p{Emoji_Presentation})(?:\\u200D(?:\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|\\p{Emoji_Presentation}|\\p{Emoji}\\uFE0F\\u20E3?))*", "yu");
var MODIFIER_RE = new RegExp("\\p{M}+", "gu");

// src/views/terminal.ts
var PLAIN = /^[ -~]*$/;
function stripControl(text2) {
  if (PLAIN.test(text2)) return text2;
  return text2.replace(/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]/g, "").replace(/\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g, "").replace(/[\t\r\n\u2028\u2029]+/g, " ").replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "");
}

// src/views/formats/markdown-escape.ts
var LONGEST_VALUE = 300;
var LONGEST_SENTENCE = 2e3;
function code(text2) {
  return codeUpTo(text2, LONGEST_VALUE);
}
function codeUpTo(text2, longest) {
  const shown = stripControl(text2);
  const kept = shorten(shown, longest);
  const safe = kept.replace(/[!-+:-@[-`{-~]/g, reference).replace(/www\./gi, (word) => `${word.slice(0, 3)}&#46;`).replace(/&#64;(?=[\p{L}\p{N}])/gu, "&#64;</code><code>");
  return `<code>${safe}</code>${shown.length > longest ? " (cut)" : ""}`;
}
function prose(text2) {
  const shown = stripControl(text2).trimStart();
  const safe = shorten(shown, LONGEST_SENTENCE).split(/`([^`]+)`/).map((part, index) => index % 2 === 1 ? codeUpTo(part, LONGEST_SENTENCE) : plain(part)).join("").replace(/^(\d*)([-+=.)])/, (_, digits, mark) => digits + reference(mark));
  return shown.length > LONGEST_SENTENCE ? `${safe}\u2026` : safe;
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

// integrations/github-action/src/markdown.ts
function stripHidden(text2, lineEnd = " ") {
  return text2.replace(/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]/g, "").replace(/\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g, "").replace(/\r\n|[\r\n\u2028\u2029]/g, lineEnd).replace(/\t/g, " ").replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "").replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\uFFFD");
}
function withinLimit(before, lines, after, limit, cut) {
  const whole = [before, ...lines, after].join("\n");
  if (whole.length <= limit) return whole;
  const most = limit - after.length - cut(lines.length).length - 3;
  if (before.length > most)
    return [before.slice(0, Math.max(0, before.lastIndexOf("\n", most))), cut(lines.length), after].join("\n");
  const room = most - before.length;
  let used = 0;
  let count = 0;
  for (const line of lines) {
    used += line.length + 1;
    if (used > room) break;
    count += 1;
  }
  return [before, ...lines.slice(0, count), cut(lines.length - count), after].join("\n");
}

// integrations/github-action/src/runner.ts
var SUMMARY_LIMIT = 1e6;
var ANNOTATIONS = 10;
var UsageProblem = class extends Error {
};
var Runner = class {
  env;
  #print;
  constructor(env, print) {
    this.env = env;
    this.#print = print;
  }
  /** An input as the runner passes it, trimmed; empty where it is not given. */
  input(name) {
    return (this.env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
  }
  flag(name) {
    return this.choice(name, ["false", "true"]) === "true";
  }
  /** One of `choices`, the first of them where the input is empty. */
  choice(name, choices) {
    const value = this.input(name);
    if (value === "") return choices[0];
    const found = choices.find((choice) => choice === value);
    if (found === void 0) throw new UsageProblem(`The input ${name} takes ${choices.join(" or ")}.`);
    return found;
  }
  /** Where relative paths of the inputs begin. */
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
   * @param render Markdown of at most so many characters
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
    } catch (error) {
      this.notice(`The job summary cannot be written: ${error.code}.`);
    }
  }
  /** Lines for the log; none of them is a command, whatever it holds. */
  log(text2) {
    for (const line of text2.replace(/\r?\n$/, "").split(/\r\n|[\r\n\u2028\u2029]/)) this.#print(defuse(line));
  }
  notice(message) {
    this.#print(command("notice", { title: "openclaw-models" }, message));
  }
  warning(message) {
    this.#print(command("warning", { title: "openclaw-models" }, message));
  }
  error(message) {
    this.#print(command("error", { title: "openclaw-models" }, message));
  }
  /** Annotations at the lines of the manifest, the worst first; what GitHub would drop is counted. */
  annotate(annotations) {
    for (const [severity, name] of [
      ["error", "error"],
      ["warning", "warning"]
    ]) {
      const all = annotations.filter((annotation) => annotation.severity === severity);
      const shown = all.length > ANNOTATIONS ? all.slice(0, ANNOTATIONS - 1) : all;
      for (const { title, message, file, line, column } of shown)
        this.#print(command(name, { file, line, col: column, title }, message));
      if (shown.length < all.length)
        this.#print(
          command(name, { title: "openclaw-models" }, `And ${all.length - shown.length} more; see the summary.`)
        );
    }
  }
};
function command(name, properties, message) {
  const data = (value) => stripHidden(value, "\n").replaceAll("##[", "## [").replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const property = (value) => data(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const given = Object.entries(properties).filter(([, value]) => value !== void 0).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name}${given.length > 0 ? ` ${given.join(",")}` : ""}::${data(message)}`;
}
function defuse(line) {
  const text2 = stripHidden(line).replaceAll("##[", "## [");
  return text2.trimStart().startsWith("::") ? `| ${text2}` : text2;
}

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
  return new Promise((resolve, reject) => {
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
        runner.log(`The command printed no JSON document${signal ? `; it was ended by ${signal}` : ""}.`);
      }
      resolve({ exitCode: code2 ?? 1, document });
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
  const changes = changesOf(value.changes);
  if (changes === void 0) return void 0;
  const count = (name) => natural(summary[name]);
  return {
    changes,
    counts: { add: count("add"), change: count("change"), move: count("move"), remove: count("remove") },
    entries: count("entries"),
    unchanged: count("unchanged"),
    diagnostics: diagnosticsOf(value.diagnostics),
    source: text(source.path),
    target: text(target.config),
    restart: text(value.restart),
    raw: value
  };
}
function failureOf(value) {
  if (!isFields(value) || !isFields(value.error)) return void 0;
  const { code: code2, message, remedy } = value.error;
  const error = { code: text(code2), message: text(message), remedy: text(remedy) };
  return { error, diagnostics: diagnosticsOf(value.diagnostics) };
}
function changesOf(list) {
  const changes = [];
  for (const item of list) {
    const action = isFields(item) ? ACTIONS.find((known) => known === item.action) : void 0;
    if (!isFields(item) || action === void 0 || typeof item.address !== "string") return void 0;
    const { address, before, after, reason, destructive } = item;
    if (!isSetting(before) || !isSetting(after)) return void 0;
    changes.push({ address, action, before, after, reason: text(reason) || null, destructive: destructive === true });
  }
  return changes;
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
  const { formatVersion, changes, commands, source, target } = raw;
  const content = { formatVersion, changes, commands, files, target, source: source.digest };
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
  return moved.length > 0 ? `${moved.join(", ")} changed since` : "its changes are not those of now";
}

// integrations/github-action/src/files.ts
import { readdirSync } from "node:fs";
import path3 from "node:path";

// src/files/read.ts
import { closeSync, constants, fstatSync, openSync, readSync, statSync as statSync2 } from "node:fs";

// src/files/system-words.ts
var WORDS = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "there is no such file",
  ENOTDIR: "a part of its path is not a folder",
  EISDIR: "it is a folder, not a file",
  ELOOP: "its symlinks lead in a circle",
  ENAMETOOLONG: "its name is too long",
  EIO: "the disk reports an error",
  ESTALE: "the network drive has lost it",
  ETIMEDOUT: "the network drive does not answer",
  EHOSTDOWN: "the network drive does not answer",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open on this machine",
  ENOMEM: "memory is short",
  EBUSY: "another program has it in use",
  ETXTBSY: "another program has it in use",
  ENOSPC: "no space is left",
  EDQUOT: "the disk quota is used up",
  EFBIG: "a limit of the size of files is reached",
  EROFS: "the file system is read-only",
  ENXIO: "nothing is behind it",
  ENODEV: "nothing is behind it",
  EXDEV: "it is on another file system",
  EMLINK: "it has too many hard links",
  ENOTSUP: "the file system cannot do that",
  EOPNOTSUPP: "the file system cannot do that",
  EINVAL: "the file system cannot do that",
  ERR_INVALID_ARG_VALUE: "its name holds a NUL character"
};
function systemWords(error) {
  const code2 = error?.code;
  if (typeof code2 !== "string" || !/^E[A-Z0-9]+$/.test(code2) && !Object.hasOwn(WORDS, code2)) return void 0;
  return Object.hasOwn(WORDS, code2) ? `${WORDS[code2]} (${code2})` : code2;
}

// src/files/read.ts
var MB = 1024 * 1024;
var LIMITS = {
  /** The config with everything that it includes, in all; also what else OpenClaw keeps as JSON. */
  config: 64 * MB,
  /** A manifest, and each that it extends. */
  manifest: 16 * MB,
  plan: 64 * MB,
  /** `.env`. */
  variables: 4 * MB,
  lock: MB
};
var UnusableFile = class extends Error {
  kind;
  path;
  /** What it is, to stand behind a colon: `it is a folder`. */
  reason;
  constructor(kind, path7, reason) {
    super(`${path7}: ${reason}`);
    this.kind = kind;
    this.path = path7;
    this.reason = reason;
  }
};
var FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);
function flags({ noFollow }) {
  return noFollow ? FLAGS | (constants.O_NOFOLLOW ?? 0) : FLAGS;
}
function readRegularFile(path7, limit, options = {}) {
  const descriptor = openRegular(path7, options);
  try {
    const { size } = fstatSync(descriptor);
    checkSize(path7, size, limit);
    const bytes = new Collected(path7, size, limit);
    while (bytes.add(readSync(descriptor, bytes.space, bytes.length, bytes.space.length - bytes.length, null))) ;
    return bytes.all;
  } finally {
    closeSync(descriptor);
  }
}
function openRegular(path7, options = {}) {
  checkKind(path7, statSync2(path7));
  const descriptor = openSync(path7, flags(options));
  try {
    checkKind(path7, fstatSync(descriptor));
    return descriptor;
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}
function lookAt(path7) {
  try {
    return statSync2(path7, { throwIfNoEntry: false });
  } catch {
    return void 0;
  }
}
function readFailure(error) {
  if (error instanceof UnusableFile) return error.reason;
  return systemWords(error) ?? "unknown reason";
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
  constructor(path7, size, limit) {
    this.#path = path7;
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
function checkKind(path7, found) {
  if (!found.isFile()) throw new UnusableFile("not a file", path7, `it is ${kindOf(found)}, not a file`);
}
function checkSize(path7, size, limit) {
  if (size > limit) throw tooLarge(path7, limit);
}
function tooLarge(path7, limit) {
  return new UnusableFile("too large", path7, `it is larger than ${sizeText(limit)}, the most that is read`);
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
function readJson(file) {
  try {
    const text2 = readRegularFile(file, LIMITS.plan).toString("utf8");
    try {
      return { value: JSON.parse(text2) };
    } catch {
      return { problem: "the file is not JSON" };
    }
  } catch (error) {
    return { problem: `the file cannot be read: ${readFailure(error)}` };
  }
}
function hostNames(files) {
  const parts = files.map((file) => file.replaceAll("\\", "/").split("/"));
  const stems = parts.map((names) => (names.at(-1) ?? "").replace(/\.json$/, "").replace(/[.-]plan$/, ""));
  const folders = parts.map((names) => names.at(-2) ?? "");
  const distinct = (names) => new Set(names).size === names.length;
  if (distinct(stems) && !stems.some((stem) => stem === "plan")) return stems;
  if (distinct(folders)) return folders;
  const first = parts[0] ?? [];
  const common = first.findIndex((part, index) => parts.some((names) => names[index] !== part));
  return parts.map((names) => names.slice(Math.max(common, 0)).join("/"));
}

// integrations/github-action/src/render.ts
var DONE = {
  add: "to add",
  change: "to change",
  move: "to move",
  remove: "to remove"
};
function countsText(counts, entries = 0) {
  const parts = ACTIONS.filter((action) => counts[action] > 0).map((action) => `${counts[action]} ${DONE[action]}`);
  if (entries > 0) parts.push(entries === 1 ? "1 entry" : `${entries} entries`);
  return parts.length === 0 ? "no changes" : parts.join(", ");
}
function planMarkdown(plan2, { limit, label = "", digest }) {
  const head = [
    heading("plan", label),
    "",
    `**${countsText(plan2.counts, plan2.entries)}**; ${plan2.unchanged} unchanged. ${code(plan2.source)} to ${code(plan2.target)}`,
    "",
    ...problemLines(plan2.diagnostics)
  ];
  const restart = plan2.changes.length > 0 && plan2.restart === "required" ? ["The gateway has to be restarted."] : [];
  const after = ["", ...restart, ...digest ? [`<sub>Plan digest ${code(digest)}</sub>`] : []].join("\n");
  return table(head.join("\n"), plan2.changes, after, limit);
}
function declaredMarkdown(manifest, changes, diagnostics, { limit, label = "" }) {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const verdict = errors === 0 ? "is valid" : `has ${errors === 1 ? "1 error" : `${errors} errors`}`;
  const head = [heading("manifest", label), "", `${code(manifest)} ${verdict}.`, "", ...problemLines(diagnostics)];
  if (changes === void 0) return withinLimit(head.join("\n"), [], "", limit, () => "");
  head.push(
    `Declared: **${countsText(countsOf(changes))}** against the base. What a machine makes of it, its plan says.`,
    ""
  );
  return table(head.join("\n"), changes, "", limit);
}
function reportMarkdown(hosts, { limit, label = "" }) {
  const failed = hosts.filter(({ failure }) => failure !== void 0);
  const groups = groupsOf(hosts);
  const lines = [];
  if (failed.length > 0) {
    lines.push("| host | failed because |", "| --- | --- |");
    for (const { host, failure } of failed) lines.push(`| ${code(host)} | ${prose(failure ?? "")} |`);
    lines.push("");
  }
  for (const group of groups) {
    const [first] = group;
    if (!first?.plan || first.plan.changes.length === 0) continue;
    lines.push(`**${hostsText(group.length)}: ${countsText(first.plan.counts, first.plan.entries)}**`, "");
    lines.push(namesOf(group), "", ...TABLE_HEAD, ...first.plan.changes.map(row), "");
  }
  const clean = groups.filter(([first]) => first?.plan?.changes.length === 0).flat();
  if (clean.length > 0) lines.push(`${hostsText(clean.length)} without changes: ${namesOf(clean)}`);
  const changing = hosts.length - failed.length - clean.length;
  const summary = `**${hostsText(hosts.length)}**: ${changing} with changes, ${clean.length} without, ${failed.length} failed.`;
  return withinLimit(
    [heading("report", label), "", summary, ""].join("\n"),
    lines,
    "",
    limit,
    (left) => cutText(left, "line")
  );
}
function failureMarkdown(title, diagnostics, options) {
  const head = [heading(title, options.label ?? ""), "", "**Failed.**", ""].join("\n");
  return withinLimit(head, problemLines(diagnostics), "", options.limit, (left) => cutText(left, "line"));
}
function countsOf(changes) {
  const count = (action) => changes.filter((change) => change.action === action).length;
  return { add: count("add"), change: count("change"), move: count("move"), remove: count("remove") };
}
function groupsOf(hosts) {
  const groups = /* @__PURE__ */ new Map();
  for (const host of hosts) {
    if (!host.plan || host.failure !== void 0) continue;
    const key = JSON.stringify(host.plan.changes);
    groups.set(key, [...groups.get(key) ?? [], host]);
  }
  return [...groups.values()].sort((left, right) => right.length - left.length);
}
function heading(title, label) {
  return `### OpenClaw models: ${title}${label ? ` for ${prose(label)}` : ""}`;
}
var TABLE_HEAD = ["| | address | before | after | |", "| --- | --- | --- | --- | --- |"];
var SYMBOL = { add: "+ add", change: "~ change", move: "\u2195 move", remove: "- remove" };
function table(head, changes, after, limit) {
  if (changes.length === 0) return withinLimit(`${head}${after}`, [], "", limit, () => "");
  return withinLimit(
    [head, ...TABLE_HEAD].join("\n"),
    changes.map(row),
    after,
    limit,
    (left) => cutText(left, "change")
  );
}
function row({ action, address, before, after, reason, destructive }) {
  const remark = [...destructive ? ["**destructive**"] : [], ...reason ? [prose(reason)] : []].join(" ");
  return `| ${SYMBOL[action]} | ${code(address)} | ${setting(before)} | ${setting(after)} | ${remark} |`;
}
function setting(value) {
  if (value === null) return "*none*";
  if (!Array.isArray(value)) return code(String(value));
  return value.length === 0 ? "*empty list*" : value.map(code).join(", ");
}
var PROBLEMS = 50;
function problemLines(diagnostics) {
  const order = { error: 0, warning: 1, info: 2 };
  const sorted = [...diagnostics].sort((left, right) => order[left.severity] - order[right.severity]);
  const lines = sorted.slice(0, PROBLEMS).map(({ severity, code: id, message, remedy, position }) => {
    const where = position ? ` ${code(`${position.file}:${position.line}:${position.column}`)}` : "";
    return `- **${severity === "info" ? "note" : severity}** ${prose(id)}${where} ${prose(message)} ${prose(remedy)}`;
  });
  if (sorted.length > PROBLEMS) lines.push(`- and ${sorted.length - PROBLEMS} more`);
  return lines.length === 0 ? [] : [...lines, ""];
}
function cutText(left, what) {
  return `
**Cut here: ${left} more ${what}${left === 1 ? "" : "s"}.** The plan file and the job's log hold the rest.`;
}
function hostsText(count) {
  return count === 1 ? "1 host" : `${count} hosts`;
}
var NAMES = 50;
function namesOf(hosts) {
  const names = hosts.slice(0, NAMES).map(({ host }) => code(host));
  return `${names.join(", ")}${hosts.length > NAMES ? ` and ${hosts.length - NAMES} more` : ""}`;
}

// integrations/github-action/src/actions/shared.ts
import { mkdirSync, writeFileSync } from "node:fs";
import path4 from "node:path";
var EXIT = { ok: 0, error: 1, changes: 2, stale: 3, refused: 4 };
async function runPlan(runner) {
  const words = ["plan", "--json", "--detailed-exitcode", ...manifestArguments(runner), ...homeArguments(runner)];
  const { exitCode, document } = await runProgram(runner, programPath("cli.js"), words);
  const plan2 = planOf(document);
  if (!plan2 && !failureOf(document)) return { exitCode: exitCode || EXIT.error, document, plan: plan2, ...nothing("plan") };
  return {
    exitCode,
    document,
    plan: plan2,
    digest: plan2 && planDigest(plan2),
    diagnostics: plan2?.diagnostics ?? failureOf(document)?.diagnostics ?? []
  };
}
function nothing(command2) {
  const message = `\`${command2}\` printed no result; the log has more.`;
  return { digest: void 0, diagnostics: [{ code: "E599", severity: "error", message, remedy: "" }] };
}
function outputCounts(runner, counts, hasChanges) {
  runner.output("has-changes", hasChanges);
  for (const name of ["add", "change", "remove", "move"]) runner.output(name, counts?.[name] ?? 0);
}
function annotationsOf(runner, diagnostics) {
  const root = path4.resolve(runner.env.GITHUB_WORKSPACE || ".");
  return diagnostics.map(({ severity, code: code2, message, remedy, position }) => {
    const file = position && path4.relative(root, path4.resolve(runner.folder, position.file)).replaceAll("\\", "/");
    const inside = file !== void 0 && file !== "" && !file.startsWith("..");
    return {
      severity,
      title: code2,
      message: [message, remedy].filter(Boolean).join(" "),
      ...position && inside ? { file, line: position.line, column: position.column } : {}
    };
  });
}
function writeResult(runner, name, fallback, content) {
  const file = name === "" ? path4.resolve(runner.env.RUNNER_TEMP || ".", fallback) : path4.resolve(runner.folder, name);
  mkdirSync(path4.dirname(file), { recursive: true });
  writeFileSync(file, content);
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
      const why = failureMarkdown("apply", approved.problems, { limit: plan3 ? Math.floor(limit / 2) : limit, label });
      if (!plan3) return why;
      return `${why}

${planMarkdown(plan3, { limit: limit - why.length - 2, label, digest: planDigest(plan3) })}`;
    });
    return approved.exitCode;
  }
  const { plan: plan2, file } = approved;
  const words = ["apply", file, "--yes", "--json", ...destructive ? ["--allow-destructive"] : []];
  const home = homeArguments(runner).filter((word) => !word.startsWith("--openclaw-version="));
  const { exitCode: said, document } = await runProgram(runner, programPath("cli.js"), [...words, ...home]);
  const exitCode = document === void 0 ? said || EXIT.error : said;
  const result = document ?? {};
  const applied = result.applied === true;
  const problems = diagnosticsOf(result.diagnostics);
  finish(runner, exitCode, plan2, applied, problems);
  runner.output("restart-needed", applied && result.restart === "required");
  runner.output("history-id", typeof result.id === "string" ? result.id : "");
  runner.summary(
    (limit) => exitCode === EXIT.ok ? `${applied ? "Applied." : "Nothing was to do."}

${planMarkdown(plan2, { limit: limit - 30, label, digest: planDigest(plan2) })}` : failureMarkdown("apply", problems, { limit, label })
  );
  if (exitCode === EXIT.ok) runner.log(applied ? `Applied: ${countsText(plan2.counts)}.` : "Nothing was to do.");
  return exitCode;
}
function finish(runner, exitCode, plan2, applied, problems) {
  runner.output("exit-code", exitCode);
  runner.output("applied", applied);
  runner.output("plan-digest", plan2 ? planDigest(plan2) : "");
  outputCounts(runner, plan2?.counts, (plan2?.changes.length ?? 0) > 0);
  runner.annotate(annotationsOf(runner, problems));
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
    return refusal(
      EXIT.refused,
      "Nobody has approved a plan. Nothing was written.",
      `Give plan-file, or expected-digest, or the words auto-approve: "${BLIND}".`
    );
  }
  const now = await runPlan(runner);
  if (!now.plan || now.exitCode !== EXIT.ok && now.exitCode !== EXIT.changes)
    return { exitCode: now.exitCode, problems: now.diagnostics, ...now.plan ? { plan: now.plan } : {} };
  if (expected !== "" && now.digest !== expected) {
    const message = "The plan of now is not the plan with the expected digest. Nothing was written.";
    return { ...stale(message), plan: now.plan };
  }
  const text2 = `${JSON.stringify(now.document, null, 2)}
`;
  return { plan: now.plan, file: writeResult(runner, "", "openclaw-models.apply.json", text2) };
}
async function reviewed(runner, file, expected) {
  const read = readJson(file);
  const shown = path5.basename(file);
  if ("problem" in read)
    return refusal(EXIT.error, `${shown}: ${read.problem}. Nothing was written.`, "Was the artifact fetched?");
  const plan2 = planOf(read.value);
  if (!plan2) return refusal(EXIT.error, `${shown} is not a plan. Nothing was written.`, "Plan again.");
  const digest = planDigest(plan2);
  if (expected !== "" && digest !== expected)
    return { ...stale(`${shown} is not the plan with the expected digest. Nothing was written.`), plan: plan2 };
  if (runner.input("manifest") !== "") {
    const now = await runPlan(runner);
    if (!now.plan) return { exitCode: now.exitCode || EXIT.error, problems: now.diagnostics, plan: plan2 };
    if (now.digest !== digest)
      return { ...stale(`The plan is stale: ${whatMoved(plan2, now.plan)}. Nothing was written.`), plan: plan2 };
  }
  const text2 = `${JSON.stringify(read.value, null, 2)}
`;
  return { plan: plan2, file: writeResult(runner, "", "openclaw-models.apply.json", text2) };
}
function stale(message) {
  return refusal(EXIT.stale, message, "Plan again, review, and apply the new plan.");
}
function refusal(exitCode, message, remedy) {
  const code2 = exitCode === EXIT.stale ? "E401" : exitCode === EXIT.refused ? "E422" : "E403";
  return { exitCode, problems: [{ code: code2, severity: "error", message, remedy }] };
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
      if (!Array.isArray(value)) throw new ApiProblem("The list of comments is no list.");
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
  /** A file at a commit, at most 1 MB as GitHub serves it; undefined where there is none. */
  async file(name, ref) {
    const encoded = name.split("/").map(encodeURIComponent).join("/");
    try {
      const { value } = await this.#call("GET", `/contents/${encoded}?ref=${encodeURIComponent(ref)}`);
      const { content, encoding } = value ?? {};
      if (typeof content !== "string" || encoding !== "base64") throw new ApiProblem(`${name} is no file.`);
      return Buffer.from(content, "base64").toString("utf8");
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 404) return void 0;
      throw error;
    }
  }
  /** Who the token is. The token of a workflow may not ask, and comments as `github-actions[bot]`. */
  async login() {
    const bot = "github-actions[bot]";
    if (this.#token.startsWith("ghs_")) return bot;
    try {
      const { value } = await this.#call("GET", new URL("user", `${this.#base.split("/repos/")[0]}/`).href);
      const login = value?.login;
      return typeof login === "string" ? login : bot;
    } catch (error) {
      if (error instanceof ApiProblem && error.status !== void 0 && error.status < 500) return bot;
      throw error;
    }
  }
  async #call(method, where, body) {
    const url = where.startsWith("/") ? `${this.#base}${where}` : where;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#once(method, url, body);
      } catch (error) {
        const passing = error instanceof ApiProblem && (error.status === void 0 || error.status >= 500);
        if (!passing || method === "POST" || attempt === 2) throw error;
        await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
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
        // The token goes to the server that the runner named and to no other.
        redirect: "error",
        signal: AbortSignal.timeout(this.#milliseconds)
      });
      text2 = await response.text();
    } catch (error) {
      const late = error instanceof Error && error.name === "TimeoutError";
      throw new ApiProblem(
        late ? `GitHub did not answer within ${this.#milliseconds} ms.` : "GitHub cannot be reached."
      );
    }
    if (!response.ok) throw new ApiProblem(`GitHub answered ${response.status} to ${method}.`, response.status);
    const link = response.headers.get("link");
    const more = link === null ? void 0 : /\brel="?next"?/.test(link);
    if (text2 === "") return { value: null, more };
    try {
      return { value: JSON.parse(text2), more };
    } catch {
      throw new ApiProblem(`GitHub's answer to ${method} is not JSON.`);
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
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.status === 403 || error.status === 401 || error.status === 404)
      runner.notice(
        "The token may not write comments, as in a pull request from a fork; the result is in the job summary. Otherwise the job needs `permissions: pull-requests: write`."
      );
    else runner.warning(`The comment is not up to date. ${error.message} The result is in the job summary.`);
    return void 0;
  }
}
function apiTimeout(runner) {
  const seconds = runner.input("api-timeout") || "15";
  if (!/^\d+(\.\d+)?$/.test(seconds) || Number(seconds) === 0)
    throw new UsageProblem("The input api-timeout takes seconds.");
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
  const failed = exitCode !== EXIT.ok && exitCode !== EXIT.changes;
  if (document !== void 0) {
    const name = `openclaw-models${label ? `-${label.replace(/[^\w.-]+/g, "_")}` : ""}.plan.json`;
    const text2 = `${JSON.stringify(document, null, 2)}
`;
    runner.output("plan-file", writeResult(runner, runner.input("plan-file"), name, text2));
  }
  runner.output("plan-digest", failed ? "" : digest ?? "");
  runner.output("exit-code", exitCode);
  outputCounts(runner, plan2?.counts, hasChanges);
  runner.annotate(annotationsOf(runner, diagnostics));
  const render = (limit) => plan2 ? planMarkdown(plan2, { limit, label, ...digest && !failed ? { digest } : {} }) : failureMarkdown("plan", diagnostics, { limit, label });
  runner.summary(render);
  const key = `plan:${label || runner.input("manifest") || "openclaw.models.yaml"}`;
  runner.output("comment-url", await keepComment(runner, { key, clean: !failed && !hasChanges, render }) ?? "");
  if (plan2) runner.log(`Plan: ${countsText(plan2.counts, plan2.entries)}.`);
  if (failed) return exitCode;
  if (expectNone && hasChanges) {
    runner.error("There are changes, and none were expected.");
    return EXIT.changes;
  }
  return EXIT.ok;
}

// integrations/github-action/src/actions/report.ts
async function report(runner) {
  const patterns = runner.input("plans");
  if (patterns === "") throw new UsageProblem("The input plans takes paths, folders or patterns of plan files.");
  const label = runner.input("label");
  const files = matchingFiles(patterns, runner.folder);
  const names = hostNames(files);
  const hosts = files.map((file, index) => readHost(file, names[index] ?? file));
  const failed = hosts.filter(({ failure }) => failure !== void 0);
  const changing = hosts.filter(({ plan: plan2, failure }) => failure === void 0 && (plan2?.changes.length ?? 0) > 0);
  const exitCode = files.length === 0 || failed.length > 0 ? EXIT.error : changing.length > 0 ? EXIT.changes : EXIT.ok;
  if (files.length === 0) runner.error("No plan file matches the input plans.");
  for (const { host, failure } of failed.slice(0, 10)) runner.error(`${host}: ${failure}`);
  const sum = (action) => changing.reduce((total, { plan: plan2 }) => total + (plan2?.counts[action] ?? 0), 0);
  const counts = { add: sum("add"), change: sum("change"), move: sum("move"), remove: sum("remove") };
  outputCounts(runner, counts, changing.length > 0);
  runner.output("hosts", hosts.length);
  runner.output("hosts-changing", changing.length);
  runner.output("hosts-failed", failed.length);
  runner.output("exit-code", exitCode);
  const render = (limit) => reportMarkdown(hosts, { limit, label });
  const markdown = writeResult(
    runner,
    runner.input("markdown-file"),
    "openclaw-models.report.md",
    `${render(1e6)}
`
  );
  runner.output("markdown-file", markdown);
  runner.summary(render);
  const clean = exitCode === EXIT.ok;
  runner.output("comment-url", await keepComment(runner, { key: `report:${label}`, clean, render }) ?? "");
  runner.log(`${hosts.length} hosts: ${changing.length} with changes, ${failed.length} failed.`);
  return exitCode === EXIT.error ? EXIT.error : EXIT.ok;
}
function readHost(file, host) {
  const read = readJson(file);
  if ("problem" in read) return { host, failure: read.problem };
  const failure = failureOf(read.value);
  const plan2 = planOf(read.value);
  if (failure) return { host, failure: `${failure.error.code} ${failure.error.message}`.trim() };
  return plan2 ? { host, plan: plan2 } : { host, failure: "the file is not a plan" };
}

// integrations/github-action/src/actions/validate.ts
import { mkdtempSync, rmSync, writeFileSync as writeFileSync2 } from "node:fs";
import { tmpdir } from "node:os";
import path6 from "node:path";
async function validate(runner) {
  const label = runner.input("label");
  const words = ["validate", "--json", ...manifestArguments(runner)];
  const { exitCode, document } = await runProgram(runner, programPath("cli.js"), words);
  const { diagnostics: found, manifest: name } = document ?? {};
  const diagnostics = diagnosticsOf(found);
  const manifest = typeof name === "string" ? name : runner.input("manifest") || "openclaw.models.yaml";
  if (document === void 0)
    diagnostics.push({ code: "E599", severity: "error", message: "`validate` printed no result.", remedy: "" });
  const code2 = document === void 0 ? exitCode || EXIT.error : exitCode;
  runner.output("valid", code2 === EXIT.ok);
  runner.output("exit-code", code2);
  runner.annotate(annotationsOf(runner, diagnostics));
  const changes = code2 === EXIT.ok ? await declared(runner, manifest) : void 0;
  outputCounts(runner, changes && countsOf(changes), (changes?.length ?? 0) > 0);
  const render = (limit) => declaredMarkdown(manifest, changes, diagnostics, { limit, label });
  runner.summary(render);
  const clean = diagnostics.length === 0 && (changes?.length ?? 0) === 0;
  const key = `validate:${label || manifest}`;
  runner.output("comment-url", await keepComment(runner, { key, clean, render }) ?? "");
  runner.log(code2 === EXIT.ok ? "The manifest is valid." : "The manifest is not valid.");
  return code2;
}
async function declared(runner, manifest) {
  const given = runner.input("base-manifest");
  const folder = mkdtempSync(path6.join(runner.env.RUNNER_TEMP || tmpdir(), "openclaw-models-"));
  try {
    const base = given ? path6.resolve(runner.folder, given) : await fetchBase(runner, manifest, folder);
    if (base === void 0) return void 0;
    const file = programPath("declared.mjs");
    const { document } = await runProgram(runner, file, [base, path6.resolve(runner.folder, manifest)]);
    const { changes } = document ?? {};
    const known = Array.isArray(changes) ? changesOf(changes) : void 0;
    if (!known) runner.notice("The base manifest cannot be compared with; what is declared is not shown.");
    return known;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
async function fetchBase(runner, manifest, folder) {
  const base = pullRequestOf(runner)?.base;
  const token = runner.input("github-token");
  const root = path6.resolve(runner.env.GITHUB_WORKSPACE || ".");
  const name = path6.relative(root, path6.resolve(runner.folder, manifest)).replaceAll("\\", "/");
  if (base === void 0 || token === "" || name.startsWith("..")) return void 0;
  try {
    const text2 = await new GitHub(runner.env, token, apiTimeout(runner)).file(name, base);
    const file = path6.join(folder, "base.yaml");
    writeFileSync2(file, text2 ?? "version: 1\n");
    return file;
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    runner.notice(`The base manifest could not be fetched. ${error.message}`);
    return void 0;
  }
}

// integrations/github-action/src/main.ts
var ACTIONS2 = { validate, plan, apply, report };
async function run(name, env = process.env) {
  const runner = new Runner(env, (line) => process.stdout.write(`${line}
`));
  try {
    process.exitCode = await ACTIONS2[name](runner);
  } catch (error) {
    runner.error(error instanceof Error ? error.message : String(error));
    if (!(error instanceof UsageProblem) && error instanceof Error) runner.log(error.stack ?? "");
    runner.output("exit-code", 1);
    process.exitCode = 1;
  }
}
export {
  run
};
