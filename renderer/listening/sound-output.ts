/**
 * Whether the desktop has anything that sounds. Without it Chromium plays into nothing and its clock runs on as if all were
 * heard. That there is a device is told without a permission, and no more than that. Where nothing is told, nothing is claimed.
 */
export async function hasSoundOutput(): Promise<boolean> {
  const devices = await navigator.mediaDevices?.enumerateDevices().catch(() => undefined)
  return devices?.some(({ kind }) => kind === 'audiooutput') ?? true
}
