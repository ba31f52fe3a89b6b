import styles from './icon.module.css'

/* 20 px, one weight. Drawn, not shipped: each is a path or two. */
const DRAWINGS = {
  tick: 'M4 10.5l4 4 8-9',
  cross: 'M5 5l10 10M15 5L5 15',
  dash: 'M3 10h14',
  open: 'M10 4a6 6 0 1 1 0 12a6 6 0 1 1 0-12',
  pen: 'M12.5 4.5l3 3-8.5 8.5-3.7.7.7-3.7z',
  undo: 'M7 4.5L3.5 8 7 11.5M3.5 8H12a4 4 0 0 1 0 8H8.5',
  redo: 'M13 4.5L16.5 8 13 11.5M16.5 8H8a4 4 0 0 0 0 8h3.5',
  link: 'M8.5 11.5a3 3 0 0 0 4.2 0l2.6-2.6a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-2.6 2.6a3 3 0 0 0 4.2 4.2l1-1',
  bullets: 'M8 5.5h8.5M8 10h8.5M8 14.5h8.5M4 5.5h.01M4 10h.01M4 14.5h.01',
  numbers:
    'M9 5.5h7.5M9 10h7.5M9 14.5h7.5M3.7 4.2l1-.7v3.7M3.5 12.6c.3-1 2.2-1 2.2.2 0 .9-1.4 1.6-2.2 2.7h2.4',
  quote: 'M4 4.5v11M8 6.5h8.5M8 10h8.5M8 13.5h5.5',
  footnote: 'M3 8.5a2.5 2.5 0 0 1 5 0V15M8 11H5.5a2 2 0 0 0 0 4C7 15 8 14 8 13M13 5l2-1.5V9',
  outline: 'M3.5 5h9M3.5 8.5h13M3.5 12h7M3.5 15.5h11',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  grip: 'M7.5 5h.01M7.5 10h.01M7.5 15h.01M12.5 5h.01M12.5 10h.01M12.5 15h.01',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  up: 'M5.5 12L10 7.5l4.5 4.5',
  table: 'M3.5 4.5h13v11h-13zM3.5 8h13M3.5 11.5h13M8 8v7.5M12 8v7.5',
  find: 'M8.5 3.5a5 5 0 1 1 0 10a5 5 0 1 1 0-10M12.5 12.5l4 4',
  wait: 'M10 3.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M10 6.5V10l2.5 1.5',
  twin: 'M7 3.5h9.5V13H7zM13 13v3.5H3.5V7H7',
  mail: 'M3 5h14v10H3zM3 5.5l7 5.5 7-5.5',
  copy: 'M7 3.5h9.5V13H7zM13 13v3.5H3.5V7H7',
  suggest: 'M11.5 6l2.5 2.5-6.5 6.5-3.2.7.7-3.2zM15.5 2.5v5M13 5h5',
  read: 'M2.5 10s3-5 7.5-5 7.5 5 7.5 5-3 5-7.5 5-7.5-5-7.5-5M10 8a2 2 0 1 1 0 4a2 2 0 1 1 0-4',
  suggestion: 'M4 5.5h7M4 9h4.5M4 12.5h3M15 5.5l2 2-6.5 6.5-2.6.6.6-2.6z',
  comment: 'M3.5 4.5h13v9h-7l-3.5 3v-3h-2.5z',
  download: 'M10 3.5v9M6 9l4 4 4-4M4 16.5h12',
} as const

export type IconName = keyof typeof DRAWINGS

/** A sign beside a word. The word says it; the sign is for the eye. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className={styles.icon}
      viewBox="0 0 20 20"
      aria-hidden="true"
      strokeDasharray={name === 'open' ? '2 3' : undefined}
      strokeWidth={name === 'more' || name === 'grip' ? 2.5 : 1.5}
    >
      <path d={DRAWINGS[name]} />
    </svg>
  )
}
