import { type parse, TYPE } from '@formatjs/icu-messageformat-parser'

type Parsed = ReturnType<typeof parse>

/** Every sentence of a catalogue by its whole key. */
export function sentencesOf(catalogue: object, before = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, said]) =>
      typeof said === 'string'
        ? [[before + key, said] as const]
        : [...sentencesOf(said, `${before}${key}.`)],
    ),
  )
}

/** What a sentence says between its arguments. */
export function literalsOf(parsed: Parsed): string[] {
  return parsed.flatMap((part) => {
    if (part.type === TYPE.literal) return [part.value]
    if (part.type === TYPE.tag) return literalsOf(part.children)
    if (part.type !== TYPE.plural && part.type !== TYPE.select) return []
    return Object.values(part.options).flatMap(({ value }) => literalsOf(value))
  })
}
