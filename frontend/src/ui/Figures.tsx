import { type ComponentChildren, Fragment } from 'preact'

export type Figure = {
  name: string
  /** Undefined while it is waited for: its place is kept. */
  value: ComponentChildren
  /** What stands small behind the value: "af 98", a share, a unit. */
  more?: ComponentChildren
}

/** The page's few figures, side by side. */
export const Figures = ({ of }: { of: Figure[] }) => (
  <dl class="figs">
    {of.map(({ name, value, more }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          {value ?? '\u00a0'} {more && <small>{more}</small>}
        </dd>
      </div>
    ))}
  </dl>
)

/** Names and what they stand for. What is null is left out. */
export const Facts = ({ of }: { of: [name: string, value: ComponentChildren][] }) => (
  <dl class="facts">
    {of.map(
      ([name, value]) =>
        value != null && (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ),
    )}
  </dl>
)
