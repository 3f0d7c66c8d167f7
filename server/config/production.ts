/**
 * `graphql` compares the class of each type it meets with its own, for those who develop with two copies of it, unless this
 * variable says "production": a tenth of a request's time (docs/performance.md). Imported before anything that imports it.
 */
process.env.NODE_ENV ??= 'production';
