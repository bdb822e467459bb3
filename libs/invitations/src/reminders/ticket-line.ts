/** What a reminder may leave open beside the variables of talking points: the address of the customer's own ticket. */
export const ticketVariable = { 'zh-CN': '入场票', en: 'ticket' } as const;

const place = /[{｛]\s*(?:ticket|入场票)\s*[}｝]/gi;

/**
 * The text of a reminder with the address of the ticket put in. Not every customer has one, and not everybody who writes
 * to them may see it: with '' each line that asks for it is left out. What is left may be empty.
 *
 * `withTicketLines('明天见\n入场票：{入场票}', '')` is `明天见`.
 */
export const withTicketLines = (text: string, ticketUrl: string): string =>
  text
    .split('\n')
    .filter((line) => ticketUrl !== '' || line.search(place) < 0)
    // Put in by a function: a `$` in an address is one.
    .map((line) => line.replace(place, () => ticketUrl))
    .join('\n')
    .trim();
