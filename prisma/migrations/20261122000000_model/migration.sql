-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "AssignmentState" AS ENUM ('draft', 'assigned', 'acknowledged', 'in_progress', 'done', 'refused', 'suspended', 'cancelled', 'superseded');

-- CreateEnum
CREATE TYPE "ChangeKind" AS ENUM ('deadline', 'target', 'withdrawal', 'suspension', 'resumption', 'refusal', 'cancellation', 'supersession', 'handover');

-- CreateEnum
CREATE TYPE "ExtensionState" AS ENUM ('asked', 'granted', 'declined');

-- CreateEnum
CREATE TYPE "Line" AS ENUM ('command', 'local');

-- CreateEnum
CREATE TYPE "DirectiveType" AS ENUM ('resolution', 'decision', 'directive', 'conclusion', 'regulation', 'rules', 'plan', 'action_programme', 'circular', 'guidance', 'notice_of_conclusions', 'official_letter');

-- CreateEnum
CREATE TYPE "SecurityClass" AS ENUM ('public', 'internal');

-- CreateEnum
CREATE TYPE "IssueState" AS ENUM ('draft', 'issued');

-- CreateEnum
CREATE TYPE "DirectiveRelation" AS ENUM ('implements', 'specifies', 'amends', 'replaces', 'based_on', 'reviews');

-- CreateEnum
CREATE TYPE "ClauseKind" AS ENUM ('part', 'chapter', 'section', 'article', 'clause', 'point');

-- CreateEnum
CREATE TYPE "IndicatorKind" AS ENUM ('amount', 'ratio', 'yes_no', 'works');

-- CreateEnum
CREATE TYPE "Derivation" AS ENUM ('threshold', 'punctuality');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('officer', 'reviewer', 'leader', 'admin', 'auditor');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('expected', 'draft', 'submitted', 'returned', 'approved', 'received');

-- CreateEnum
CREATE TYPE "Decision" AS ENUM ('approved', 'returned', 'received', 'opinion');

-- CreateEnum
CREATE TYPE "AnswerState" AS ENUM ('open', 'passed_up', 'answered');

-- CreateEnum
CREATE TYPE "TaskKind" AS ENUM ('document', 'indicator', 'funding', 'works', 'steps');

-- CreateEnum
CREATE TYPE "Cadence" AS ENUM ('once', 'monthly', 'quarterly', 'half_yearly', 'nine_month', 'yearly');

-- CreateEnum
CREATE TYPE "DecisionRule" AS ENUM ('command', 'both', 'received');

-- CreateEnum
CREATE TYPE "PartyRole" AS ENUM ('lead', 'coordinating', 'advising', 'monitoring');

-- CreateEnum
CREATE TYPE "HolidayKind" AS ENUM ('day_off', 'make_up_day');

-- CreateEnum
CREATE TYPE "TerritoryKind" AS ENUM ('province', 'district', 'commune');

-- CreateEnum
CREATE TYPE "SuccessionKind" AS ENUM ('merge', 'split', 'move', 'rename', 'close');

-- CreateEnum
CREATE TYPE "WorksStage" AS ENUM ('need_confirmed', 'site_proposed', 'land_allocated', 'policy_approved', 'capital_assigned', 'project_approved', 'design_approved', 'permit_cleared', 'contractor_chosen', 'groundbreaking', 'foundation', 'frame', 'finish', 'acceptance', 'handed_over', 'accounts_approved');

-- CreateEnum
CREATE TYPE "WorksState" AS ENUM ('active', 'paused', 'cancelled', 'rescoped', 'replaced');

-- CreateEnum
CREATE TYPE "WorksKind" AS ENUM ('new_build', 'renovation', 'reuse');

-- CreateEnum
CREATE TYPE "FundingSource" AS ENUM ('ministry', 'province', 'district', 'commune', 'socialised');

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "occurrence" SMALLINT NOT NULL DEFAULT 1,
    "parent_id" UUID,
    "state" "AssignmentState" NOT NULL DEFAULT 'draft',
    "assigned_on" DATE,
    "start_on" DATE NOT NULL,
    "first_due_on" DATE,
    "due_on" DATE,
    "done_on" DATE,
    "ended_on" DATE,
    "end_reason" TEXT,
    "target" DECIMAL(20,4),
    "waiting" SMALLINT NOT NULL DEFAULT 0,
    "planned" BIGINT NOT NULL DEFAULT 0,
    "allocated" BIGINT NOT NULL DEFAULT 0,
    "disbursed" BIGINT NOT NULL DEFAULT 0,
    "assigned_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_day" (
    "assignment_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "state" "AssignmentState" NOT NULL,

    CONSTRAINT "assignment_day_pkey" PRIMARY KEY ("assignment_id","day")
);

-- CreateTable
CREATE TABLE "assignment_change" (
    "id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "kind" "ChangeKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "account_id" UUID,
    "reason" TEXT NOT NULL,
    "document" TEXT,
    "due_before" DATE,
    "due_after" DATE,
    "target_before" DECIMAL(20,4),
    "target_after" DECIMAL(20,4),

    CONSTRAINT "assignment_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "extension_request" (
    "id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "asked_on" DATE NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "wanted_due_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "ExtensionState" NOT NULL DEFAULT 'asked',
    "decided_on" DATE,
    "decided_by_id" UUID,
    "decision_note" TEXT,

    CONSTRAINT "extension_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_party" (
    "assignment_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "role" "PartyRole" NOT NULL,

    CONSTRAINT "assignment_party_pkey" PRIMARY KEY ("assignment_id","unit_id","role")
);

-- CreateTable
CREATE TABLE "assignment_figure" (
    "assignment_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "numerator" DECIMAL(20,4) NOT NULL,
    "denominator" DECIMAL(20,4),
    "as_of" DATE NOT NULL,
    "version_id" UUID,

    CONSTRAINT "assignment_figure_pkey" PRIMARY KEY ("assignment_id","indicator_id")
);

-- CreateTable
CREATE TABLE "step" (
    "id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "due_on" DATE,
    "done_on" DATE,

    CONSTRAINT "step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "issuer" (
    "id" UUID NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT,
    "search_name" TEXT NOT NULL,
    "unit_id" UUID,

    CONSTRAINT "issuer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directive" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "number_key" TEXT NOT NULL,
    "type" "DirectiveType" NOT NULL,
    "issuer_id" UUID NOT NULL,
    "issued_on" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "search_title" TEXT NOT NULL,
    "security_class" "SecurityClass" NOT NULL DEFAULT 'public',
    "state" "IssueState" NOT NULL DEFAULT 'draft',
    "file_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "directive_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directive_link" (
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "relation" "DirectiveRelation" NOT NULL,

    CONSTRAINT "directive_link_pkey" PRIMARY KEY ("from_id","to_id","relation")
);

-- CreateTable
CREATE TABLE "clause" (
    "id" UUID NOT NULL,
    "directive_id" UUID NOT NULL,
    "parent_id" UUID,
    "ordinal" SMALLINT NOT NULL,
    "kind" "ClauseKind" NOT NULL,
    "label" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "clause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "kind" "IndicatorKind" NOT NULL,
    "unit_vi" TEXT NOT NULL,
    "unit_en" TEXT NOT NULL,
    "decimals" SMALLINT NOT NULL DEFAULT 0,
    "numerator_vi" TEXT,
    "numerator_en" TEXT,
    "denominator_vi" TEXT,
    "denominator_en" TEXT,
    "derivation" "Derivation",
    "source_id" UUID,
    "threshold" DECIMAL(20,4),

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "goal" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "directive_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "baseline_year" SMALLINT NOT NULL,
    "baseline" DECIMAL(20,4) NOT NULL,
    "note" TEXT,

    CONSTRAINT "goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "goal_level" (
    "goal_id" UUID NOT NULL,
    "level_key" TEXT NOT NULL,

    CONSTRAINT "goal_level_pkey" PRIMARY KEY ("goal_id","level_key")
);

-- CreateTable
CREATE TABLE "goal_milestone" (
    "goal_id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "target" DECIMAL(20,4) NOT NULL,

    CONSTRAINT "goal_milestone_pkey" PRIMARY KEY ("goal_id","on")
);

-- CreateTable
CREATE TABLE "target_entry" (
    "id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "milestone_on" DATE NOT NULL,
    "from_unit_id" UUID,
    "to_unit_id" UUID NOT NULL,
    "amount" DECIMAL(20,4) NOT NULL,
    "recorded_on" DATE NOT NULL,
    "recorded_by_id" UUID,
    "reason" TEXT NOT NULL,

    CONSTRAINT "target_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "password_hash" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "line" "Line" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership_task_group" (
    "membership_id" UUID NOT NULL,
    "task_group_id" UUID NOT NULL,

    CONSTRAINT "membership_task_group_pkey" PRIMARY KEY ("membership_id","task_group_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "token_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "account_id" UUID,
    "deed" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" UUID,
    "unit_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipt" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "deed" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "entity_id" UUID,
    "result" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "topic" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "state" "ReportState" NOT NULL DEFAULT 'expected',
    "due_on" DATE NOT NULL,
    "current_version" SMALLINT NOT NULL DEFAULT 0,
    "first_submitted_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_draft" (
    "report_id" UUID NOT NULL,
    "form" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_by_id" UUID NOT NULL,

    CONSTRAINT "report_draft_pkey" PRIMARY KEY ("report_id")
);

-- CreateTable
CREATE TABLE "report_version" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "number" SMALLINT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "on_behalf" BOOLEAN NOT NULL DEFAULT false,
    "no_change" BOOLEAN NOT NULL DEFAULT false,
    "narrative" TEXT,
    "difficulty" TEXT,
    "proposal" TEXT,
    "proposal_to_id" UUID,
    "completed_on" DATE,
    "document_number" TEXT,
    "document_date" DATE,
    "works_id" UUID,
    "stage" "WorksStage",
    "stage_on" DATE,

    CONSTRAINT "report_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_value" (
    "version_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "numerator" DECIMAL(20,4) NOT NULL,
    "denominator" DECIMAL(20,4),

    CONSTRAINT "report_value_pkey" PRIMARY KEY ("version_id","indicator_id")
);

-- CreateTable
CREATE TABLE "report_money" (
    "version_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "source" "FundingSource" NOT NULL,
    "planned" BIGINT NOT NULL,
    "allocated" BIGINT NOT NULL,
    "disbursed" BIGINT NOT NULL,
    "note" TEXT,

    CONSTRAINT "report_money_pkey" PRIMARY KEY ("version_id","year","source")
);

-- CreateTable
CREATE TABLE "report_step" (
    "version_id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "done_on" DATE NOT NULL,

    CONSTRAINT "report_step_pkey" PRIMARY KEY ("version_id","step_id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "line" "Line" NOT NULL,
    "decision" "Decision" NOT NULL,
    "reason" TEXT,
    "unit_id" UUID NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "urge" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "note" TEXT,

    CONSTRAINT "urge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "quarantined" BOOLEAN NOT NULL DEFAULT true,
    "uploaded_by_id" UUID,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "version_id" UUID,
    "stage_event_id" UUID,
    "assignment_id" UUID,
    "caption" TEXT,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "difficulty" (
    "id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "version_id" UUID,
    "unit_id" UUID NOT NULL,
    "addressed_to_id" UUID NOT NULL,
    "is_proposal" BOOLEAN NOT NULL DEFAULT false,
    "text" TEXT NOT NULL,
    "state" "AnswerState" NOT NULL DEFAULT 'open',
    "raised_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,

    CONSTRAINT "difficulty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instruction" (
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "about" TEXT,
    "assignment_id" UUID,
    "owner_unit_id" UUID NOT NULL,
    "due_on" DATE,
    "state" "AnswerState" NOT NULL DEFAULT 'open',
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "given_by_id" UUID NOT NULL,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,

    CONSTRAINT "instruction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_group" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "ordinal" SMALLINT NOT NULL,

    CONSTRAINT "task_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "directive_id" UUID NOT NULL,
    "clause_id" UUID,
    "task_group_id" UUID NOT NULL,
    "regime_key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "search_title" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "product_en" TEXT,
    "kind" "TaskKind" NOT NULL,
    "cadence" "Cadence" NOT NULL,
    "decision_rule" "DecisionRule" NOT NULL DEFAULT 'command',
    "no_change" BOOLEAN NOT NULL DEFAULT false,
    "state" "IssueState" NOT NULL DEFAULT 'draft',
    "start_on" DATE NOT NULL,
    "due_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_level" (
    "task_id" UUID NOT NULL,
    "level_key" TEXT NOT NULL,
    "role" "PartyRole" NOT NULL,

    CONSTRAINT "task_level_pkey" PRIMARY KEY ("task_id","level_key","role")
);

-- CreateTable
CREATE TABLE "task_indicator" (
    "task_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL DEFAULT 1,
    "cumulative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "task_indicator_pkey" PRIMARY KEY ("task_id","indicator_id")
);

-- CreateTable
CREATE TABLE "regime" (
    "key" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Asia/Ho_Chi_Minh',
    "cutoff_day" SMALLINT NOT NULL,

    CONSTRAINT "regime_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "period" (
    "id" UUID NOT NULL,
    "regime_key" TEXT NOT NULL,
    "cadence" "Cadence" NOT NULL,
    "year" SMALLINT NOT NULL,
    "number" SMALLINT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holiday" (
    "day" DATE NOT NULL,
    "kind" "HolidayKind" NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "unit_level" (
    "key" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "report_working_days" SMALLINT NOT NULL DEFAULT 3,

    CONSTRAINT "unit_level_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "territory" (
    "id" UUID NOT NULL,
    "kind" "TerritoryKind" NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "search_name" TEXT NOT NULL,
    "parent_id" UUID,
    "in_force_from" DATE NOT NULL,
    "in_force_to" DATE,
    "legal_basis" TEXT,

    CONSTRAINT "territory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "level_key" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "segment" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "short_name" TEXT NOT NULL,
    "search_name" TEXT NOT NULL,
    "territory_id" UUID,
    "has_accounts" BOOLEAN NOT NULL DEFAULT true,
    "in_force_from" DATE NOT NULL,
    "in_force_to" DATE,
    "command_path" TEXT,
    "local_path" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_parent" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "line" "Line" NOT NULL,
    "parent_id" UUID,
    "in_force_from" DATE NOT NULL,
    "in_force_to" DATE,
    "legal_basis" TEXT,

    CONSTRAINT "unit_parent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_attribute" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "in_force_from" DATE NOT NULL,
    "in_force_to" DATE,

    CONSTRAINT "unit_attribute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "succession" (
    "id" UUID NOT NULL,
    "from_unit_id" UUID NOT NULL,
    "to_unit_id" UUID NOT NULL,
    "kind" "SuccessionKind" NOT NULL,
    "effective_on" DATE NOT NULL,
    "share" DECIMAL(7,6),
    "legal_basis" TEXT NOT NULL,

    CONSTRAINT "succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "territory_id" UUID,
    "address" TEXT,
    "area_m2" INTEGER,
    "land_decision" TEXT,
    "land_decided_on" DATE,

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "works" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "site_id" UUID,
    "kind" "WorksKind" NOT NULL,
    "name" TEXT NOT NULL,
    "is_main" BOOLEAN NOT NULL DEFAULT true,
    "stage" "WorksStage" NOT NULL DEFAULT 'need_confirmed',
    "stage_on" DATE NOT NULL,
    "state" "WorksState" NOT NULL DEFAULT 'active',
    "state_reason" TEXT,
    "state_document" TEXT,
    "handed_over_on" DATE,
    "floor_area_m2" INTEGER,
    "cost" BIGINT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "works_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_works" (
    "assignment_id" UUID NOT NULL,
    "works_id" UUID NOT NULL,

    CONSTRAINT "assignment_works_pkey" PRIMARY KEY ("assignment_id","works_id")
);

-- CreateTable
CREATE TABLE "works_stage_event" (
    "id" UUID NOT NULL,
    "works_id" UUID NOT NULL,
    "stage" "WorksStage" NOT NULL,
    "reached_on" DATE NOT NULL,
    "document" TEXT,
    "version_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "works_stage_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "funding_line" (
    "id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "works_id" UUID,
    "year" SMALLINT NOT NULL,
    "source" "FundingSource" NOT NULL,
    "planned" BIGINT NOT NULL DEFAULT 0,
    "allocated" BIGINT NOT NULL DEFAULT 0,
    "disbursed" BIGINT NOT NULL DEFAULT 0,
    "carried_over" BIGINT NOT NULL DEFAULT 0,
    "note" TEXT,

    CONSTRAINT "funding_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_funding" (
    "assignment_id" UUID NOT NULL,
    "funding_line_id" UUID NOT NULL,

    CONSTRAINT "assignment_funding_pkey" PRIMARY KEY ("assignment_id","funding_line_id")
);

-- CreateIndex
CREATE INDEX "assignment_unit_id_task_id_idx" ON "assignment"("unit_id", "task_id");

-- CreateIndex
CREATE INDEX "assignment_parent_id_idx" ON "assignment"("parent_id");

-- CreateIndex
CREATE INDEX "assignment_assigned_by_id_idx" ON "assignment"("assigned_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_task_id_unit_id_occurrence_key" ON "assignment"("task_id", "unit_id", "occurrence");

-- CreateIndex
CREATE INDEX "assignment_change_assignment_id_idx" ON "assignment_change"("assignment_id");

-- CreateIndex
CREATE INDEX "assignment_change_account_id_idx" ON "assignment_change"("account_id");

-- CreateIndex
CREATE INDEX "extension_request_assignment_id_idx" ON "extension_request"("assignment_id");

-- CreateIndex
CREATE INDEX "extension_request_asked_by_id_idx" ON "extension_request"("asked_by_id");

-- CreateIndex
CREATE INDEX "extension_request_decided_by_id_idx" ON "extension_request"("decided_by_id");

-- CreateIndex
CREATE INDEX "assignment_party_unit_id_idx" ON "assignment_party"("unit_id");

-- CreateIndex
CREATE INDEX "assignment_figure_indicator_id_idx" ON "assignment_figure"("indicator_id");

-- CreateIndex
CREATE INDEX "assignment_figure_version_id_idx" ON "assignment_figure"("version_id");

-- CreateIndex
CREATE UNIQUE INDEX "step_assignment_id_ordinal_key" ON "step"("assignment_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "issuer_name_vi_key" ON "issuer"("name_vi");

-- CreateIndex
CREATE INDEX "issuer_unit_id_idx" ON "issuer"("unit_id");

-- CreateIndex
CREATE INDEX "directive_issuer_id_idx" ON "directive"("issuer_id");

-- CreateIndex
CREATE INDEX "directive_file_id_idx" ON "directive"("file_id");

-- CreateIndex
CREATE INDEX "directive_created_by_id_idx" ON "directive"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "directive_number_key_type_issuer_id_issued_on_key" ON "directive"("number_key", "type", "issuer_id", "issued_on");

-- CreateIndex
CREATE INDEX "directive_link_to_id_idx" ON "directive_link"("to_id");

-- CreateIndex
CREATE INDEX "clause_directive_id_idx" ON "clause"("directive_id");

-- CreateIndex
CREATE INDEX "clause_parent_id_directive_id_idx" ON "clause"("parent_id", "directive_id");

-- CreateIndex
CREATE UNIQUE INDEX "clause_id_directive_id_key" ON "clause"("id", "directive_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_code_key" ON "indicator"("code");

-- CreateIndex
CREATE INDEX "indicator_source_id_idx" ON "indicator"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "goal_code_key" ON "goal"("code");

-- CreateIndex
CREATE INDEX "goal_directive_id_idx" ON "goal"("directive_id");

-- CreateIndex
CREATE INDEX "goal_indicator_id_idx" ON "goal"("indicator_id");

-- CreateIndex
CREATE INDEX "goal_level_level_key_idx" ON "goal_level"("level_key");

-- CreateIndex
CREATE INDEX "target_entry_goal_id_to_unit_id_idx" ON "target_entry"("goal_id", "to_unit_id");

-- CreateIndex
CREATE INDEX "target_entry_from_unit_id_idx" ON "target_entry"("from_unit_id");

-- CreateIndex
CREATE INDEX "target_entry_to_unit_id_idx" ON "target_entry"("to_unit_id");

-- CreateIndex
CREATE INDEX "target_entry_recorded_by_id_idx" ON "target_entry"("recorded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key_key" ON "account"("email_key");

-- CreateIndex
CREATE INDEX "membership_account_id_idx" ON "membership"("account_id");

-- CreateIndex
CREATE INDEX "membership_unit_id_idx" ON "membership"("unit_id");

-- CreateIndex
CREATE INDEX "membership_task_group_task_group_id_idx" ON "membership_task_group"("task_group_id");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "one_time_link_account_id_idx" ON "one_time_link"("account_id");

-- CreateIndex
CREATE INDEX "audit_event_account_id_at_idx" ON "audit_event"("account_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_unit_id_at_idx" ON "audit_event"("unit_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_entity_id_idx" ON "audit_event"("entity_id");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_number_key" ON "receipt"("number");

-- CreateIndex
CREATE INDEX "receipt_entity_id_idx" ON "receipt"("entity_id");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_account_id_idempotency_key_key" ON "receipt"("account_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "outbox_at_idx" ON "outbox"("at");

-- CreateIndex
CREATE INDEX "report_period_id_idx" ON "report"("period_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_assignment_id_period_id_key" ON "report"("assignment_id", "period_id");

-- CreateIndex
CREATE INDEX "report_draft_saved_by_id_idx" ON "report_draft"("saved_by_id");

-- CreateIndex
CREATE INDEX "report_version_submitted_by_id_idx" ON "report_version"("submitted_by_id");

-- CreateIndex
CREATE INDEX "report_version_works_id_idx" ON "report_version"("works_id");

-- CreateIndex
CREATE INDEX "report_version_proposal_to_id_idx" ON "report_version"("proposal_to_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_version_report_id_number_key" ON "report_version"("report_id", "number");

-- CreateIndex
CREATE INDEX "report_value_indicator_id_idx" ON "report_value"("indicator_id");

-- CreateIndex
CREATE INDEX "report_step_step_id_idx" ON "report_step"("step_id");

-- CreateIndex
CREATE INDEX "review_unit_id_idx" ON "review"("unit_id");

-- CreateIndex
CREATE INDEX "review_decided_by_id_idx" ON "review"("decided_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_version_id_line_key" ON "review"("version_id", "line");

-- CreateIndex
CREATE INDEX "urge_report_id_idx" ON "urge"("report_id");

-- CreateIndex
CREATE INDEX "urge_account_id_idx" ON "urge"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_storage_key_key" ON "stored_file"("storage_key");

-- CreateIndex
CREATE INDEX "stored_file_uploaded_by_id_idx" ON "stored_file"("uploaded_by_id");

-- CreateIndex
CREATE INDEX "evidence_file_id_idx" ON "evidence"("file_id");

-- CreateIndex
CREATE INDEX "evidence_version_id_idx" ON "evidence"("version_id");

-- CreateIndex
CREATE INDEX "evidence_stage_event_id_idx" ON "evidence"("stage_event_id");

-- CreateIndex
CREATE INDEX "evidence_assignment_id_idx" ON "evidence"("assignment_id");

-- CreateIndex
CREATE INDEX "difficulty_assignment_id_idx" ON "difficulty"("assignment_id");

-- CreateIndex
CREATE INDEX "difficulty_version_id_idx" ON "difficulty"("version_id");

-- CreateIndex
CREATE INDEX "difficulty_unit_id_idx" ON "difficulty"("unit_id");

-- CreateIndex
CREATE INDEX "difficulty_addressed_to_id_state_idx" ON "difficulty"("addressed_to_id", "state");

-- CreateIndex
CREATE INDEX "difficulty_answered_by_id_idx" ON "difficulty"("answered_by_id");

-- CreateIndex
CREATE INDEX "instruction_assignment_id_idx" ON "instruction"("assignment_id");

-- CreateIndex
CREATE INDEX "instruction_owner_unit_id_state_idx" ON "instruction"("owner_unit_id", "state");

-- CreateIndex
CREATE INDEX "instruction_given_by_id_idx" ON "instruction"("given_by_id");

-- CreateIndex
CREATE INDEX "instruction_answered_by_id_idx" ON "instruction"("answered_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_group_key_key" ON "task_group"("key");

-- CreateIndex
CREATE INDEX "task_clause_id_directive_id_idx" ON "task"("clause_id", "directive_id");

-- CreateIndex
CREATE INDEX "task_task_group_id_idx" ON "task"("task_group_id");

-- CreateIndex
CREATE INDEX "task_regime_key_idx" ON "task"("regime_key");

-- CreateIndex
CREATE UNIQUE INDEX "task_directive_id_code_key" ON "task"("directive_id", "code");

-- CreateIndex
CREATE INDEX "task_level_level_key_idx" ON "task_level"("level_key");

-- CreateIndex
CREATE INDEX "task_indicator_indicator_id_idx" ON "task_indicator"("indicator_id");

-- CreateIndex
CREATE INDEX "period_ends_on_idx" ON "period"("ends_on");

-- CreateIndex
CREATE UNIQUE INDEX "period_regime_key_cadence_starts_on_ends_on_key" ON "period"("regime_key", "cadence", "starts_on", "ends_on");

-- CreateIndex
CREATE INDEX "territory_parent_id_idx" ON "territory"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "territory_kind_code_in_force_from_key" ON "territory"("kind", "code", "in_force_from");

-- CreateIndex
CREATE UNIQUE INDEX "unit_segment_key" ON "unit"("segment");

-- CreateIndex
CREATE INDEX "unit_territory_id_idx" ON "unit"("territory_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_level_key_code_in_force_from_key" ON "unit"("level_key", "code", "in_force_from");

-- CreateIndex
CREATE INDEX "unit_parent_unit_id_line_idx" ON "unit_parent"("unit_id", "line");

-- CreateIndex
CREATE INDEX "unit_parent_parent_id_line_idx" ON "unit_parent"("parent_id", "line");

-- CreateIndex
CREATE INDEX "unit_attribute_unit_id_key_idx" ON "unit_attribute"("unit_id", "key");

-- CreateIndex
CREATE INDEX "succession_to_unit_id_idx" ON "succession"("to_unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "succession_from_unit_id_to_unit_id_effective_on_key" ON "succession"("from_unit_id", "to_unit_id", "effective_on");

-- CreateIndex
CREATE INDEX "site_unit_id_idx" ON "site"("unit_id");

-- CreateIndex
CREATE INDEX "site_territory_id_idx" ON "site"("territory_id");

-- CreateIndex
CREATE INDEX "works_unit_id_idx" ON "works"("unit_id");

-- CreateIndex
CREATE INDEX "works_site_id_idx" ON "works"("site_id");

-- CreateIndex
CREATE INDEX "assignment_works_works_id_idx" ON "assignment_works"("works_id");

-- CreateIndex
CREATE INDEX "works_stage_event_works_id_idx" ON "works_stage_event"("works_id");

-- CreateIndex
CREATE INDEX "works_stage_event_version_id_idx" ON "works_stage_event"("version_id");

-- CreateIndex
CREATE INDEX "funding_line_assignment_id_idx" ON "funding_line"("assignment_id");

-- CreateIndex
CREATE INDEX "funding_line_unit_id_year_idx" ON "funding_line"("unit_id", "year");

-- CreateIndex
CREATE INDEX "funding_line_works_id_idx" ON "funding_line"("works_id");

-- CreateIndex
CREATE INDEX "assignment_funding_funding_line_id_idx" ON "assignment_funding"("funding_line_id");

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_assigned_by_id_fkey" FOREIGN KEY ("assigned_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_day" ADD CONSTRAINT "assignment_day_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_change" ADD CONSTRAINT "assignment_change_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_change" ADD CONSTRAINT "assignment_change_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_party" ADD CONSTRAINT "assignment_party_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_party" ADD CONSTRAINT "assignment_party_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_figure" ADD CONSTRAINT "assignment_figure_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_figure" ADD CONSTRAINT "assignment_figure_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_figure" ADD CONSTRAINT "assignment_figure_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step" ADD CONSTRAINT "step_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issuer" ADD CONSTRAINT "issuer_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive" ADD CONSTRAINT "directive_issuer_id_fkey" FOREIGN KEY ("issuer_id") REFERENCES "issuer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive" ADD CONSTRAINT "directive_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive" ADD CONSTRAINT "directive_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive_link" ADD CONSTRAINT "directive_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "directive"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive_link" ADD CONSTRAINT "directive_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "directive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause" ADD CONSTRAINT "clause_directive_id_fkey" FOREIGN KEY ("directive_id") REFERENCES "directive"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause" ADD CONSTRAINT "clause_parent_id_directive_id_fkey" FOREIGN KEY ("parent_id", "directive_id") REFERENCES "clause"("id", "directive_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_directive_id_fkey" FOREIGN KEY ("directive_id") REFERENCES "directive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal_level" ADD CONSTRAINT "goal_level_goal_id_fkey" FOREIGN KEY ("goal_id") REFERENCES "goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal_level" ADD CONSTRAINT "goal_level_level_key_fkey" FOREIGN KEY ("level_key") REFERENCES "unit_level"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal_milestone" ADD CONSTRAINT "goal_milestone_goal_id_fkey" FOREIGN KEY ("goal_id") REFERENCES "goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_entry" ADD CONSTRAINT "target_entry_goal_id_fkey" FOREIGN KEY ("goal_id") REFERENCES "goal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_entry" ADD CONSTRAINT "target_entry_from_unit_id_fkey" FOREIGN KEY ("from_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_entry" ADD CONSTRAINT "target_entry_to_unit_id_fkey" FOREIGN KEY ("to_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_entry" ADD CONSTRAINT "target_entry_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_task_group" ADD CONSTRAINT "membership_task_group_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_task_group" ADD CONSTRAINT "membership_task_group_task_group_id_fkey" FOREIGN KEY ("task_group_id") REFERENCES "task_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_draft" ADD CONSTRAINT "report_draft_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_draft" ADD CONSTRAINT "report_draft_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_proposal_to_id_fkey" FOREIGN KEY ("proposal_to_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_works_id_fkey" FOREIGN KEY ("works_id") REFERENCES "works"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_value" ADD CONSTRAINT "report_value_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_value" ADD CONSTRAINT "report_value_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_money" ADD CONSTRAINT "report_money_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_step" ADD CONSTRAINT "report_step_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_step" ADD CONSTRAINT "report_step_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "urge" ADD CONSTRAINT "urge_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "urge" ADD CONSTRAINT "urge_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_stage_event_id_fkey" FOREIGN KEY ("stage_event_id") REFERENCES "works_stage_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difficulty" ADD CONSTRAINT "difficulty_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difficulty" ADD CONSTRAINT "difficulty_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difficulty" ADD CONSTRAINT "difficulty_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difficulty" ADD CONSTRAINT "difficulty_addressed_to_id_fkey" FOREIGN KEY ("addressed_to_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difficulty" ADD CONSTRAINT "difficulty_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction" ADD CONSTRAINT "instruction_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction" ADD CONSTRAINT "instruction_owner_unit_id_fkey" FOREIGN KEY ("owner_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction" ADD CONSTRAINT "instruction_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction" ADD CONSTRAINT "instruction_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_directive_id_fkey" FOREIGN KEY ("directive_id") REFERENCES "directive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_clause_id_directive_id_fkey" FOREIGN KEY ("clause_id", "directive_id") REFERENCES "clause"("id", "directive_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_task_group_id_fkey" FOREIGN KEY ("task_group_id") REFERENCES "task_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_regime_key_fkey" FOREIGN KEY ("regime_key") REFERENCES "regime"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_level" ADD CONSTRAINT "task_level_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_level" ADD CONSTRAINT "task_level_level_key_fkey" FOREIGN KEY ("level_key") REFERENCES "unit_level"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_indicator" ADD CONSTRAINT "task_indicator_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_indicator" ADD CONSTRAINT "task_indicator_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period" ADD CONSTRAINT "period_regime_key_fkey" FOREIGN KEY ("regime_key") REFERENCES "regime"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territory" ADD CONSTRAINT "territory_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_level_key_fkey" FOREIGN KEY ("level_key") REFERENCES "unit_level"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_parent" ADD CONSTRAINT "unit_parent_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_parent" ADD CONSTRAINT "unit_parent_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_attribute" ADD CONSTRAINT "unit_attribute_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "succession" ADD CONSTRAINT "succession_from_unit_id_fkey" FOREIGN KEY ("from_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "succession" ADD CONSTRAINT "succession_to_unit_id_fkey" FOREIGN KEY ("to_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "works" ADD CONSTRAINT "works_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "works" ADD CONSTRAINT "works_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_works" ADD CONSTRAINT "assignment_works_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_works" ADD CONSTRAINT "assignment_works_works_id_fkey" FOREIGN KEY ("works_id") REFERENCES "works"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "works_stage_event" ADD CONSTRAINT "works_stage_event_works_id_fkey" FOREIGN KEY ("works_id") REFERENCES "works"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "works_stage_event" ADD CONSTRAINT "works_stage_event_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_line" ADD CONSTRAINT "funding_line_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_line" ADD CONSTRAINT "funding_line_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_line" ADD CONSTRAINT "funding_line_works_id_fkey" FOREIGN KEY ("works_id") REFERENCES "works"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_funding" ADD CONSTRAINT "assignment_funding_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_funding" ADD CONSTRAINT "assignment_funding_funding_line_id_fkey" FOREIGN KEY ("funding_line_id") REFERENCES "funding_line"("id") ON DELETE CASCADE ON UPDATE CASCADE;


