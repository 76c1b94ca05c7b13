/** The head of a Party office's paper: who issues at the left, the Party's name, place and day at the right. Only on paper. */
export function PrintHead({ over, issuer, place, day }: { over: string; issuer: string; place: string; day: string }) {
  return (
    <div className="print-head print-only">
      <div>
        <span className="uppercase">{over}</span>
        <b className="block uppercase">{issuer}</b>
        <span aria-hidden="true">*</span>
      </div>
      <div>
        <b className="block uppercase">Đảng Cộng sản Việt Nam</b>
        <hr />
        <span className="place">{place}, {day}</span>
      </div>
    </div>
  );
}
