import { z } from "zod";

/** The largest whole number that a column `integer` holds; beyond it the database would refuse the statement. */
const LARGEST = 2_147_483_647;

/** A count or a version that a form carries and that is compared with one in the database. */
export const storedCount = z.coerce.number().int().min(0).max(LARGEST);
