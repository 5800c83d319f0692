/** Rows by cluster. */

/** Clusters as 0, 1, … in order of appearance; rows of weight 0 add nothing and do not make a cluster. */
export function numberClusters(
  cluster: Int32Array | readonly string[],
  weights: Float64Array | null,
): { clusters: Int32Array; groups: number } {
  const numbers = new Map<number | string, number>();
  const clusters = new Int32Array(cluster.length);
  for (let i = 0; i < cluster.length; i++) {
    if (weights && weights[i] === 0) continue;
    const key = cluster[i]!;
    const known = numbers.get(key);
    clusters[i] = known ?? numbers.size;
    if (known === undefined) numbers.set(key, numbers.size);
  }
  return { clusters, groups: numbers.size };
}
