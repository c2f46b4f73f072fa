/** What the reader chose on this device, or null: some browsers forbid it. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

export function remember(name: string, value: string) {
  try {
    localStorage.setItem(name, value)
  } catch {
    // forgotten at the next visit, and nothing else
  }
}
