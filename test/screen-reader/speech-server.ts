/** A speech server that screen readers take for Speech Dispatcher. It makes no sound and writes everything down. */
import { createServer, type Server, type Socket } from 'node:net'
import { Conversation, type Utterance } from './ssip'

export interface SpeechServer {
  /** For SPEECHD_ADDRESS. */
  readonly address: string
  stop(): void
}

export async function startSpeechServer(path: string, hear: (utterance: Utterance) => void): Promise<SpeechServer> {
  const clients = new Set<Socket>()
  const server: Server = createServer((client) => {
    clients.add(client)
    client.on('close', () => clients.delete(client))
    // A screen reader that is ended does not take its leave.
    client.on('error', () => client.destroy())
    converse(client, hear)
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve))
  const stop = () => {
    server.close()
    for (const client of clients) client.destroy()
  }
  return { address: `unix_socket:${path}`, stop }
}

function converse(client: Socket, hear: (utterance: Utterance) => void): void {
  const conversation = new Conversation()
  let rest = ''
  client.setEncoding('utf8').on('data', (data: string) => {
    const lines = (rest + data).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const { lines: answer, said, ends } = conversation.answer(line)
      if (said) hear(said)
      if (answer.length > 0) client.write(`${answer.join('\r\n')}\r\n`)
      if (ends) client.end()
    }
  })
}
