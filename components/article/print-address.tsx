/** Where the page came from, at its foot when it is printed, and only then. */
export function PrintAddress({ address }: { address: string }) {
  return <p className="print-only furniture">{address}</p>
}
