import { Fragment } from 'react'
import { useWords } from '../words/page-words'

/**
 * What somebody wrote of themselves, one beside the other, each in whatever script: a name, what they do, where. The commas are
 * those of the page around them. What is empty is left out.
 */
export function Together({ parts }: { parts: readonly (string | null | undefined)[] }) {
  const comma = useWords().direction === 'rtl' ? '، ' : ', '
  return parts.filter(Boolean).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they never change, and two may say the same.
    <Fragment key={at}>
      {at > 0 && comma}
      <bdi>{part}</bdi>
    </Fragment>
  ))
}
