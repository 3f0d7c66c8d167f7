/** Everything that, going from parent to parent, comes back to itself, or to something that does. */
export function cyclesAmong(parents: ReadonlyMap<string, string>): string[] {
  const cyclic = new Set<string>();
  const sound = new Set<string>();
  for (const start of parents.keys()) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !onWay.has(at) && !sound.has(at) && !cyclic.has(at)) {
      way.push(at);
      onWay.add(at);
      at = parents.get(at);
    }
    const isCyclic = at !== undefined && (onWay.has(at) || cyclic.has(at));
    for (const each of way) (isCyclic ? cyclic : sound).add(each);
  }
  return [...cyclic];
}
