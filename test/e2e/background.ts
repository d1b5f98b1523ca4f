/** Programs that run beside the tests and never outlive them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** How long a program has to end when asked to; one that hangs is killed then. */
const GRACE_MS = 1000

export interface Running {
  /** Waits until a program has written this to its standard output. */
  said(text: string): Promise<void>
}

export class Background {
  readonly #children: ChildProcess[] = []
  #complaints = ''

  /** What all of them have written to their standard errors. */
  get complaints(): string {
    return this.#complaints
  }

  /** Starts a program. The kernel kills it when this process ends in whatever way, so nothing is ever left behind. */
  start(command: readonly string[], env: NodeJS.ProcessEnv): Running {
    const child = spawn('setpriv', ['--pdeathsig', 'KILL', '--', ...command], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      this.#complaints += text
    })
    child.on('error', (error) => {
      this.#complaints += `${command[0]}: ${error.message}\n`
    })
    this.#children.push(child)
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text
    })
    const said = async (text: string) => {
      while (!output.includes(text)) {
        const [ended] = await Promise.race([
          once(child.stdout, 'data').then(() => [false]),
          once(child, 'exit').then(() => [true]),
        ])
        if (ended) throw new Error(`${command[0]} ended.`)
      }
    }
    return { said }
  }

  /** Ends all, the last one first. */
  async stop(): Promise<void> {
    for (const child of this.#children.splice(0).reverse()) await end(child)
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const gone = once(child, 'exit')
  const force = setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
  child.kill()
  await gone
  clearTimeout(force)
}
