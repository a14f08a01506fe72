import { filterOf as difficultyFilter } from "#app/(signed-in)/difficulties/address.ts";
import { filterOf as extensionFilter } from "#app/(signed-in)/extensions/address.ts";
import { filterOf as instructionFilter } from "#app/(signed-in)/instructions/address.ts";
import { filterOf as peopleFilter } from "#app/(signed-in)/people/address.ts";
import { assignmentColumns } from "#components/assignments/assignment-columns.ts";
import { auditColumns } from "#components/audit/audit-columns.ts";
import { heatColumns, heatLines } from "#components/dashboards/heat-columns.ts";
import {
  type CountedRow,
  listedColumns,
  unitColumns,
} from "#components/dashboards/list-columns.ts";
import { matrixColumns, matrixLines } from "#components/dashboards/matrix-columns.ts";
import { difficultyColumns } from "#components/difficulties/difficulty-columns.ts";
import { registerColumns } from "#components/directives/register-columns.ts";
import { extensionColumns } from "#components/extensions/extension-columns.ts";
import { goalColumns } from "#components/goals/goal-columns.ts";
import { instructionColumns } from "#components/instructions/instruction-columns.ts";
import { mapColumns, mapLines } from "#components/maps/map-columns.ts";
import { noticeColumns } from "#components/notifications/notice-columns.ts";
import { peopleColumns } from "#components/people/people-columns.ts";
import { rankColumns } from "#components/ranking/rank-columns.ts";
import { homeColumns } from "#components/reports/home-columns.ts";
import { pileColumns, taskPileColumns } from "#components/reviews/pile-columns.ts";
import { assignedColumns } from "#components/tasks/assigned-columns.ts";
import { unitRegisterColumns } from "#components/units/register-columns.ts";
import { assignmentsPage as assignedPage } from "#lib/assigning/queries.ts";
import { LIST_STATES, myAssignments } from "#lib/assignments/my-assignments.ts";
import { auditPage } from "#lib/audit/queries.ts";
import { assignmentsPage as listedPage } from "#lib/dashboards/assignments-page.ts";
import { childrenPage } from "#lib/dashboards/children-page.ts";
import { goalPage } from "#lib/dashboards/goal-page.ts";
import { heatPage } from "#lib/dashboards/heat-page.ts";
import { mapPage } from "#lib/dashboards/map-page.ts";
import { rankingPage } from "#lib/dashboards/ranking-page.ts";
import { taskMatrix } from "#lib/dashboards/task-matrix.ts";
import { viewsOf as difficultyViews } from "#lib/difficulties/filter.ts";
import { difficultyItems } from "#lib/difficulties/queries.ts";
import { registerPage } from "#lib/directives/register-page.ts";
import type { ExportList } from "#lib/domain/export-lists.ts";
import { isId } from "#lib/domain/id.ts";
import { GROUP_NAMES } from "#lib/domain/notices.ts";
import { OWED_GROUPS, owedGroupOf } from "#lib/domain/owed-reports.ts";
import { type Actor, mayAnywhere } from "#lib/domain/policy.ts";
import { allOf } from "#lib/domain/rates.ts";
import { viewsOf as extensionViews } from "#lib/extensions/filter.ts";
import { extensionList } from "#lib/extensions/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { instructionList, viewsOf as instructionViews } from "#lib/instructions/queries.ts";
import { noticeList } from "#lib/notifications/queries.ts";
import { wordedNotice } from "#lib/notifications/words.ts";
import { peopleList } from "#lib/people/queries.ts";
import { owedOf, reportsOfHome } from "#lib/reports/home.ts";
import { reviewOverview } from "#lib/reviews/overview.ts";
import { reviewPile } from "#lib/reviews/pile.ts";
import { SECTIONS, sortPile } from "#lib/reviews/sort-pile.ts";
import { registerList } from "#lib/units/register-list.ts";
import { BATCH, type Table, tableOf, wholeTable } from "./table.ts";

type Asked = {
  actor: Actor;
  i18n: I18n;
  /** The conditions as the list's own page has them in its address; of a unit's or task's list also `unit` or `task`. */
  query: Record<string, string>;
};

/** Each list by its page's own question, so that scope and conditions are the page's; null where the page is none. */
export const LISTS: Record<ExportList, (asked: Asked) => Promise<Table | null>> = {
  assignments: async ({ actor, i18n, query: { state, unit } }) => {
    if (!mayAnywhere(actor, "assignment:read")) return null;
    const filter = {
      state: LIST_STATES.find((known) => known === state),
      ...(unit && { unitId: unit }),
    };
    const read = (after?: string) =>
      myAssignments(actor, { ...filter, ...(after && { after }) }, BATCH);
    const first = await read();
    return first && tableOf(assignmentColumns(i18n, actor.today), first, read);
  },

  reports: async ({ actor, i18n, query: { state } }) => {
    if (!mayAnywhere(actor, "report:submit")) return null;
    const rows = (await reportsOfHome(actor)).map((report) => ({
      ...report,
      group: owedGroupOf(owedOf(report), actor.today),
    }));
    const groups = OWED_GROUPS.includes(state as never) ? [state] : OWED_GROUPS;
    const shown = groups.flatMap((group) => rows.filter((row) => row.group === group));
    return wholeTable(homeColumns(i18n), shown);
  },

  reviews: async ({ actor, i18n, query: { group, task, period, tab } }) => {
    if (!mayAnywhere(actor, "report:urge")) return null;
    if ([group, task, period].some((id) => id && !isId(id))) return null;
    if (!task) {
      const { tasks, groups } = await reviewOverview(actor, group || null);
      return wholeTable(taskPileColumns(i18n, groups), tasks);
    }
    const pile = await reviewPile(actor, task, period || null);
    if (!pile) return null;
    const { sections } = sortPile(pile, actor);
    const shown = SECTIONS.filter((section) => !SECTIONS.includes(tab as never) || section === tab);
    const rows = shown.flatMap((section) => sections[section]);
    return { ...wholeTable(pileColumns(i18n, pile.task), rows), taskId: task };
  },

  directives: async ({ actor, i18n, query }) => {
    if (!mayAnywhere(actor, "directive:read")) return null;
    const read = async (after?: string) => {
      const page = await registerPage(actor, { ...query, ...(after && { after }) }, BATCH);
      return { rows: page.directives, next: page.nextAfter };
    };
    return tableOf(registerColumns(i18n), await read(), read);
  },

  "task-assignments": async ({ actor, i18n, query: { task = "", ...filter } }) => {
    const read = async (after?: string) => {
      const page = await assignedPage(actor, task, { ...filter, ...(after && { after }) }, BATCH);
      return page && { rows: page.rows, next: page.nextAfter };
    };
    const first = await read();
    const columns = assignedColumns(i18n, actor.today);
    return first && { ...tableOf(columns, first, read), taskId: task };
  },

  "dashboard-units": async ({ actor, i18n, query: { unit = "", ...filter } }) => {
    const page = await childrenPage(actor, unit, filter);
    if (!page) return null;
    const { children, own, unit: whole } = page;
    const ownRow: CountedRow = {
      name: i18n.t("dashboards.own", { unit: whole.name }),
      nameEn: i18n.t("dashboards.own", { unit: whole.nameEn ?? whole.name }),
      level: "",
      levelEn: "",
      counts: own,
    };
    const rows: CountedRow[] = allOf(own) > 0 ? [...children, ownRow] : children;
    return { ...wholeTable(unitColumns(i18n), rows), unitId: unit };
  },

  "dashboard-assignments": async ({ actor, i18n, query: { unit = "", ...filter } }) => {
    const read = async (after?: string) => {
      const page = await listedPage(actor, unit, { ...filter, ...(after && { after }) }, BATCH);
      if (!page) return null;
      const rows = page.rows.map((row) => ({
        ...row,
        money: page.money?.byAssignment.get(row.id) ?? null,
      }));
      return { rows, next: page.next, withMoney: page.money !== null };
    };
    const first = await read();
    if (!first) return null;
    return { ...tableOf(listedColumns(i18n, first.withMoney), first, read), unitId: unit };
  },

  "dashboard-heat": async ({ actor, i18n, query: { unit = "", ...filter } }) => {
    const page = await heatPage(actor, unit, filter);
    if (!page) return null;
    return { ...wholeTable(heatColumns(i18n, page), heatLines(i18n, page)), unitId: unit };
  },

  "dashboard-tasks": async ({ actor, i18n, query: { unit = "", ...filter } }) => {
    const page = await taskMatrix(actor, unit, filter, Number.POSITIVE_INFINITY);
    return page && { ...wholeTable(matrixColumns(i18n, page), matrixLines(page)), unitId: unit };
  },

  "dashboard-ranking": async ({ actor, i18n, query: { unit = "", ...filter } }) => {
    const page = await rankingPage(actor, unit, filter);
    return page && { ...wholeTable(rankColumns(i18n, page), page.rows), unitId: unit };
  },

  "dashboard-map": async ({ actor, i18n, query: { unit = "", ...filter } }) => {
    const page = await mapPage(actor, unit, filter);
    return page && { ...wholeTable(mapColumns(i18n, page), mapLines(i18n, page)), unitId: unit };
  },

  difficulties: async ({ actor, i18n, query }) => {
    const filter = difficultyFilter(query, difficultyViews(actor));
    const read = (after?: string) =>
      difficultyItems(actor, { ...filter, ...(after && { after }) }, BATCH);
    const first = await read();
    return first && tableOf(difficultyColumns(i18n), first, read);
  },

  extensions: async ({ actor, i18n, query }) => {
    const filter = extensionFilter(query, extensionViews(actor));
    const read = (after?: string) =>
      extensionList(actor, { ...filter, ...(after && { after }) }, BATCH);
    const first = await read();
    return first && tableOf(extensionColumns(i18n), first, read);
  },

  instructions: async ({ actor, i18n, query }) => {
    const filter = instructionFilter(query, instructionViews(actor));
    const read = (after?: string) =>
      instructionList(actor, { ...filter, ...(after && { after }) }, BATCH);
    const first = await read();
    return first && tableOf(instructionColumns(i18n), first, read);
  },

  notifications: async ({ actor, i18n, query: { view, group } }) => {
    if (actor.memberships.length === 0) return null;
    const filter = {
      unread: view === "unread",
      group: GROUP_NAMES.find((name) => name === group),
    };
    const read = async (after?: string) => {
      const page = await noticeList(actor, { ...filter, ...(after && { after }) }, BATCH);
      return { rows: page.rows.map((row) => wordedNotice(i18n, row)), next: page.next };
    };
    return tableOf(noticeColumns(i18n), await read(), read);
  },

  "goal-units": async ({ actor, i18n, query: { goal = "", ...asked } }) => {
    const page = await goalPage(actor, goal, asked);
    return page && { ...wholeTable(goalColumns(i18n, page), page.gaps), unitId: page.unit.id };
  },

  units: async ({ actor, i18n, query: { all } }) => {
    const read = (after?: string) =>
      registerList(actor, { all: all === "1", ...(after && { after }) }, BATCH);
    const first = await read();
    return first && tableOf(unitRegisterColumns(i18n), first, read);
  },

  people: async ({ actor, i18n, query }) => {
    const filter = peopleFilter(query);
    const read = (after?: string) =>
      peopleList(actor, { ...filter, ...(after && { after }) }, BATCH);
    const first = await read();
    return first && tableOf(peopleColumns(i18n), first, read);
  },

  audit: async ({ actor, i18n, query }) => {
    const read = async (after?: string) => {
      const page = await auditPage(actor, { ...query, ...(after && { after }) }, BATCH);
      return page && { rows: page.rows, next: page.nextAfter };
    };
    const first = await read();
    return first && tableOf(auditColumns(i18n), first, read);
  },
};
