/** A pause. */
export function Divider() {
  return <hr className="divider" />
}
