import type { HelpTopic } from "../help-topic.ts";

export const periods: HelpTopic = {
  title: "Kỳ báo cáo và ngày chốt số liệu",
  lead: "Kỳ hành chính không theo tháng dương lịch. “Lịch kỳ báo cáo” có mọi ngày chốt và hạn gửi của năm.",
  parts: [
    {
      head: "Một kỳ từ ngày nào đến ngày nào",
      body: [
        {
          terms: [
            ["Tháng", "Từ ngày 15 tháng trước đến ngày 14 tháng này."],
            ["Quý", "15/12 – 14/3, 15/3 – 14/6, 15/6 – 14/9, 15/9 – 14/12."],
            ["6 tháng", "Đến 14/6 và 14/12."],
            ["9 tháng", "Đến 14/9."],
            ["Năm", "Từ 15/12 năm trước đến 14/12."],
            ["Kỳ tài chính", "Theo tháng, quý, năm dương lịch."],
          ],
        },
      ],
    },
    {
      head: "Ngày chốt và hạn gửi",
      body: [
        "Ngày chốt là ngày cuối có việc được đưa vào báo cáo. Hạn gửi là một số ngày làm việc sau ngày chốt, tùy cấp. Ngày nghỉ và ngày làm bù lấy theo lịch do quản trị ở cấp cao nhất giữ (Đơn vị → Lịch làm việc và kỳ báo cáo); đổi lịch thì báo cáo chưa gửi, chưa quá hạn được tính lại hạn.",
        "Gửi trong ngày hạn là đúng hạn. Giờ tính theo giờ Việt Nam, đồng hồ của máy chủ.",
      ],
    },
    {
      head: "Nhiệm vụ còn báo cáo đến khi nào",
      body: [
        "Nhiệm vụ chưa xong vẫn có kỳ báo cáo sau thời hạn, cho đến khi hoàn thành, tạm dừng hoặc hủy.",
        "Việc có ngày riêng của nó. Trụ sở bàn giao 20/12/2025 nằm trong kỳ của năm 2026, nhưng vẫn đạt mốc “hết năm 2025”.",
      ],
    },
  ],
  see: ["report", "states"],
};
