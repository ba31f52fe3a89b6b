import { type Language, languageOf } from './languages'

/** The language of ours that a browser asks for first, by its `Accept-Language`; null where it asks for none of them. */
export function acceptedLanguage(header: string): Language | null {
  const asked = header.split(',').flatMap((part) => {
    const [tag, ...parameters] = part.split(';')
    const language = languageOf(tag)
    const weight = parameters.map((one) => /^\s*q=([\d.]+)\s*$/i.exec(one)?.[1]).find(Boolean)
    const weighs = weight === undefined ? 1 : Number(weight)
    return language && weighs > 0 ? [{ language, weighs }] : []
  })
  // What weighs the same stays in the order in which it was named.
  return asked.toSorted((one, other) => other.weighs - one.weighs)[0]?.language ?? null
}
