/** The one notification channel of the product. */
export const hintChannel = 'backcast';
