import type { CivilDate } from '../text/day'

/** A seat whose last day has not passed; one that begins later is coming. */
export const isHeld = ({ to }: { to?: CivilDate | null }, on: CivilDate) => !to || on <= to
