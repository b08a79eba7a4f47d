/** One file of the archive, decoded. */
export interface Source {
  /** The accession id: the file's name without its ending. Unique in the archive, for ever. */
  readonly id: string;
  /** Ten base32 characters of the SHA-256 of the accession id; part of every address of the story. */
  readonly short: string;
  /** The path below the seeds folder, with `/` between folders. */
  readonly file: string;
  readonly bytes: number;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  /** The decoded text, without a byte order mark. */
  readonly text: string;
}
