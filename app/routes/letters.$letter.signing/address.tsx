import { useEffect, useState } from 'react'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import styles from './lead.module.css'

/** The address to pass on: to select by hand, or to copy where there are scripts. */
export function Address({ of }: { of: string }) {
  const [mayCopy, setMayCopy] = useState(false)
  const [copied, setCopied] = useState(false)
  useEffect(() => setMayCopy(Boolean(navigator.clipboard)), [])
  return (
    <div className={styles.address}>
      <code dir="ltr">{of.replace(/^https?:\/\//, '')}</code>
      {mayCopy && (
        <Button
          type="button"
          onClick={() => navigator.clipboard.writeText(of).then(() => setCopied(true))}
        >
          <Icon name={copied ? 'tick' : 'copy'} />
          {copied ? 'Copied' : 'Copy'}
        </Button>
      )}
      <span className="unseen" role="status">
        {copied && 'The address is copied.'}
      </span>
    </div>
  )
}
