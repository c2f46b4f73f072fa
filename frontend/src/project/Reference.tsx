import type { ComponentChildren } from 'preact'

/** The name of a document, and the way to it where the reference is an address. */
export const Reference = ({ to, children }: { to: string; children: ComponentChildren }) =>
  /^https?:\/\//.test(to) ? <a href={to}>{children}</a> : children
