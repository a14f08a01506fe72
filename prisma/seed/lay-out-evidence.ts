import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import sharp from "sharp";
import { cleanImage } from "#lib/files/clean-image.ts";
import { fileStore, newStorageKey, previewKey } from "#lib/files/storage.ts";
import { DEMO_COMMUNES, DEMO_PROVINCE, SIGNING_COMMUNE } from "./accounts.ts";
import { demoId, ID_OF } from "./demo-id.ts";

/** So many of the newest reports of stages at the demo's province. */
const MOST = 40;

/** How far a building is, in floors that stand, and whether it has its roof and its doors. */
const BUILT: Readonly<Record<string, [floors: number, roof: boolean, doors: boolean]>> = {
  groundbreaking: [0, false, false],
  foundation: [0, false, false],
  frame: [2, false, false],
  finish: [2, true, false],
  acceptance: [2, true, true],
  handed_over: [2, true, true],
  accounts_approved: [2, true, true],
};

type Version = { id: string; stage: string; at: Date; by: string; reportId: string };

/**
 * Drawings of buildings behind reports of their stages, since a photo of a real one would claim something: at the communes
 * whose accounts people use, and the newest at the demo's province.
 */
export async function layOutEvidence(client: pg.Client): Promise<void> {
  const { rows } = await client.query<Version>(
    `SELECT v.id, v.stage::text, v.submitted_at AS at, v.submitted_by_id AS by, r.id AS "reportId"
       FROM report_version v JOIN report r ON r.id = v.report_id AND r.current_version = v.number
       JOIN assignment a ON a.id = r.assignment_id JOIN unit u ON u.id = a.unit_id
       JOIN unit p ON p.level_key = 'province' AND p.code = $1 AND starts_with(u.command_path, p.command_path)
      WHERE v.stage::text = ANY($2) AND r.state IN ('submitted', 'approved')
      ORDER BY u.code = ANY($3) DESC, v.submitted_at DESC, v.id LIMIT $4`,
    [DEMO_PROVINCE, Object.keys(BUILT), [...DEMO_COMMUNES, SIGNING_COMMUNE], MOST],
  );
  const folder = await mkdtemp(join(tmpdir(), "tien-do-demo-"));
  try {
    for (const [place, version] of rows.entries()) await lay(client, folder, version, place);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function lay(client: pg.Client, folder: string, version: Version, place: number) {
  const id = demoId(ID_OF.storedFile, version.at.getTime(), place, 1);
  const path = join(folder, id);
  await sharp(Buffer.from(drawing(version.stage, place)))
    .png()
    .toFile(path);
  await cleanImage(path, previewKey(path));
  const content = await readFile(path);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const key = newStorageKey(id);
  await fileStore().keep(key, path);
  await fileStore().keep(previewKey(key), previewKey(path));
  await client.query(
    `INSERT INTO stored_file (id, name, media_type, bytes, sha256, storage_key, quarantined, has_preview, uploaded_by_id, uploaded_at)
     VALUES ($1, $2, 'image/png', $3, $4, $5, false, true, $6, $7)`,
    [id, "Hiện trường (hình minh họa).png", content.length, sha256, key, version.by, version.at],
  );
  await client.query("INSERT INTO evidence (id, file_id, version_id) VALUES ($1, $1, $2)", [
    id,
    version.id,
  ]);
  await client.query(
    "INSERT INTO report_file (file_id, report_id, sent_sha256, added_at, added_by_id) VALUES ($1, $2, $3, $4, $5)",
    [id, version.reportId, sha256, version.at, version.by],
  );
}

/** A two-floor station, as far as the stage says; the sky tells the places apart. */
function drawing(stage: string, place: number): string {
  const [floors, roof, doors] = BUILT[stage] ?? [0, false, false];
  const rect = (x: number, y: number, width: number, height: number, fill: string) =>
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
  const storeys = Array.from({ length: floors }, (_, floor) => {
    const top = 540 - (floor + 1) * 150;
    const wall = roof ? "#e8dcc0" : "none";
    const frame = `<rect x="300" y="${top}" width="600" height="150" fill="${wall}" stroke="#7a7468" stroke-width="10"/>`;
    const windows = [340, 490, 640, 790].map((x) =>
      rect(x, top + 45, 70, 65, doors ? "#6f94a8" : "#b9b3a4"),
    );
    return frame + windows.join("");
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">
${rect(0, 0, 1200, 800, `hsl(${200 + (place % 5) * 6} 40% 84%)`)}${rect(0, 560, 1200, 240, "#b7a98a")}
${stage === "groundbreaking" ? rect(300, 560, 600, 40, "#8d7d5c") : rect(280, 535, 640, 40, "#8f8a80")}
${storeys.join("")}${roof ? '<path d="M260 245L600 130 940 245Z" fill="#9a4a34"/>' : ""}
${doors ? rect(560, 430, 80, 110, "#5b3d28") : ""}</svg>`;
}
