export type Check = {
  value: string
  text: string
  /** How many there are with the other filters as they stand; undefined while that is asked for. */
  count?: number
}

type Props = { name: string; options: Check[]; chosen: string[]; onChange: (chosen: string[]) => void }

/** A filter of several values: none chosen is all. */
export function CheckGroup({ name, options, chosen, onChange }: Props) {
  const toggled = (value: string) =>
    options.map((each) => each.value).filter((each) => chosen.includes(each) !== (each === value))
  return (
    <fieldset class="checks">
      <legend>{name}</legend>
      {options.map(({ value, text, count }) => (
        <label key={value} class="check">
          <input
            type="checkbox"
            value={value}
            checked={chosen.includes(value)}
            onChange={() => onChange(toggled(value))}
          />
          <span>{text}</span>
          <span class="n">{count}</span>
        </label>
      ))}
    </fieldset>
  )
}
