export const maps = {
  nothing: "Chưa có số liệu nào để vẽ bản đồ",
  "title-whole": "{clause}.",
  "title-met": "{count, number} đơn vị đều đạt.",
  "title-furthest": "{count, number} trong {all, number} đơn vị ở nhóm xa mốc nhất ({bound}%).",
  behind: {
    "on-time":
      "Các đơn vị này chiếm {count, number} trong {all, number} báo cáo gửi chậm hoặc chưa gửi.",
    accepted: "Các đơn vị này chiếm {count, number} trong {all, number} báo cáo chưa được duyệt.",
    overdue: "Các đơn vị này chiếm {count, number} trong {all, number} nhiệm vụ quá hạn.",
    settled: "Các đơn vị này chiếm {count, number} trong {all, number} nhiệm vụ quá hạn.",
    units: "Các đơn vị này chiếm {count, number} trong {all, number} đơn vị chưa đạt.",
  },
  finding: "Xa mốc nhất: {names}",
  "remark-past":
    "Quá hạn tính vào cuối ngày, theo thời hạn đang có hiệu lực và ngày hoàn thành đã duyệt. Xếp hạng và giao ban tính theo điều đã biết vào đầu ngày đó, nên số của một ngày đã qua có thể khác.",
  "remark-unfinished":
    "{month} còn {count, number} báo cáo chưa đến hạn gửi, nên số này mới là của nơi gửi sớm.",
  until: "Số đã duyệt đến {day}",
  on: "Tại ngày",
  compared: "So với ngày",
  description:
    "{shapes, number} hình, mỗi hình là một liên kết; màu càng mạnh càng xa mốc. Số đầy đủ ở bảng bên.",
  "description-islands": "Có quần đảo Hoàng Sa thuộc Đà Nẵng và Trường Sa thuộc Khánh Hòa.",
  shape: "{unit}: {share}, {numerator} trên {denominator}",
  "shape-change": "{change} so với {day}",
  key: "Màu càng mạnh càng xa mốc; ngưỡng của số liệu này không đổi theo ngày",
  class: "Lớp",
  "class-percent": "Lớp, %",
  "units-on": "Đơn vị, {day}",
  table: "{count, number} đơn vị, xếp từ xa mốc nhất",
  caption: "Thanh: tỷ lệ; thay đổi tính bằng điểm %",
  share: "Tỷ lệ",
  change: "So với {day}",
  parts: "Số",
  of: "Trên",
  rest: "Xem {count, number} đơn vị còn lại",
  "not-drawn": "không có trên bản đồ",
  keyboard:
    "Bàn phím: Tab đi theo thứ tự của bảng, Enter mở bản đồ hoặc tổng quan của đơn vị. Mọi số trên bản đồ đều có trong bảng.",
  "no-boundaries":
    "Chưa có ranh giới của các đơn vị thuộc {unit} nên chỉ có bảng. Dữ liệu dùng thử không kèm ranh giới cấp xã.",
  "ask-admin": "Quản trị viên có thể nhập ranh giới từ tệp GeoJSON hoặc TopoJSON.",
  "import-here": "Nhập ranh giới từ tệp GeoJSON hoặc TopoJSON",
  manage: "Nhập ranh giới khác",
  "credit-country":
    "Hình: {source} ({licence}), đã gộp 63 tỉnh trước ngày 1/7/2025 thành 34 tỉnh, thành phố và giản lược nét.",
  "credit-imported": "Ranh giới: {source} ({licence}).",
} as const;
