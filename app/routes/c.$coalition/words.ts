/** "1 organisation", "14 organisations". */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** The roles as a form offers them, weakest last. */
export const ROLE_CHOICES = [
  { value: 'editor', label: 'Editor: writes with the others' },
  { value: 'reviewer', label: 'Reviewer: comments and suggests' },
  { value: 'reader', label: 'Reader: reads' },
  { value: 'coordinator', label: 'Coordinator: also invites and runs the signing' },
]
