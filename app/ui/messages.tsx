import { Moment } from './dates'
import styles from './messages.module.css'

/** Messages as they would have been sent, newest first, with links that can be followed. */
export function Messages({
  messages,
}: {
  messages: readonly { id: string; to: string; subject: string; text: string; at: string }[]
}) {
  return (
    <ul className={`plain ${styles.messages}`}>
      {messages.map((message) => (
        <li key={message.id}>
          <article aria-labelledby={`m-${message.id}`}>
            <header>
              <h2 id={`m-${message.id}`}>
                <bdi>{message.subject}</bdi>
              </h2>
              <p>
                to <bdi>{message.to}</bdi>, <Moment at={message.at} />
              </p>
            </header>
            {message.text ? (
              <p className={styles.text} dir="auto">
                {linked(message.text)}
              </p>
            ) : (
              <p className="hush">It was sent, and what it said is no longer kept.</p>
            )}
          </article>
        </li>
      ))}
    </ul>
  )
}

/** The text with its addresses as links; followed in this tab, as from a mail program. */
function linked(text: string) {
  let at = 0
  return text.split(/(https?:\/\/[^\s<>)\]]+)/).map((part) => {
    const key = at
    at += part.length
    return /^https?:\/\//.test(part) ? (
      <a key={key} href={part}>
        {part}
      </a>
    ) : (
      part
    )
  })
}
