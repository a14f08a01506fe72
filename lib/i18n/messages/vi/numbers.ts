export const numbers = {
  empty: "Nhập số liệu.",
  invalid: "Không đọc được số này. Chỉ nhập chữ số, ví dụ 1.234,56.",
  "decimal-comma":
    "Không rõ đây là số nào. Viết dấu phẩy trước phần thập phân, dấu chấm giữa các hàng nghìn, ví dụ 1.234,56.",
  "decimal-point":
    "Không rõ đây là số nào. Viết dấu chấm trước phần thập phân, dấu phẩy giữa các hàng nghìn, ví dụ 1,234.56.",
  negative: "Số này không được nhỏ hơn 0.",
  "not-whole": "Nhập số nguyên, không có phần thập phân.",
  "too-many-decimals": "Nhập nhiều nhất {decimals, number} chữ số thập phân.",
  "too-large": "Số này quá lớn. Xem lại số chữ số và đơn vị tính.",
  "part-of-a-dong": "Số tiền lẻ dưới 1 đồng. Bớt chữ số thập phân hoặc đổi đơn vị tính.",
  "allocated-over-planned":
    "Số phân bổ lớn hơn kế hoạch. Sửa một trong hai số; nếu đúng (như có vốn năm trước chuyển sang) thì ghi lý do ở ô ghi chú.",
  "disbursed-over-allocated":
    "Số giải ngân lớn hơn số đã phân bổ. Sửa số này; nếu đúng thì ghi lý do ở ô ghi chú.",
  "money-dong": "{amount} đồng",
  "money-million": "{amount} triệu đồng",
  "money-billion": "{amount} tỷ đồng",
  points: "{change} điểm",
} as const;
