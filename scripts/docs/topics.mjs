// The texts of `help TOPIC`, which are parts of the pages in docs/.
const PART = /^##? (.*)\n\n<!-- help: ([\w-]+) -->\n([\s\S]*?)\n<!-- end of help -->/gm;

/** @returns topic -> its title and its Markdown, without links */
export function topicsOf(pages) {
  const found = pages.flatMap((text) =>
    [...text.matchAll(PART)].map(([, title, topic, markdown]) => [
      topic,
      { title, text: markdown.trim().replace(/\[([^\]]*)\]\([^)]*\)/g, '$1') },
    ]),
  );
  return Object.fromEntries(found.sort(([one], [two]) => (one < two ? -1 : 1)));
}
