type Props = { acceded: number; inUse: number }

/** 98 pixels wide, one a municipality: acceded, and over it those that use the system. The numbers stand beside it. */
export const ParticipationBar = ({ acceded, inUse }: Props) => (
  <span class="part" aria-hidden="true">
    <i style={{ width: `${acceded}px` }} />
    <i style={{ width: `${inUse}px` }} />
  </span>
)
