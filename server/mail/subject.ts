/** So many characters, of four bytes at the most, fit into one encoded word (RFC 2047). */
const IN_A_WORD = 10

/**
 * What a message says as its subject. Mail programs read `=?…?=` as an encoded word: where somebody has written that, all of
 * it is encoded, so that it reads as it was written.
 */
export function subjectOf(
  subject: string,
): { subject: string } | { headers: { Subject: { prepared: true; value: string } } } {
  if (!subject.includes('=?')) return { subject }
  const words = [...subject].flatMap((_, at, all) =>
    at % IN_A_WORD === 0 ? all.slice(at, at + IN_A_WORD).join('') : [],
  )
  const value = words
    .map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`)
    .join('\r\n ')
  return { headers: { Subject: { prepared: true, value } } }
}
