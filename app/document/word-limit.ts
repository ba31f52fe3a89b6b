const NUMBER = new Intl.NumberFormat('en-GB')

const words = (count: number): string => `${NUMBER.format(count)} ${count === 1 ? 'word' : 'words'}`

/** How long a letter is, and against its limit where it has one: "2,900 of 3,000 words, 100 left". */
export function saidWords(count: number, limit: number | null): string {
  if (limit === null) return words(count)
  const said = `${NUMBER.format(count)} of ${words(limit)}`
  const left = limit - count
  return left >= 0
    ? `${said}, ${NUMBER.format(left)} left`
    : `${said}, ${NUMBER.format(-left)} over the limit`
}
