export type Instant = string

export type Flag = 0 | 1
