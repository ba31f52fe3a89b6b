import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { FileThread } from '../letters/from-files/word-comments.server'

/** The threads of a letter as comments of Word: replies name the comment that they answer. */
export class WordComments {
  readonly children: readonly ICommentOptions[]
  readonly #numbers = new Map<string, readonly number[]>()
  readonly #left: Map<string, number>
  readonly #passed = new Set<string>()

  /** @param occurrences in how many pieces of the text each thread's passage stands */
  constructor(threads: readonly FileThread[], occurrences: ReadonlyMap<string, number>) {
    this.#left = new Map(threads.map(({ id }) => [id, occurrences.get(id) ?? 0]))
    let next = 0
    this.children = threads.flatMap(({ id, isResolved, comments }) => {
      const first = next
      this.#numbers.set(
        id,
        comments.map((_, at) => first + at),
      )
      next += comments.length
      return comments.map(({ author, at, words }, place) => ({
        id: first + place,
        author,
        initials: initialsOf(author),
        ...(at !== '' && { date: new Date(at) }),
        // The library says what is resolved only where something is answered: the first one answers nobody.
        parentId: place === 0 ? ANSWERS_NOBODY : first,
        resolved: isResolved,
        children: words.split('\n').map((line) => new Paragraph(line)),
      }))
    })
  }

  /** A piece of the text between the beginnings and ends of the passages that it is in. */
  around(threads: readonly string[], piece: readonly ParagraphChild[]): ParagraphChild[] {
    const begun: ParagraphChild[] = []
    const ended: ParagraphChild[] = []
    for (const id of threads) {
      const numbers = this.#numbers.get(id) ?? []
      if (!this.#passed.has(id))
        begun.push(...numbers.map((number) => new CommentRangeStart(number)))
      this.#passed.add(id)
      const left = (this.#left.get(id) ?? 0) - 1
      this.#left.set(id, left)
      if (left === 0) {
        ended.push(...numbers.map((number) => new CommentRangeEnd(number)))
        ended.push(...numbers.map(referenceTo))
      }
    }
    return [...begun, ...piece, ...ended]
  }

  /** The threads whose words are not in the text any more, to stand at its end. */
  elsewhere(): ParagraphChild[] {
    const gone = [...this.#numbers].filter(([id]) => !this.#passed.has(id))
    return gone.flatMap(([, numbers]) => numbers.map(referenceTo))
  }
}

const ANSWERS_NOBODY = -1

const referenceTo = (number: number): ParagraphChild =>
  new TextRun({ children: [new CommentReference(number)] })

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .slice(0, 5)
