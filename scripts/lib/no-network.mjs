// @ts-check
import { run } from './run.mjs'
import { Stop, say } from './say.mjs'

/**
 * Brings up the loopback interface, on which tests talk to the window, and hands on without the rights that took:
 * Chromium's sandbox will not start with them.
 */
const HAND_ON = {
  root: 'ip link set lo up && exec "$@"',
  user: 'PATH=$PATH:/usr/sbin:/sbin; ip link set lo up && exec setpriv --inh-caps=-all --ambient-caps=-all "$@"',
}

/**
 * What to put before a command line so that it runs in a network namespace of its own, with no network in it: what
 * passes there depends on none. Empty where that is impossible, which in CI is a failure.
 * @returns {Promise<readonly string[]>}
 */
export async function withoutNetwork() {
  const namespace =
    process.getuid?.() === 0
      ? ['unshare', '--net', '--', 'sh', '-c', HAND_ON.root, 'sh']
      : ['unshare', '--user', '--map-current-user', '--keep-caps', '--net', '--', 'sh', '-c', HAND_ON.user, 'sh']
  const tried = await run([...namespace, 'true'], { quiet: true })
  if (tried.code === 0) return namespace
  const complaint = `No network namespace can be had here (${tried.output.trim()}).`
  if (process.env.CI) throw new Stop(complaint)
  say(`${complaint} The tests run with the network in reach.`)
  return []
}
