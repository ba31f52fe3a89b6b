import { Link, type LinkProps } from '@remix-run/react'
import type { ButtonHTMLAttributes } from 'react'
import styles from './button.module.css'

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'harm'

interface Looks {
  /** One primary to a view. */
  kind?: ButtonKind
  small?: boolean
}

const classOf = ({ kind = 'plain', small = false }: Looks) =>
  [styles.button, styles[kind], small && styles.small].filter(Boolean).join(' ')

/** A button with a verb on it. Submits its form unless another type is given. */
export function Button({
  kind,
  small,
  ...rest
}: Looks & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>) {
  return <button type="submit" {...rest} className={classOf(looks(kind, small))} />
}

/** A link that looks like a button, for going somewhere. */
export function ButtonLink({ kind, small, ...rest }: Looks & Omit<LinkProps, 'className'>) {
  return <Link {...rest} className={classOf(looks(kind, small))} />
}

const looks = (kind: ButtonKind | undefined, small: boolean | undefined): Looks => ({
  ...(kind && { kind }),
  ...(small && { small }),
})
