# Least squares with jsonlite and curl's command. CEDU is where the API answers.
library(jsonlite)
body <- list(
  data = list(y = c(1.1, 1.9, 3.2, 3.9, 5.1), x = 1:5),
  formula = unbox("y ~ x"), covariance = unbox("hc3")
)
url <- paste0(Sys.getenv("CEDU", "http://127.0.0.1:8787"), "/v1/ols")
answer <- system2("curl", c("-sS", "--fail-with-body", url, "-H", shQuote("content-type: application/json"), "-d", shQuote(toJSON(body))), stdout = TRUE)
cat(toJSON(fromJSON(paste(answer, collapse = "")), auto_unbox = TRUE, digits = NA))
