-- Boundaries of the units below a unit, as an administrator imports them for its map.
CREATE TYPE "BoundaryState" AS ENUM ('draft', 'in_force', 'withdrawn');

CREATE TABLE "boundary_set" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "state" "BoundaryState" NOT NULL DEFAULT 'draft',
    "file_name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "width" SMALLINT NOT NULL,
    "height" SMALLINT NOT NULL,
    "unmatched" JSONB NOT NULL DEFAULT '[]',
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "imported_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "boundary_set_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "boundary_set_unit_id_idx" ON "boundary_set"("unit_id");
CREATE INDEX "boundary_set_imported_by_id_idx" ON "boundary_set"("imported_by_id");
ALTER TABLE "boundary_set" ADD CONSTRAINT "boundary_set_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "boundary_set" ADD CONSTRAINT "boundary_set_imported_by_id_fkey" FOREIGN KEY ("imported_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "boundary" (
    "set_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "inset" TEXT,
    "label_x" SMALLINT NOT NULL,
    "label_y" SMALLINT NOT NULL,

    CONSTRAINT "boundary_pkey" PRIMARY KEY ("set_id","unit_id")
);
CREATE INDEX "boundary_unit_id_idx" ON "boundary"("unit_id");
ALTER TABLE "boundary" ADD CONSTRAINT "boundary_set_id_fkey" FOREIGN KEY ("set_id") REFERENCES "boundary_set"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "boundary" ADD CONSTRAINT "boundary_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One map of a unit at a time; whose drawing it is stands below it, so both must be said.
CREATE UNIQUE INDEX boundary_set_one_in_force ON boundary_set (unit_id) WHERE state = 'in_force';
ALTER TABLE boundary_set
  ADD CONSTRAINT boundary_set_credited CHECK (NOT is_blank(source) AND NOT is_blank(licence)),
  ADD CONSTRAINT boundary_set_has_size CHECK (width BETWEEN 1 AND 4000 AND height BETWEEN 1 AND 4000);
-- What is drawn into a page holds numbers and the letters of a path alone. A unit far off the rest has its drawing in a box.
ALTER TABLE boundary
  ADD CONSTRAINT boundary_is_a_path CHECK (path ~ '^[MLHVZmlhvz0-9 .-]*$' AND inset ~ '^M[MLHVZmlhvz0-9 .-]*$'),
  ADD CONSTRAINT boundary_is_drawn CHECK (path LIKE 'M%' OR inset IS NOT NULL);

GRANT SELECT, INSERT, UPDATE, DELETE ON boundary_set TO tiendo_actor;
GRANT SELECT, INSERT ON boundary TO tiendo_actor;
