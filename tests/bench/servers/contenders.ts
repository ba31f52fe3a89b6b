import { hocuspocus } from './hocuspocus'
import { ours } from './ours'
import { relay } from './relay'
import type { Contender } from './server'
import { yWebsocket } from './y-websocket'

/** Who takes part, in the order of the columns. */
export const contenders: readonly Contender[] = [relay, yWebsocket, hocuspocus, ours]
