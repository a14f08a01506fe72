import "./papers.css";
import type { PaperData } from "#lib/domain/paper-tags.ts";

/** The paper as the product's own template sets it, to read and to print; an official paper is Vietnamese. */
export function PaperView({ data }: { data: PaperData }) {
  return (
    <article className="paper mt-6" lang="vi">
      <header className="paper-head">
        <p>
          <span className="uppercase">{data.co_quan_chu_quan}</span>
          <b className="uppercase">{data.don_vi}</b>
          <span>
            Số: {data.so}&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;/{data.ky_hieu}
          </span>
        </p>
        <p>
          {data.khoi_dang ? (
            <b>ĐẢNG CỘNG SẢN VIỆT NAM</b>
          ) : (
            <>
              <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
              <b>Độc lập - Tự do - Hạnh phúc</b>
            </>
          )}
          <i>
            {data.dia_danh}, ngày {data.ngay} tháng {data.thang} năm {data.nam}
          </i>
        </p>
      </header>
      <h2>
        BÁO CÁO
        <span>{data.trich_yeu}</span>
      </h2>
      {data.du_thao && (
        <p className="text-center">
          <i>DỰ THẢO: có số liệu chưa gửi</i>
        </p>
      )}
      <p className="text-center">Kính gửi: {data.kinh_gui}</p>
      <p className="indent-[10mm]">
        Thực hiện các nhiệm vụ được giao tại các văn bản chỉ đạo, {data.don_vi} báo cáo kết quả{" "}
        {data.ky} (từ ngày {data.tu_ngay} đến hết ngày {data.den_ngay}) như sau:
      </p>
      <h3>I. KẾT QUẢ THỰC HIỆN</h3>
      {data.van_ban.map((document) => (
        <Document key={document.so_thu_tu} document={document} />
      ))}
      <Matters title="II. KHÓ KHĂN, VƯỚNG MẮC" matters={data.kho_khan} />
      <Matters title="III. KIẾN NGHỊ, ĐỀ XUẤT" matters={data.kien_nghi} />
      <p className="indent-[10mm]">
        Trên đây là báo cáo kết quả {data.ky} của {data.don_vi}./.
      </p>
      <footer className="paper-head">
        <p>
          <b>
            <i>Nơi nhận:</i>
          </b>
          <span>- Như trên;</span>
          <span>- Lưu: VT.</span>
        </p>
        <p>
          <b className="uppercase">{data.chuc_vu_ky}</b>
        </p>
      </footer>
    </article>
  );
}

function Document({ document }: { document: PaperData["van_ban"][number] }) {
  const title = `${document.so_thu_tu}. ${document.ten_van_ban}`;
  return (
    <section>
      <h4>{title}</h4>
      {document.nhiem_vu.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on the phone, also by keys
        <section className="paper-table" tabIndex={0} aria-label={title}>
          <table>
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr>
                <th scope="col">TT</th>
                <th scope="col">Nhiệm vụ</th>
                <th scope="col">Kỳ trước</th>
                <th scope="col">Kỳ này</th>
                <th scope="col">Tăng, giảm</th>
              </tr>
            </thead>
            <tbody>
              {document.nhiem_vu.map((task) => (
                <tr key={task.stt}>
                  <td>{task.stt}</td>
                  <th scope="row">{task.ten}</th>
                  <td>{task.ky_truoc}</td>
                  <td>{task.ky_nay}</td>
                  <td>{task.thay_doi}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {document.nhiem_vu.map(
        (task) =>
          task.co_ket_qua && (
            <p key={task.stt} className="whitespace-pre-line">
              - {task.ten}: {task.ket_qua}
            </p>
          ),
      )}
    </section>
  );
}

function Matters({ title, matters }: { title: string; matters: PaperData["kho_khan"] }) {
  return (
    <section>
      <h3>{title}</h3>
      {matters.length === 0 && <p>Không có.</p>}
      {matters.map(({ ten, noi_dung }) => (
        <p key={`${ten} ${noi_dung}`} className="whitespace-pre-line">
          - {ten}: {noi_dung}
        </p>
      ))}
    </section>
  );
}
