#!/bin/sh
# Least squares with curl. CEDU is where the API answers.
curl -sS --fail-with-body "${CEDU:-http://127.0.0.1:8787}/v1/ols" \
  -H 'content-type: application/json' \
  -d '{"data": {"y": [1.1, 1.9, 3.2, 3.9, 5.1], "x": [1, 2, 3, 4, 5]}, "formula": "y ~ x", "covariance": "hc3"}'
