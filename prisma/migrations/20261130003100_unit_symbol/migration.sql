-- Documents call a department by the letters under which its own go out: "X03".
INSERT INTO unit_attribute_key (key, name_vi, name_en, ordinal)
  VALUES ('symbol', 'Ký hiệu văn bản', 'Document symbol', 5)
  ON CONFLICT (key) DO UPDATE SET name_vi = excluded.name_vi, name_en = excluded.name_en;
