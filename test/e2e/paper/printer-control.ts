/** What an administrator does to the printer of printer.ts, as requests of the Internet Printing Protocol (RFC 8010, RFC 8011; CUPS' own operations). */
import { request } from 'node:http'

const OPERATIONS = { pause: 0x0010, resume: 0x0011, accept: 0x4008, reject: 0x4009 } as const

/** Stops and starts the printer, or has it turn jobs away and take them again. @throws where the server does not do it */
export async function controlPrinter(socketPath: string, operation: keyof typeof OPERATIONS): Promise<void> {
  const attributes = [
    attribute(0x47, 'attributes-charset', 'utf-8'),
    attribute(0x48, 'attributes-natural-language', 'en'),
    attribute(0x45, 'printer-uri', 'ipp://localhost/printers/Sheets'),
  ]
  const [high, low] = [OPERATIONS[operation] >> 8, OPERATIONS[operation] & 0xff]
  const head = Buffer.from([2, 0, high, low, 0, 0, 0, 1, 1])
  const status = await post(socketPath, Buffer.concat([head, ...attributes, Buffer.from([3])]))
  if (status !== 0) throw new Error(`The print server answered ${operation} with status ${status.toString(16)}.`)
}

function attribute(tag: number, name: string, value: string): Buffer {
  const counted = (text: string) => {
    const bytes = Buffer.from(text)
    return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes])
  }
  return Buffer.concat([Buffer.from([tag]), counted(name), counted(value)])
}

/** Resolves to the status code of IPP: 0 where all went well. */
function post(socketPath: string, body: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/ipp', 'Content-Length': body.length, Host: 'localhost' }
    const sent = request({ socketPath, path: '/admin/', method: 'POST', headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks)
        if (bytes.length < 4) reject(new Error(`The print server answered with HTTP status ${answer.statusCode}.`))
        else resolve(bytes.readUInt16BE(2))
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
