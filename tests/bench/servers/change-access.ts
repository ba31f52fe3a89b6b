// Changes what everybody may do, beside a running server; prints when that was committed.
import { announce } from '../../../app/domain/messages/events.server'
import { atomically } from '../../../prisma-free-db/atomically'
import { readEnv } from '../../../server/env'
import { openStoreForCommand } from '../../../server/prepare-store'
import { monotonic } from '../load/meter'

const now = new Date()
const { db, close } = await openStoreForCommand(readEnv(process.env), now)
await atomically(db, async (tx) => {
  const coalition = await tx.selectFrom('coalitions').select('id').executeTakeFirstOrThrow()
  if (process.argv[2] === 'removal') await tx.deleteFrom('members').execute()
  else await tx.updateTable('members').set({ role: 'reader' }).execute()
  await announce(
    tx,
    { kind: 'instance', now },
    { kind: 'access-changed', coalitionId: coalition.id },
  )
})
console.info(monotonic())
await close()
