"""Least squares with Python's own library. CEDU is where the API answers."""
import json
import os
import urllib.request

body = {"data": {"y": [1.1, 1.9, 3.2, 3.9, 5.1], "x": [1, 2, 3, 4, 5]}, "formula": "y ~ x", "covariance": "hc3"}
request = urllib.request.Request(
    os.environ.get("CEDU", "http://127.0.0.1:8787") + "/v1/ols",
    data=json.dumps(body).encode(),
    headers={"content-type": "application/json"},
)
with urllib.request.urlopen(request) as answer:
    print(json.dumps(json.load(answer)))
