import { Link, NavLink } from '@remix-run/react'
import type { ReactNode } from 'react'
import styles from './bar.module.css'
import { Person } from './person'

/** The top of every page with an account: the name, where you are, and what belongs to it. */
export function Bar({
  crumbs = [],
  places,
  end,
  person,
}: {
  crumbs?: readonly { label: string; to?: string }[]
  places?: ReactNode
  end?: ReactNode
  person: { name: string } | null
}) {
  return (
    <header className={crumbs.length > 1 ? `${styles.bar} ${styles.deep}` : styles.bar}>
      <Link className={styles.wordmark} to="/">
        Undersigned
      </Link>
      {crumbs.length > 0 && (
        <nav className={styles.crumbs} aria-label="You are here">
          <ol>
            {crumbs.map((crumb, i) => (
              <li key={crumb.label}>
                {crumb.to && i < crumbs.length - 1 ? (
                  <Link to={crumb.to}>
                    <bdi>{crumb.label}</bdi>
                  </Link>
                ) : (
                  <span aria-current={i === crumbs.length - 1 ? 'page' : undefined}>
                    <bdi>{crumb.label}</bdi>
                  </span>
                )}
              </li>
            ))}
          </ol>
        </nav>
      )}
      {places}
      <div className={styles.end}>
        {end}
        {person && (
          <Link to="/you" className={styles.you} title={`${person.name}: your account`}>
            <Person name={person.name} />
            <span className="unseen">You, {person.name}: your account</span>
          </Link>
        )}
      </div>
    </header>
  )
}

/** The places of a coalition, as tabs in the bar. */
export function Places({ items }: { items: readonly { label: string; to: string }[] }) {
  return (
    <nav className={styles.places} aria-label="Coalition">
      <ul className="plain">
        {items.map((item) => (
          <li key={item.to}>
            <NavLink to={item.to} end>
              {item.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
