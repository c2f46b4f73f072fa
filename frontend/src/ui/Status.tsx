import type { ComponentChildren } from 'preact'

/**
 * A shape for each meaning: ok and use are filled, join is pale with an edge, wait is a dashed and plan a plain
 * outline, out is a slash, warn a triangle, error a diamond.
 */
export type Shape = 'ok' | 'use' | 'join' | 'wait' | 'plan' | 'out' | 'warn' | 'error'

/** A state: a shape and a word, never colour alone. */
export const Status = ({ shape, children }: { shape: Shape; children: ComponentChildren }) => (
  <span class={`st st-${shape}`}>{children}</span>
)
