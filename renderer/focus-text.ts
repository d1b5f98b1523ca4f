/** Gives the focus to the text, without scrolling it: what had the focus goes away, or a person skips the bar. */
export function focusText(): void {
  document.getElementById('text')?.focus({ preventScroll: true })
}
