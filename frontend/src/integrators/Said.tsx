/** A text with what is written in code between backticks. */
export const Said = ({ text }: { text: string }) => (
  <>{text.split('`').map((part, at) => (at % 2 ? <code key={part}>{part}</code> : part))}</>
)
