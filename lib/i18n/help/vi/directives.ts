import type { HelpTopic } from "../help-topic.ts";

export const directives: HelpTopic = {
  title: "Văn bản chỉ đạo",
  lead: "Đăng ký văn bản, nhập điều khoản, mục tiêu, nhiệm vụ rồi ban hành. Bản nháp chỉ cơ quan đăng ký thấy; văn bản của một tỉnh, một xã chỉ nơi đó, cấp trên và đơn vị được giao việc thấy.",
  parts: [
    {
      head: "Từ văn bản đến nhiệm vụ",
      body: [
        {
          steps: [
            "Bấm “Đăng ký văn bản”: số, loại, cơ quan ban hành, ngày, trích yếu.",
            "Gắn tệp đã ký. Chỉ văn bản thường và nội bộ. Ban hành rồi mà chưa có tệp thì vẫn gắn được một lần.",
            "Nhập điều khoản; nhiệm vụ trỏ đến điều khoản.",
            "Liên kết với văn bản mà nó thực hiện, sửa đổi hoặc thay thế.",
            "Thêm mục tiêu và nhiệm vụ, hoặc nhập cả phụ lục.",
            "Bấm “Ban hành”. Từ lúc đó giao được nhiệm vụ.",
          ],
        },
      ],
    },
    {
      head: "Cả kế hoạch cùng lúc",
      body: [
        {
          list: [
            "“Sao sang năm sau”: lập bản nháp theo kế hoạch cũ, xem từng nhiệm vụ với thời hạn cũ và mới.",
            "“Đổi nhiều thời hạn”: chọn theo nhiệm vụ, tỉnh, trạng thái, xem trước rồi đổi kèm lý do.",
            "“Cây văn bản”: từ nghị quyết đến kế hoạch các tỉnh và nhiệm vụ, đến đâu rồi.",
          ],
        },
      ],
    },
    {
      head: "Tìm văn bản",
      body: [
        "Gõ số có hay không có dấu gạch (12nqtw), hoặc vài từ của trích yếu, có dấu hay không dấu.",
      ],
    },
  ],
  see: ["annex", "assign", "goals"],
};
