/** Answers the page's requests: a handler for each channel of the contract, behind two checks. */
import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import * as v from 'valibot'
import { isOurs } from './app-url'
import { REQUEST_CHANNELS, REQUESTS, type RequestAnswer, type RequestChannel } from './contract'
import { logRefusal } from './log'

type Answers = {
  [C in RequestChannel]: (payload: v.InferOutput<(typeof REQUESTS)[C]>) => RequestAnswer[C] | Promise<RequestAnswer[C]>
}

/** What of a sender is looked at. */
type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>

/** `isOurWindow` tells our own window's contents from any other. */
export function answerRequests(answers: Answers, isOurWindow: (contents: Sender['sender']) => boolean): void {
  for (const channel of REQUEST_CHANNELS) {
    ipcMain.handle(channel, (event, payload: unknown) => {
      if (!isOurWindow(event.sender) || !isOurPage(event)) {
        throw refuse(channel, `from ${event.senderFrame?.url ?? 'a frame that is gone'}`)
      }
      return answer(channel, payload, answers)
    })
  }
}

/** Only the page itself: no frame in it, no other page that came into the window. */
export function isOurPage({ sender, senderFrame }: Sender): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url)
}

/** Checks the payload, then answers. */
export function answer<C extends RequestChannel>(channel: C, payload: unknown, answers: Answers): unknown {
  const result = v.safeParse(REQUESTS[channel], payload)
  if (!result.success) throw refuse(channel, result.issues[0].message)
  // TypeScript cannot see that schema and answer belong to the same channel.
  const act = answers[channel] as (payload: unknown) => unknown
  return act(result.output)
}

function refuse(channel: RequestChannel, why: string): Error {
  logRefusal('message', `${channel}: ${why}`)
  return new Error('Refused.')
}
