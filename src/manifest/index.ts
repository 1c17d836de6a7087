/**
 * The user's YAML: finding it, loading it with positions, checking what it means, writing a new one.
 *
 * This folder knows OpenClaw's vocabulary (model references, alias rules), but not its files.
 */

export {
  aliasesOf,
  chainOf,
  type Desired,
  type DesiredChain,
  type DesiredModel,
  ordersOf,
  toDesired,
} from './desired.ts';
export { editManifest, type ManifestEdit } from './edit/index.ts';
export { editValues } from './edit/value.ts';
export { excerpt } from './excerpt.ts';
export { findManifest, MANIFEST_NAMES, MANIFEST_VARIABLE } from './find.ts';
export { formatManifest } from './format/index.ts';
export { chooseHost, HOST_VARIABLE, type HostQuestion } from './host.ts';
export { editLayered, hostNotes } from './layered-edit.ts';
export { originRows } from './layers.ts';
export { oddNames } from './lint-aliases.ts';
export {
  extendsOf,
  type LoadedManifest,
  type LoadOptions,
  loadHost,
  loadManifest,
  type ManifestFile,
  releaseDeclared,
} from './load.ts';
export { lookalike, lookalikeMessage } from './lookalikes.ts';
export {
  didYouMean,
  KNOWS_NOTHING,
  likeModels,
  type ModelKnowledge,
  modelsCalled,
  unknownProvider,
  unlisted,
} from './model-knowledge.ts';
export { lifecycleWords, outdated, renamed } from './outdated-models.ts';
export { nearest } from './similar.ts';
export { decodeManifest, parseManifest } from './source.ts';
export { refOf, resolveWord, type Vocabulary, type VocabularyOptions, vocabularyOf } from './words.ts';
export { renderManifest, starterManifest } from './write.ts';
