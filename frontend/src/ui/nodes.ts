type Connection<Node> = { edges?: readonly ({ node?: Node | null } | null)[] | null }

/** The rows of a connection. */
export const nodesOf = <Node>({ edges }: Connection<Node>): Node[] =>
  (edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : []))
