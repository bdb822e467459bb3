const email = 'admin@example.com';
const password = 'a long enough sentence for a proof';

/** The first admin of a product under proof: for the environment, and for the door. */
export const admin = { email, password, signIn: { signInName: email, password } };
