import type { Deed } from "#lib/domain/policy.ts";
import type { Locale } from "../i18n.ts";

type Step = { text: string; href?: `/${string}` };

/** What somebody who may do a deed does first, in the order in which a day goes. */
type FirstSteps = { deed: Deed; title: string; steps: Step[] };

const VI: readonly FirstSteps[] = [
  {
    deed: "report:submit",
    title: "Cán bộ báo cáo",
    steps: [
      { text: "Xem phải báo cáo gì, hạn ngày nào", href: "/reports" },
      { text: "Gửi báo cáo; số kỳ trước đứng cạnh từng ô", href: "/help/report" },
      { text: "Xem lịch chốt số liệu của năm", href: "/help/calendar" },
    ],
  },
  {
    deed: "report:review",
    title: "Cán bộ thẩm định",
    steps: [
      { text: "Mở hàng chờ, xem việc đáng xem trước", href: "/reviews" },
      { text: "Duyệt phần bình thường cùng lúc, trả lại kèm lý do", href: "/help/review" },
      { text: "Chỉnh ngưỡng cho hợp với đơn vị mình", href: "/reviews/thresholds" },
    ],
  },
  {
    deed: "instruction:give",
    title: "Lãnh đạo",
    steps: [
      { text: "Xem đang ở đâu, ai chậm", href: "/dashboard" },
      { text: "Hiểu các con số chia cho cái gì", href: "/help/figures" },
      { text: "Giao ý kiến chỉ đạo cạnh con số", href: "/help/instructions" },
    ],
  },
  {
    deed: "directive:write",
    title: "Quản trị",
    steps: [
      { text: "Đăng ký văn bản", href: "/directives/new" },
      { text: "Nhập phụ lục thành nhiệm vụ", href: "/help/annex" },
      { text: "Giao nhiệm vụ cho các đơn vị", href: "/help/assign" },
    ],
  },
  {
    deed: "audit:read",
    title: "Thanh tra",
    steps: [
      { text: "Xem ai đã làm gì, khi nào", href: "/audit" },
      { text: "Lọc theo ngày, việc, đơn vị", href: "/help/audit" },
    ],
  },
];

const EN: readonly FirstSteps[] = [
  {
    deed: "report:submit",
    title: "Officer",
    steps: [
      { text: "See what is to be reported, and by when", href: "/reports" },
      { text: "Send it; last period's figure stands beside each field", href: "/help/report" },
      { text: "See the cut-offs of the year", href: "/help/calendar" },
    ],
  },
  {
    deed: "report:review",
    title: "Reviewer",
    steps: [
      { text: "Open the queue, look at what deserves it first", href: "/reviews" },
      { text: "Approve the ordinary together, return with a reason", href: "/help/review" },
      { text: "Set the thresholds to suit your office", href: "/reviews/thresholds" },
    ],
  },
  {
    deed: "instruction:give",
    title: "Leader",
    steps: [
      { text: "See where things stand, and who is behind", href: "/dashboard" },
      { text: "Know what the figures divide by", href: "/help/figures" },
      { text: "Give an instruction beside a figure", href: "/help/instructions" },
    ],
  },
  {
    deed: "directive:write",
    title: "Admin",
    steps: [
      { text: "Register a document", href: "/directives/new" },
      { text: "Make tasks of its annex", href: "/help/annex" },
      { text: "Assign them to units", href: "/help/assign" },
    ],
  },
  {
    deed: "audit:read",
    title: "Auditor",
    steps: [
      { text: "See who did what, and when", href: "/audit" },
      { text: "Filter by day, deed and unit", href: "/help/audit" },
    ],
  },
];

export function firstSteps(locale: Locale): readonly FirstSteps[] {
  return locale === "vi" ? VI : EN;
}
