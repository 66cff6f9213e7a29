// An application's tables as drizzle has them: numbers are the extension's.
import { customType, date, pgTable, serial } from 'drizzle-orm/pg-core'

const icpNumber = customType({ dataType: () => 'icp_number' })
const psbNumber = customType({ dataType: () => 'psb_number' })

export const site = pgTable('site', {
  id: serial('id').primaryKey(),
  number: icpNumber('number').notNull().unique(),
  police: psbNumber('police'),
  opened: date('opened'),
})
