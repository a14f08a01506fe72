/**
 * The provinces since 1 July 2025 by their official code, each with the provinces before that became it (resolution
 * 202/2025/QH15), as the drawing of the 63 names them.
 */
export const PARTS_OF_PROVINCES: Readonly<Record<string, readonly string[]>> = {
  "01": ["hanoi"],
  "04": ["caobang"],
  "08": ["hagiang", "tuyenquang"],
  "11": ["dienbien"],
  "12": ["laichau"],
  "14": ["sonla"],
  "15": ["laocai", "yenbai"],
  "19": ["backan", "thainguyen"],
  "20": ["langson"],
  "22": ["quangninh"],
  "24": ["bacgiang", "bacninh"],
  "25": ["hoabinh", "phutho", "vinhphuc"],
  "31": ["haiduong", "haiphong"],
  "33": ["hungyen", "thaibinh"],
  "37": ["hanam", "namdinh", "ninhbinh"],
  "38": ["thanhhoa"],
  "40": ["nghean"],
  "42": ["hatinh"],
  "44": ["quangbinh", "quangtri"],
  "46": ["tthue"],
  "48": ["danang", "quangnam"],
  "51": ["quangngai", "kontum"],
  "52": ["binhdinh", "gialai"],
  "56": ["khanhhoa", "ninhthuan"],
  "66": ["daklak", "phuyen"],
  "68": ["binhthuan", "daknong", "lamdong"],
  "75": ["binhphuoc", "dongnai"],
  "79": ["baria", "binhduong", "hcm"],
  "80": ["longan", "tayninh"],
  "82": ["dongthap", "tiengiang"],
  "86": ["bentre", "travinh", "vinhlong"],
  "91": ["angiang", "kiengiang"],
  "92": ["cantho", "haugiang", "soctrang"],
  "96": ["baclieu", "camau"],
};

/** The archipelagos and the provinces that they belong to. */
export const ARCHIPELAGOS = [
  { part: "hoangsa", name: "Hoàng Sa", province: "48" },
  { part: "truongsa", name: "Trường Sa", province: "56" },
] as const;
