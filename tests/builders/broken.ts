/** A deep copy of plain data with one thing replaced at a path such as `model/bands/practice`; undefined removes it. */
export function replaceAt<T extends object>(data: T, path: string, value: unknown): T {
  const copy = structuredClone(data);
  const keys = path.split("/");
  const last = keys.pop() ?? "";
  const holder = keys.reduce<object>((place, key) => Reflect.get(place, key) as object, copy);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
  return copy;
}
