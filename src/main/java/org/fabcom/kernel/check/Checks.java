package org.fabcom.kernel.check;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.console.Console;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs every check of the house on one and the same state of the base, two at a time. */
@Component
public final class Checks {

    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);

    /** How one check ended. */
    public record Result(String name, List<String> findings, List<String> notes) {
        public boolean clean() {
            return findings.isEmpty();
        }

        private static Result of(Check check) {
            return new Result(check.name(), check.findings(), check.notes());
        }

        private static Result failed(Check check, RuntimeException why) {
            return new Result(check.name(), List.of(Console.t("console.check.failed", said(why))), List.of());
        }

        private static String said(RuntimeException why) {
            return Objects.requireNonNullElse(why.getMessage(), why.getClass().getSimpleName())
                    .replaceAll("\\s+", " ");
        }
    }

    private final List<Check> checks;
    private final Sql db;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate one;

    Checks(List<Check> checks, Sql db, PlatformTransactionManager transactions) {
        this.checks = checks;
        this.db = db;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.one = new TransactionTemplate(transactions);
        one.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** In the order of the checks; one that cannot be made is a finding, and the others go on. */
    public List<Result> run() {
        var results = new Result[checks.size()];
        var next = new AtomicInteger();
        snapshot.executeWithoutResult(status -> {
            var seen = db.sql("select pg_export_snapshot()").single(String.class);
            try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
                var other = CompletableFuture.runAsync(
                        () -> snapshot.executeWithoutResult(its -> {
                            db.sql("set transaction snapshot '" + seen + "'").update();
                            take(next, results);
                        }),
                        beside);
                take(next, results);
                other.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        });
        return Arrays.stream(results).map(Objects::requireNonNull).toList();
    }

    /** One after the other, as long as some are left. Rows by the million are sorted in memory. */
    private void take(AtomicInteger next, Result[] results) {
        db.sql("set local work_mem = '64MB'").update();
        for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement())
            results[i] = made(checks.get(i));
    }

    private Result made(Check check) {
        try {
            return Objects.requireNonNull(one.execute(status -> Result.of(check)));
        } catch (RuntimeException failed) {
            LOG.error("the check {}", check.name(), failed);
            return Result.failed(check, failed);
        }
    }
}
