# Written with care but not run where it was written: there was no container engine. Please report what does not fit.

FROM node:20-slim AS packages
WORKDIR /product
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY libs/calendar/package.json libs/calendar/
COPY libs/compliance/package.json libs/compliance/
COPY libs/contracts/package.json libs/contracts/
COPY libs/invitations/package.json libs/invitations/
COPY libs/pacing/package.json libs/pacing/
COPY libs/plan/package.json libs/plan/
COPY libs/planning/package.json libs/planning/
COPY libs/scheduling/package.json libs/scheduling/
COPY libs/texts/package.json libs/texts/
COPY test/package.json test/

FROM packages AS build
RUN npm ci --include=dev
COPY . .
RUN node tools/setup/bundle-server.mjs && cd apps/web && node ../../node_modules/vite/bin/vite.js build

# What the server needs to run and nothing else: neither the pages' packages nor the tools.
FROM packages AS production-packages
RUN npm ci --omit=dev --workspace=@backcast/api --include-workspace-root=false

FROM node:20-slim
ENV NODE_ENV=production PORT=3000 HOST=0.0.0.0 BACKCAST_DATA_DIR=/data
WORKDIR /product
COPY --from=production-packages /product ./
COPY --from=build /product/apps/api/dist ./apps/api/dist
COPY --from=build /product/apps/web/dist ./apps/web/dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
