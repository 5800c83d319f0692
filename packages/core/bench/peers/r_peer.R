# The same work in R, medians in milliseconds as JSON. Called by run.ts where R is installed; its argument is the CSV of
# the small synthetic set, written from bench/data.ts.
middle <- function(work, runs) { times <- replicate(runs, system.time(work())[["elapsed"]]); 1000 * median(times) }
out <- list()
small <- read.csv(commandArgs(TRUE)[1])
if (requireNamespace("flexmix", quietly = TRUE)) {
  set.seed(1)
  out$smallFit <- middle(function() suppressWarnings(flexmix::stepFlexmix(y ~ ., data = small, k = 2, nrep = 50, verbose = FALSE,
    control = list(iter.max = 2000, tolerance = 1e-8))), 3)
}
n <- 1e6; set.seed(5)
A <- cbind(1, matrix(rnorm(n * 10), n)); y <- as.vector(A %*% (0:10 * .1) + rnorm(n))
out$leastSquaresMillion <- middle(function() .lm.fit(A, y), 3)
sample5000 <- rnorm(5000)
out$shapiroWilkMost <- middle(function() for (i in 1:100) shapiro.test(sample5000), 3) / 100
cat(sprintf("{%s}\n", paste(sprintf('"%s": %.6g', names(out), unlist(out)), collapse = ", ")))
