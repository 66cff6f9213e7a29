// What drizzle-kit manages: the schema public, its default.
export default {
  dialect: 'postgresql',
  schema: './schema.js',
  dbCredentials: {
    host: process.env.PGHOST,
    port: Number(process.env.PGPORT),
    user: process.env.PGUSER,
    password: process.env.PGPASSWORD,
    database: process.env.PGDATABASE,
    ssl: false,
  },
}
