/** There is nothing here: says so, and what would bring something. */
export function Nothing({ title, more }: { title: string; more?: string }) {
  return (
    <div className="state">
      <p>{title}</p>
      {more && <p className="quiet">{more}</p>}
    </div>
  );
}
