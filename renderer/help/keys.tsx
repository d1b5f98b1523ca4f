import { showKeys } from '../keyboard'
import { useApp } from '../state'

/** Keys as the platform shows them; nothing where there are none. */
export function Keys({ of }: { of: string | null }) {
  const platform = useApp((state) => state.start.platform)
  if (!of) return null
  return (
    <kbd dir="ltr" translate="no">
      {showKeys(of, platform)}
    </kbd>
  )
}
