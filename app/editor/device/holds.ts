/** Marks something on this device as in use by this tab; resolves to what ends that. */
export function hold(name: string): Promise<() => Promise<void>> {
  return new Promise((held) => {
    const ended = navigator.locks.request(
      name,
      { mode: 'shared' },
      () =>
        new Promise<void>((end) => {
          held(async () => {
            end()
            await ended
          })
        }),
    )
  })
}

/** How many tabs use it. */
export async function holders(name: string): Promise<number> {
  const { held = [] } = await navigator.locks.query()
  return held.filter((lock) => lock.name === name).length
}

/** Acts where no tab uses it, and keeps them from beginning to meanwhile. */
export async function whenUnused(name: string, act: () => Promise<void>): Promise<void> {
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await act()
  })
}
