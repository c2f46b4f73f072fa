import { words } from '../../text/words'

/** What every form says. */
export const actWords = words(
  {
    refused: 'Det kan ikke lade sig gøre',
    sending: 'Sender.',
    unsent: 'Der er ingen forbindelse, og intet er sendt. Det, du har skrevet, står her stadig. Prøv igen.',
    unknown: 'Der kom intet svar',
    unknownText:
      'Det er måske gjort, måske ikke. Send igen: det bliver kun gjort én gang. Det, du har skrevet, står her stadig.',
    again: 'Send igen',
    clear: 'Ryd',
    kept: 'Det, du har skrevet, bliver stående her, også hvis du går til en anden side. Lukker du fanen eller logger ud, forsvinder det.',
    departs: 'Aftalen fraviger',
    numberWrong: 'Skriv et tal, for eksempel 1.250,50.',
    cancel: 'Fortryd',
    steps: 'Trin',
  },
  {
    refused: 'This cannot be done',
    sending: 'Sending.',
    unsent: 'There is no connection, and nothing was sent. What you wrote still stands here. Try again.',
    unknown: 'No answer came',
    unknownText: 'It may have been done, or not. Send again: it is done only once. What you wrote still stands here.',
    again: 'Send again',
    clear: 'Clear',
    kept: 'What you wrote stays here, also when you go to another page. If you close the tab or log out, it is gone.',
    departs: 'The agreement departs from',
    numberWrong: 'Write a number, such as 1,250.50.',
    cancel: 'Cancel',
    steps: 'Steps',
  },
)
