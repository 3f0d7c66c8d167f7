# The platform for a PostgreSQL of your own (compose.yaml), or, without DATABASE_URL, the demo with the embedded one.
FROM node:24-trixie-slim AS packages
WORKDIR /srv/platform
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:24-trixie-slim
# pg_dump, pg_restore and psql, for `npm run backup` and `npm run restore` of a PostgreSQL up to 17.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends postgresql-client \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /srv/platform
COPY --from=packages /srv/platform/node_modules node_modules
COPY LICENSE package.json package-lock.json tsconfig.json ./
COPY schema schema
COPY client-examples client-examples
COPY server server
# The image's ordinary user writes here and nowhere else: the journal of accesses, the embedded PostgreSQL.
RUN mkdir /data && chown node:node /data
USER node
ENV HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
VOLUME /data
EXPOSE 4000
# Finishes what is under way, then ends.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node.js itself and not npm, so that the signal to stop reaches the platform.
CMD ["node_modules/.bin/node", "--import", "tsx", "server/main.ts"]
