/**
 * `graphql` compares the class of each type it meets with its own, for those who develop with two copies of it, unless this
 * variable says "production": 44 of 253 seconds of a profile of every document. Imported before anything that imports it.
 */
process.env.NODE_ENV ??= 'production';
