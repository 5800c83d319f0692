"""The same work in NumPy, medians in milliseconds as JSON. Called by run.ts where Python and NumPy are installed.

Data: the generator of bench/data.ts (mulberry32 and sums of twelve uniforms), bit for bit the same.
"""
import json, time
import numpy as np


def mulberry(seed, start, count):
    with np.errstate(over="ignore"):
        a = (np.uint32(seed) + (np.arange(start + 1, start + count + 1, dtype=np.uint64) * np.uint64(0x6D2B79F5)).astype(np.uint32)).astype(np.uint32)
        t = ((a ^ (a >> np.uint32(15))) * (np.uint32(1) | a)).astype(np.uint32)
        t = (t + ((t ^ (t >> np.uint32(7))) * (np.uint32(61) | t)).astype(np.uint32)).astype(np.uint32) ^ t
        return (t ^ (t >> np.uint32(14))).astype(np.float64) / 4294967296.0


def synthetic(seed, n, pi, sd, beta):
    p = len(beta[0]) - 1
    per = 12 * (p + 1) + 1
    x, e, c = np.empty((n, p)), np.empty(n), np.empty(n)
    for s in range(0, n, 200000):
        m = min(200000, n - s)
        u = mulberry(seed, s * per, m * per).reshape(m, per)
        z = sum(u[:, k : 12 * (p + 1) : 12] for k in range(12)) - 6
        x[s : s + m], e[s : s + m], c[s : s + m] = z[:, :p], z[:, p], u[:, -1]
    label = (c[:, None] >= np.cumsum(pi)[None, :-1]).sum(1)
    b = np.array(beta, float)[label]
    return x, b[:, 0] + (b[:, 1:] * x).sum(1) + np.array(sd)[label] * e


def median(work, runs, warm=1):
    for _ in range(warm):
        work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    return float(np.median(times))


result = {}

# EM with all starts in one batch of arrays: 50 starts, n = 27, p = 5, K = 2, to a relative change of 1e-8.
x, y = synthetic(27052, 27, [0.55, 0.45], [0.3, 0.4], [[1.0, 0.8, -0.5, 0.3, 0.0, 0.6], [-0.5, -0.6, 0.7, 0.0, 0.9, -0.4]])
X = np.column_stack([np.ones(27), x])
rng = np.random.default_rng(3)


def small():
    r = rng.dirichlet(np.ones(2), (50, 27))
    active, previous = np.arange(50), np.full(50, -np.inf)
    best = -np.inf
    for _ in range(2000):
        w = r[active].transpose(0, 2, 1)
        nk = w.sum(2)
        A = np.einsum("ski,ia,ib->skab", w, X, X) + 1e-12 * np.eye(6)
        b = np.linalg.solve(A, np.einsum("ski,ia,i->ska", w, X, y)[..., None])[..., 0]
        e = (y - b @ X.T) ** 2
        v = np.maximum((w * e).sum(2) / nk, 1e-3)
        l = np.log(nk / 27)[:, :, None] - 0.5 * np.log(2 * np.pi * v)[:, :, None] - e / (2 * v[:, :, None])
        m = l.max(1, keepdims=True)
        f = np.exp(l - m)
        total = f.sum(1, keepdims=True)
        ll = (m + np.log(total)).sum((1, 2))
        r[active] = (f / total).transpose(0, 2, 1)
        best = max(best, ll.max())
        moving = np.abs(ll - previous[active]) > 1e-8 * (1 + np.abs(ll))
        previous[active] = ll
        active = active[moving]
        if len(active) == 0:
            break
    return best


result["smallFit"] = median(small, 7)

x, y = synthetic(1000052, 1000000, [0.6, 0.4], [1.0, 1.5], [[1, 1, -0.5, 0.3, 0.2, 0.6], [-0.5, -0.6, 0.7, -0.2, 0.9, -0.4]])
X = np.column_stack([np.ones(len(y)), x])
state = dict(B=np.array([[0.4, 0.4, -0.35, 0.05, 0, 0.2], [-0.25, -0.3, 0.35, -0.1, 0.45, -0.2]]), v=np.full(2, 4.0), pi=np.full(2, 0.5))


def sweep():
    e = (y[:, None] - X @ state["B"].T) ** 2
    l = np.log(state["pi"]) - 0.5 * np.log(2 * np.pi * state["v"]) - e / (2 * state["v"])
    m = l.max(1, keepdims=True)
    r = np.exp(l - m)
    s = r.sum(1, keepdims=True)
    r /= s
    nk = r.sum(0)
    for k in range(2):
        WX = X * r[:, k : k + 1]
        state["B"][k] = np.linalg.solve(WX.T @ X, WX.T @ y)
        d = y - X @ state["B"][k]
        state["v"][k] = (r[:, k] * d) @ d / nk[k]
    state["pi"] = nk / len(y)


result["sweepMillion"] = median(sweep, 5)

z = np.random.default_rng(5)
A = np.column_stack([np.ones(1000000), z.standard_normal((1000000, 10))])
b = A @ np.arange(11) * 0.1 + z.standard_normal(1000000)
result["leastSquaresMillion"] = median(lambda: np.linalg.lstsq(A, b, rcond=None), 5)
M = z.random((1000000, 11))


def entropy_weights(Z):
    P = Z / Z.sum(0)
    P[P == 0] = 1
    e = -(P * np.log(P)).sum(0) / np.log(len(Z))
    return (1 - e) / (1 - e).sum()


def scores():
    low = M.min(0)
    Z = (M - low) / (M.max(0) - low)
    return Z @ entropy_weights(Z)


result["entropyWeightsMillion"] = median(lambda: entropy_weights(M), 5)
result["weightsAndScoresMillion"] = median(scores, 5)
try:
    from scipy.stats import shapiro

    sample = z.standard_normal(5000)
    result["shapiroWilkMost"] = median(lambda: shapiro(sample), 20)
except ImportError:
    pass
print(json.dumps(result))
