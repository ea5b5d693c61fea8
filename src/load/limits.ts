/** How much the loader takes in: far above any honest file, far below what hurts. */
export const limits = {
  /** Bytes of one YAML file. */
  fileBytes: 256 * 1024,
  /** Bytes of all files together that are read from one revision in git. */
  revisionBytes: 384 * 1024 * 1024,
  /** Bytes of one template. */
  templateBytes: 64 * 1024,
  /** Levels of nesting. */
  depth: 32,
  /** Lexical tokens of one file. */
  tokens: 50_000,
  /** Characters of one text value. */
  textLength: 20_000,
  /** Characters of a key. */
  keyLength: 128,
  /** Syntax findings reported for one file: after that they say little. */
  syntaxFindings: 20,
  /** Files of one repository. */
  files: 200_000,
  /** Files of another institute: its outcomes are compared with each of ours. */
  peerFiles: 20_000,
  /** Folders within folders. */
  folderDepth: 16,
} as const
