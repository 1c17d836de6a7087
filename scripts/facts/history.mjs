/** Turns answers of single releases into a list of where each value begins. Pure. */
import { isDeepStrictEqual } from 'node:util';

/** Neighbours among the measured releases whose answers differ; releases without an answer are skipped. */
export function boundaries(releases, answerOf) {
  const found = [];
  let before;
  for (const release of releases) {
    const answer = answerOf(release);
    if (!answer || answer.missing) continue;
    if (before && !isDeepStrictEqual(answerOf(before).value, answer.value)) found.push([before, release]);
    before = release;
  }
  return found;
}

/**
 * The data file: measured releases, and for each fact the releases with which a value begins, oldest first. `how` is
 * `run` where a release of that span was run and did the same (`ran` of the releases says what), else how it was read.
 *
 * @param tables facts with many keys, of which few differ from release to release: kept key by key
 * @param growing those of them of which a key that is not shown any more has only moved out of sight
 */
export function withMeasurement(releases, answers, confirmed, names, tables = [], growing = []) {
  const facts = {};
  for (const name of names.filter((one) => !tables.includes(one))) {
    const spans = [];
    for (const release of releases) {
      const answer = answers.get(release)[name];
      if (!answer || answer.missing) continue;
      const { value, how, when } = answer;
      const ran = (confirmed.get(release) ?? []).includes(name);
      const last = spans.at(-1);
      if (last && isDeepStrictEqual(last.value, value)) {
        if (ran) last.how = 'run';
      } else spans.push({ since: release, value, how: ran ? 'run' : how, when });
    }
    facts[name] = spans;
  }
  return {
    releases: releases.map((release) => {
      const missing = names.filter((name) => answers.get(release)[name]?.missing);
      const ran = confirmed.get(release) ?? [];
      return { release, ...(ran.length > 0 ? { ran } : {}), ...(missing.length > 0 ? { missing } : {}) };
    }),
    facts,
    tables: Object.fromEntries(
      tables.map((name) => [
        name,
        tableOf(releases, (release) => answers.get(release)[name]?.value, growing.includes(name)),
      ]),
    ),
  };
}

/** For each key of a fact that is a table, the releases with which a value begins; null where it is gone. */
function tableOf(releases, ask, grows) {
  const told = releases.flatMap((release) => (ask(release) ? [[release, ask(release)]] : []));
  const keys = [...new Set(told.flatMap(([, value]) => Object.keys(value)))].sort();
  return Object.fromEntries(
    keys.map((key) => {
      const spans = [];
      for (const [release, value] of told) {
        const now = value[key] ?? null;
        if (now === null && grows) continue;
        if (now !== (spans.at(-1)?.[1] ?? null)) spans.push([release, now]);
      }
      return [key, spans];
    }),
  );
}
