import { type CivilDate, laterOf } from "./civil-date.ts";
import type { Message } from "./outcome.ts";
import type { ReportedStep } from "./report-content.ts";
import {
  type AskedWorks,
  FIELD,
  type FormContext,
  lastFactDay,
  type Part,
  type ReportShape,
  readCompletion,
  readFactDay,
  type TypedFields,
  wordsOf,
} from "./report-form.ts";
import {
  canMoveStage,
  isHandedOver,
  stageMove,
  WORKS_STAGES,
  type WorksStage,
} from "./works-stage.ts";

const MOST_NUMBER = 100;

/**
 * A document: it exists, with number and date, or it does not and the words say what was done. A document about a
 * period may be written after the cut-off. For a duty that is done once it is the product; else the unit says whether.
 */
export function readDocument(
  { period }: ReportShape,
  typed: TypedFields,
  { today }: FormContext,
): Part {
  const exists = typed[FIELD.documentExists];
  const number = wordsOf(typed[FIELD.documentNumber]);
  if (exists === "no") {
    const wrong: Record<string, Message> = {};
    if (number || typed[FIELD.documentDate]?.trim()) {
      wrong[FIELD.documentExists] = { key: "reports.document-contradicts" };
    }
    return { content: {}, wrong, explain: [{ key: "reports.say-what-was-done" }] };
  }
  if (exists !== "yes") return { content: {}, wrong: { [FIELD.documentExists]: CHOOSE } };

  const wrong: Record<string, Message> = {};
  if (!number) wrong[FIELD.documentNumber] = { key: "reports.number-missing" };
  else if (number.length > MOST_NUMBER) {
    wrong[FIELD.documentNumber] = { key: "reports.too-long", values: { max: MOST_NUMBER } };
  }
  const date = readFactDay(typed[FIELD.documentDate], today, today);
  if (date.wrong) wrong[FIELD.documentDate] = date.wrong;
  const documentDate = date.day ?? null;
  const isProduct = period.cadence === "once" || typed[FIELD.completed] === "yes";
  return {
    content: {
      documentNumber: number,
      documentDate,
      completedOn: isProduct ? documentDate : null,
    },
    wrong,
  };
}

/** The stage of one building and the day it was reached; hand-over completes the task on its own day. */
export function readStage(shape: ReportShape, typed: TypedFields, { today }: FormContext): Part {
  const lastDay = lastFactDay(shape, today);
  if (shape.works.length === 0) return readCompletion(typed, lastDay, today);
  const chosen = shape.works.length === 1 ? shape.works[0]?.id : typed[FIELD.works];
  const works = shape.works.find(({ id }) => id === chosen);
  if (!works) return { content: {}, wrong: { [FIELD.works]: CHOOSE } };

  const wrong: Record<string, Message> = {};
  const explain: Message[] = [];
  const stage = WORKS_STAGES.find((known) => known === typed[FIELD.stage]);
  const { day: stageOn, wrong: wrongDay } = readFactDay(typed[FIELD.stageOn], lastDay, today);
  if (wrongDay) wrong[FIELD.stageOn] = wrongDay;
  if (!stage) return { content: {}, wrong: { [FIELD.stage]: CHOOSE, ...wrong } };
  if (!canMoveStage({ from: works.stage, to: stage, state: works.state, hasReason: true })) {
    wrong[FIELD.stage] = { key: "reports.works-stopped" };
  }
  const move = stageMove(works.stage, stage);
  if (move === "back") explain.push({ key: "reports.stage-went-back" });
  if (move === "forward" && stageOn && stageOn < works.stageOn) {
    wrong[FIELD.stageOn] = { key: "reports.stage-before-last" };
  }
  const said = readCompletion(typed, lastDay, today);
  const implied = stage && stageOn ? handOverDay(shape.works, works.id, stage, stageOn) : null;
  return {
    content: {
      worksId: works.id,
      stage,
      stageOn: stageOn ?? null,
      completedOn: said.content.completedOn ?? implied,
    },
    wrong: { ...wrong, ...said.wrong },
    explain,
  };
}

/** The day on which the last building was handed over; null while one of them is not. */
function handOverDay(
  all: readonly AskedWorks[],
  id: string,
  stage: WorksStage,
  stageOn: CivilDate,
): CivilDate | null {
  let last: CivilDate | null = null;
  for (const works of all) {
    if (works.id !== id && (works.state === "cancelled" || works.state === "replaced")) continue;
    const now = works.id === id ? stage : works.stage;
    if (!isHandedOver(now)) return null;
    // With the final accounts approved, the hand-over was earlier.
    const day =
      works.id === id && stage === "handed_over" ? stageOn : (works.handedOverOn ?? stageOn);
    last = last === null ? day : laterOf(last, day);
  }
  return last;
}

/** The day of each step that is done; the last of them completes the task. */
export function readSteps(shape: ReportShape, typed: TypedFields, { today }: FormContext): Part {
  const lastDay = lastFactDay(shape, today);
  if (shape.steps.length === 0) return readCompletion(typed, lastDay, today);
  const wrong: Record<string, Message> = {};
  const steps: ReportedStep[] = [];
  let undone = false;
  for (const { id, doneOn } of shape.steps) {
    const name = FIELD.step(id);
    if (!typed[name]?.trim()) {
      undone ||= doneOn !== null;
      continue;
    }
    const read = readFactDay(typed[name], lastDay, today);
    if (read.wrong) wrong[name] = read.wrong;
    else steps.push({ stepId: id, doneOn: read.day });
  }
  const all = steps.length === shape.steps.length;
  return {
    content: {
      steps,
      completedOn: all ? steps.map(({ doneOn }) => doneOn).reduce(laterOf) : null,
    },
    wrong,
    explain: undone ? [{ key: "reports.step-undone" }] : [],
  };
}

const CHOOSE: Message = { key: "reports.choose" };
