/** How TypeScript becomes JavaScript, in the product as in the tests. Types are checked apart, by `npm run check`. */
export const swcOptions = ({ tsx = false, sourceMaps }) => ({
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', tsx, decorators: !tsx },
    transform: tsx ? { react: { runtime: 'automatic' } } : { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps,
  swcrc: false,
});
