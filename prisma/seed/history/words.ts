import { between, chance, mix, pick, type Seed } from "../chance.ts";
import type { DemoTask } from "../documents/read-documents.ts";
import type { DemoUnit } from "../units.ts";
import { spokenDay } from "./moments.ts";

/** What officers and reviewers of the demo write. Plain office language; nothing about any person. */

const DOCUMENT_KIND: Record<string, string> = {
  A01: "KH",
  A02: "BB",
  A03: "CTHĐ",
  A14: "BB",
  A16: "BC",
  A17: "BC",
  A19: "BC",
  A20: "QĐ",
  B01: "BB",
  B02: "NQ",
  B03: "KH",
  B04: "QC",
  B05: "BC",
  B06: "TB",
  B09: "KL",
  B10: "QĐ",
  C01: "KH",
  C06: "BC",
  C07: "TTr",
  D01: "BC",
  E01: "KH",
  E02: "BC",
  E03: "BB",
  E04: "BB",
  F01: "BC",
  F06: "QCPH",
};
const DESK: Record<string, string> = {
  commune: "CAX",
  province: "CAT",
  committee: "TU",
  department: "X03",
  ministry: "BCA",
  organisation: "CQ",
};

export function documentNumber(task: DemoTask, unit: DemoUnit, seed: Seed): string {
  return `${between(seed, 1, 3, 480)}/${DOCUMENT_KIND[task.code] ?? "BC"}-${DESK[unit.level]}`;
}

export function issuedNarrative(number: string, day: number): string {
  return `Đã ban hành ${number} ngày ${spokenDay(day)}.`;
}

/** What the reviewer sends back: a document is claimed, and not named. */
export function unnamedNarrative(day: number): string {
  return `Đã ban hành văn bản trong kỳ, ngày ${spokenDay(day)}.`;
}

const PENDING = [
  "Đang xây dựng dự thảo, lấy ý kiến các đơn vị.",
  "Đã có dự thảo, đang hoàn thiện theo ý kiến tham gia.",
  "Đã trình cấp có thẩm quyền, chờ ý kiến.",
  "Đang rà soát, chưa ban hành.",
] as const;

export function pendingNarrative(seed: Seed): string {
  return pick(seed, 2, PENDING);
}

const STAGE_WORDS = [
  "Đã xác định nhu cầu.",
  "Đã đề xuất địa điểm.",
  "Đã có quyết định giao đất.",
  "Đã phê duyệt chủ trương đầu tư.",
  "Đã được giao vốn.",
  "Đã phê duyệt dự án.",
  "Đã phê duyệt thiết kế, dự toán.",
  "Đã có giấy phép, bàn giao mặt bằng.",
  "Đã chọn nhà thầu.",
  "Đã khởi công.",
  "Xong phần móng.",
  "Xong phần thân.",
  "Đang hoàn thiện.",
  "Đã nghiệm thu.",
  "Đã bàn giao, đưa vào sử dụng.",
  "Đã phê duyệt quyết toán.",
] as const;

export function stageNarrative(stage: number, changed: boolean): string {
  const words = STAGE_WORDS[stage] ?? STAGE_WORDS[0];
  return changed ? words : `${words} Trong kỳ chưa chuyển giai đoạn.`;
}

const FIGURES_DONE = [
  "Số liệu đã đối chiếu với sổ theo dõi của đơn vị.",
  "Đã thực hiện theo kế hoạch.",
  "Cơ bản đạt tiến độ đề ra.",
  "Đã rà soát, cập nhật đến ngày chốt số liệu.",
] as const;

export function figuresNarrative(seed: Seed): string | null {
  return chance(seed, 3) < 0.35 ? pick(seed, 4, FIGURES_DONE) : null;
}

export function moneyNarrative(seed: Seed): string | null {
  return chance(seed, 3) < 0.3
    ? "Giải ngân theo khối lượng hoàn thành, chứng từ đã đối chiếu với Kho bạc."
    : null;
}

export function stepsNarrative(done: number, all: number): string {
  return `Đã hoàn thành ${done}/${all} bước.`;
}

const RETURNS: Record<DemoTask["kind"], readonly string[]> = {
  document: [
    "Chưa ghi số, ngày văn bản. Đề nghị bổ sung.",
    "Chưa nêu văn bản của kỳ báo cáo này. Đề nghị bổ sung.",
    "Nội dung chưa nêu kết quả so với chương trình công tác. Đề nghị bổ sung.",
  ],
  indicator: [
    "Số liệu tăng bất thường so với kỳ trước, chưa nêu lý do. Đề nghị kiểm tra lại.",
    "Tử số lớn hơn mẫu số. Đề nghị sửa.",
    "Số liệu chưa khớp với số theo dõi của cấp trên. Đề nghị đối chiếu.",
  ],
  funding: [
    "Số giải ngân chưa khớp với xác nhận của Kho bạc. Đề nghị đối chiếu.",
    "Ghi nhầm nguồn kinh phí. Đề nghị sửa theo quyết định giao vốn.",
  ],
  works: [
    "Chưa nêu ngày chuyển giai đoạn theo biên bản. Đề nghị bổ sung.",
    "Ngày chuyển giai đoạn không khớp với biên bản. Đề nghị kiểm tra.",
    "Giai đoạn thấp hơn kỳ trước. Đề nghị nêu lý do hoặc sửa.",
  ],
  steps: ["Bước đã hoàn thành chưa nêu sản phẩm. Đề nghị bổ sung."],
};

export function returnReason(task: DemoTask, seed: Seed): string {
  return pick(seed, 5, RETURNS[task.kind]);
}

const DIFFICULTIES: Record<DemoTask["group"], readonly string[]> = {
  money: [
    "Vốn đối ứng của địa phương chưa được bố trí.",
    "Thủ tục thanh toán chậm do chờ điều chỉnh dự toán.",
    "Chưa được phân bổ kinh phí bảo trì của năm.",
  ],
  works: [
    "Vướng giải phóng mặt bằng, chưa bàn giao đủ diện tích đất.",
    "Giá vật liệu tăng, dự toán phải điều chỉnh.",
    "Nhà thầu thi công chậm do thời tiết mưa kéo dài.",
    "Chưa có quyết định giao đất do chờ quy hoạch sử dụng đất mới.",
  ],
  staffing: [
    "Chưa đủ cán bộ theo định mức do điều chuyển sau sắp xếp.",
    "Chức danh chưa kiện toàn do chờ hướng dẫn của cấp ủy.",
  ],
  "training-equipment": [
    "Thiết bị được cấp chậm so với kế hoạch.",
    "Đường truyền không ổn định, ảnh hưởng kết nối.",
    "Thiếu giảng viên cho lớp tập huấn.",
  ],
  documents: [
    "Phần mềm xử lý văn bản chưa liên thông với hệ thống của địa phương.",
    "Chưa thống nhất nội dung quy chế với các cơ quan phối hợp.",
  ],
  reports: [
    "Biểu mẫu thay đổi, cần thời gian rà soát số liệu.",
    "Số liệu của các đơn vị trước sắp xếp chưa đầy đủ.",
  ],
};

export function difficultyText(task: DemoTask, seed: Seed): string {
  return pick(seed, 6, DIFFICULTIES[task.group]);
}

const PROPOSALS = [
  "Đề nghị cấp trên xem xét bố trí bổ sung kinh phí.",
  "Đề nghị có văn bản hướng dẫn thống nhất cách thực hiện.",
  "Đề nghị trao đổi với địa phương để tháo gỡ.",
] as const;
export function proposalText(seed: Seed): string {
  return pick(seed, 7, PROPOSALS);
}

const ANSWERS = [
  "Đã trao đổi với cơ quan chức năng của địa phương, thống nhất thời hạn giải quyết.",
  "Đã bố trí bổ sung theo thông báo phân bổ gần nhất.",
  "Đã có văn bản hướng dẫn; đề nghị đơn vị thực hiện theo hướng dẫn.",
  "Đã ghi nhận, đưa vào kế hoạch năm sau.",
] as const;
export function answerText(seed: Seed): string {
  return pick(seed, 8, ANSWERS);
}

const OPINIONS = [
  "Thống nhất với kết quả báo cáo; đề nghị tiếp tục bám sát tiến độ.",
  "Đề nghị đơn vị phối hợp với Ủy ban nhân dân cấp xã để đẩy nhanh thủ tục về đất.",
  "Đã giao cơ quan chuyên môn rà soát nguồn vốn đối ứng.",
] as const;
export function opinionText(seed: Seed): string {
  return pick(seed, 9, OPINIONS);
}

const PASS_OPINIONS = [
  "Vượt thẩm quyền của tỉnh; đề nghị Bộ cho ý kiến.",
  "Nhiều đơn vị cùng vướng, cần Bộ hướng dẫn thống nhất.",
  "Tỉnh đã rà soát, chưa cân đối được; đề nghị Bộ xem xét.",
] as const;
export function passOpinionText(seed: Seed): string {
  return pick(seed, 10, PASS_OPINIONS);
}

export function landDecision(seed: Seed): string {
  return `${between(mix(seed, 1), 10, 80, 3200)}/QĐ-UBND`;
}
