import type { Role } from '../graph/graphql'
import { words } from '../text/words'

/** A role as one has it, beside the organisation one has it for. */
export const roleWords = words<Record<Role, string>>(
  {
    VISITOR: 'Besøgende',
    MUNICIPALITY_READER: 'Læser',
    MUNICIPALITY_COORDINATOR: 'Koordinator',
    MUNICIPALITY_FINANCE: 'Økonomi',
    MUNICIPALITY_SIGNATORY: 'Tegningsberettiget',
    KOMBIT_PROJECT: 'Projekt',
    KOMBIT_FINANCE: 'Økonomi',
    KOMBIT_ADMIN: 'Administrator',
    BODY_MEMBER: 'Medlem af et organ',
    STEERING_GROUP: 'Medlem af en styregruppe',
    SELF: 'Personen selv',
  },
  {
    VISITOR: 'Visitor',
    MUNICIPALITY_READER: 'Reader',
    MUNICIPALITY_COORDINATOR: 'Coordinator',
    MUNICIPALITY_FINANCE: 'Finance',
    MUNICIPALITY_SIGNATORY: 'Signatory',
    KOMBIT_PROJECT: 'Project',
    KOMBIT_FINANCE: 'Finance',
    KOMBIT_ADMIN: 'Administrator',
    BODY_MEMBER: 'Member of a body',
    STEERING_GROUP: 'Member of a steering group',
    SELF: 'The person',
  },
)

export const viewerWords = words(
  {
    logIn: 'Log ind',
    logOut: 'Log ud',
    roles: 'Roller',
    noRoles: 'Ingen roller',
    noName: 'Logget ind',
    own: 'Min kommune',
    access: 'Hvad må jeg se?',
    youAre: (name: string) => `Du er logget ind som ${name}.`,
    ended: 'Du er logget ud.',
    endedText: 'Du ser det, alle må se. Det, du har skrevet i denne fane, er her, når du er logget ind igen.',
    again: 'Log ind igen',
    close: 'Luk',
  },
  {
    logIn: 'Log in',
    logOut: 'Log out',
    roles: 'Roles',
    noRoles: 'No roles',
    noName: 'Logged in',
    own: 'My municipality',
    access: 'What may I see?',
    youAre: (name) => `You are logged in as ${name}.`,
    ended: 'You are logged out.',
    endedText: 'You see what everyone may see. What you wrote in this tab is here when you are logged in again.',
    again: 'Log in again',
    close: 'Close',
  },
)
