/** A view of something large, made the first time it is asked for: once an archive, not once a page. */
export const once = <Of extends object, View>(make: (of: Of) => View): ((of: Of) => View) => {
  const made = new WeakMap<Of, { readonly view: View }>();
  return (of) => {
    const known = made.get(of) ?? { view: make(of) };
    made.set(of, known);
    return known.view;
  };
};
