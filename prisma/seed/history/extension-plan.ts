import { type CivilDate, dayNumber } from "#lib/domain/civil-date.ts";
import { between, chance, pick, type Seed } from "../chance.ts";
import type { DemoTask } from "../documents/read-documents.ts";

/** A request for more time, and what became of it in the end. */
export type ExtensionPlan = {
  askedDay: number;
  decidedDay: number;
  wantedDueOn: CivilDate;
  reason: string;
  granted: boolean;
  note: string;
};

type Asking = {
  /** Of those that will miss the deadline. */
  share: number;
  daysBefore: readonly [number, number];
  daysToDecide: readonly [number, number];
  wanted: readonly CivilDate[];
  reasons: readonly string[];
};

const ASKING: Record<string, Asking> = {
  A07: {
    share: 0.11,
    daysBefore: [12, 30],
    daysToDecide: [3, 9],
    wanted: ["2026-06-30", "2026-12-31", "2026-12-31"],
    reasons: [
      "Vướng giải phóng mặt bằng, đã được bàn giao đất; đề nghị gia hạn để hoàn thành xây dựng.",
      "Phải điều chỉnh quy mô sau sắp xếp đơn vị hành chính; đề nghị gia hạn.",
      "Nguồn vốn năm 2025 phân bổ chậm; đề nghị gia hạn để kịp nghiệm thu.",
    ],
  },
  A18: {
    share: 0.5,
    daysBefore: [20, 45],
    daysToDecide: [5, 20],
    wanted: ["2027-03-31", "2027-06-30"],
    reasons: [
      "Còn trụ sở dôi dư chưa bàn giao xong hồ sơ nhà đất; đề nghị gia hạn để hoàn tất thủ tục.",
      "Phải cải tạo trước khi đưa vào sử dụng, vốn bố trí trong quý I năm 2027.",
    ],
  },
  A20: {
    share: 0.5,
    daysBefore: [3, 40],
    daysToDecide: [8, 26],
    wanted: ["2027-03-14", "2027-06-14"],
    reasons: [
      "Đang hoàn thiện quy trình nhân sự; cấp ủy cấp xã họp bầu bổ sung vào đầu năm 2027.",
      "Chức danh vừa thay đổi do điều động; đề nghị gia hạn để làm lại quy trình.",
      "Chờ hướng dẫn của cấp ủy cấp trên về cơ cấu sau sắp xếp đơn vị hành chính.",
    ],
  },
};

const DECLINED = 0.2;
const WHY_NOT = [
  "Còn đủ thời gian để hoàn thành trong hạn; tập trung thực hiện, báo cáo khó khăn nếu có.",
  "Lý do chưa rõ phần việc còn lại; đề nghị bổ sung kế hoạch cụ thể rồi gửi lại.",
];

/** A part of those that will miss the deadline asked in time for more time. */
export function extensionOf(
  { code, dueOn }: DemoTask,
  seed: Seed,
  doneDay: number | null,
): ExtensionPlan | null {
  const due = dayNumber(dueOn);
  const asking = ASKING[code];
  if (!asking || (doneDay !== null && doneDay <= due) || chance(seed, 50) >= asking.share)
    return null;
  const askedDay = due - between(seed, 51, ...asking.daysBefore);
  const granted = chance(seed, 55) >= DECLINED;
  return {
    askedDay,
    decidedDay: askedDay + between(seed, 52, ...asking.daysToDecide),
    wantedDueOn: pick(seed, 53, asking.wanted),
    reason: pick(seed, 54, asking.reasons),
    granted,
    note: granted ? "Đồng ý gia hạn." : pick(seed, 56, WHY_NOT),
  };
}
