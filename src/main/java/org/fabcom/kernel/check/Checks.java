package org.fabcom.kernel.check;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs every check of the house on one and the same state of the base. */
@Component
public final class Checks {

    /** How one check ended. */
    public record Result(String name, List<String> findings, List<String> notes) {
        public boolean clean() {
            return findings.isEmpty();
        }
    }

    private final List<Check> checks;
    private final TransactionTemplate snapshot;

    Checks(List<Check> checks, PlatformTransactionManager transactions) {
        this.checks = checks;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    public List<Result> run() {
        return java.util.Objects.requireNonNull(snapshot.execute(status -> {
            var results = new ArrayList<Result>();
            for (var check : checks) results.add(new Result(check.name(), check.findings(), check.notes()));
            return results;
        }));
    }
}
