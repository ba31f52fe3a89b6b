import { useEffect, useRef, useState } from 'react'
import { type Suggesters, type Whose, whoseOf } from '../../document/suggesters'
import type { OpenSuggestions } from './open-suggestions'

/** Whose suggestions are; asks again when there is one of somebody whom the page does not know. */
export function useWhose(
  letterId: string,
  atFirst: Suggesters,
  open: OpenSuggestions | null,
): Whose {
  const [whose, setWhose] = useState<Whose>(() => whoseOf(atFirst))
  const asked = useRef(new Set<string>())
  useEffect(() => {
    const unknown = open?.list.filter(
      ({ id, account }) => !whose(id).isKnown && !asked.current.has(account),
    )
    if (!unknown?.length) return
    for (const { account } of unknown) asked.current.add(account)
    void fetch(`/letters/${letterId}/suggesters`).then(
      async (answer) => {
        if (!answer.ok || answer.redirected) return
        const suggesters: Suggesters = await answer.json()
        setWhose(() => whoseOf(suggesters))
      },
      // Without a connection they stay without a name for now; nothing rests on it.
      () => asked.current.clear(),
    )
  }, [letterId, open, whose])
  return whose
}
