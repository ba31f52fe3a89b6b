/** What the HTML of a letter says beside its words, in some language: they are handed in, for a text knows none. */
export interface TextLabels {
  readonly footnotes: string
  readonly table: string
  /** Of a mark in the text. */
  readonly footnote: (number: number) => string
  /** Of the way from a note to its mark. */
  readonly back: (number: number) => string
}
