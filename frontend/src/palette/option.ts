/** One thing to go to, or to do. */
export type Option = { key: string; name: string; more?: string; href?: string; act?: () => void }

/** `fallback` is the way to search a list: no result by itself. */
export type Group = { name: string; options: Option[]; fallback?: true }

export const says = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase())
