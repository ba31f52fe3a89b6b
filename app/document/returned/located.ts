import type * as Y from 'yjs'
import { pairsOf } from '../difference/pairs'
import { isLayer } from '../marked-from-doc'
import type { Layer, MarkedText } from '../marked-text'
import { laidBeside } from './beside'
import { type Char, type ShownLine, shownIn, shownInDoc, type Token } from './shown'

/**
 * The lines of a file as it went out, with the places in the document that it was made of, and the
 * marks there. What a file cannot say, and so came out of it otherwise, has no place.
 */
export function located(sent: MarkedText, doc: Y.Doc): ShownLine[] {
  const lines = shownIn(sent)
  const there = shownInDoc(doc)
  const { inPlace } = pairsOf(lines, there)
  const placeOf = new Map(inPlace)
  return lines.map((line, at) => {
    const its = there[placeOf.get(at) ?? -1]
    if (!its) return line
    return { ...line, begin: its.begin, tokens: withPlaces(line.tokens, its.tokens) }
  })
}

function withPlaces(tokens: readonly Token[], there: readonly Token[]): Token[] {
  const places = new Map(laidBeside(tokens, there).map(({ was, now }) => [was, now]))
  return tokens.map((token): Token => {
    const its = places.get(token)
    if (!its) return token
    const { after } = its
    if (token.kind === 'word' && its.kind === 'word') {
      const chars = token.chars.map((char, at): Char => {
        const place = its.chars[at]
        return place ? { ...char, at: place.at, marks: withIds(char.marks, place.marks) } : char
      })
      return { ...token, chars, after }
    }
    if (token.kind === 'note' && its.kind === 'note') {
      const { at, begin } = its
      return { ...token, at, begin, after, tokens: withPlaces(token.tokens, its.tokens) }
    }
    if (token.kind === 'sign' && its.kind === 'sign') {
      const [mark = token.mark] = withIds([token.mark], [its.mark])
      return { ...token, mark, after }
    }
    if (token.kind === 'break' && its.kind === 'break') return { ...token, at: its.at, after }
    return { ...token, after }
  })
}

/** A file knows suggestions by their authors: the same by the ids that they have in the document. */
function withIds(marks: readonly Layer[], there: readonly Layer[]): Layer[] {
  const layers = there.filter(({ type }) => isLayer(type))
  return marks.map((mark) => {
    if (!isLayer(mark.type)) return mark
    const its = layers.find(({ type, attrs }) => type === mark.type && attrs.to === mark.attrs.to)
    return its?.attrs.id === undefined
      ? mark
      : { ...mark, attrs: { ...mark.attrs, id: its.attrs.id } }
  })
}
