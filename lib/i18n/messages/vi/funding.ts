export const funding = {
  sources: {
    ministry: "Nguồn Bộ",
    province: "Nguồn tỉnh, thành phố",
    district: "Nguồn huyện (đến tháng 6/2025)",
    commune: "Nguồn xã",
    socialised: "Nguồn xã hội hóa",
  },
  planned: "Kế hoạch",
  allocated: "Phân bổ",
  disbursed: "Giải ngân",
} as const;
