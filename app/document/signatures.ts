/**
 * Numbers written into a text, in characters that stand for nothing in Unicode: whatever becomes of
 * the text, is joined, dropped or put in order, takes them along.
 */
export const SIGNATURE = /\uFDD0([\uFDD1-\uFDE0]+)\uFDD0/gu

/** For whoever typed such characters: as many others in their place. */
export const withoutSigns = (text: string): string => text.replace(/[\uFDD0-\uFDE0]/gu, '\uFFFD')

export function sign(number: number): string {
  const digits = [...number.toString(16)].map((digit) =>
    String.fromCharCode(0xfdd1 + Number.parseInt(digit, 16)),
  )
  return `\uFDD0${digits.join('')}\uFDD0`
}

/** What was signed, from what `SIGNATURE` captures. */
export const readSignature = (signature: string): number =>
  Number.parseInt(
    [...signature].map((digit) => (digit.charCodeAt(0) - 0xfdd1).toString(16)).join(''),
    16,
  )
