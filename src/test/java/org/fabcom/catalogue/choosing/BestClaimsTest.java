package org.fabcom.catalogue.choosing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.Alternatives;
import org.fabcom.catalogue.Alternatives.Claim;
import org.fabcom.catalogue.SheetId;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of a service's claims is what the base answers, whatever was changed a moment ago. */
@FabComTest
@WithCatalogue
class BestClaimsTest {

    private static final int MOST = 6;

    private final BestClaims best;
    private final Alternatives alternatives;
    private final Sql db;
    private final TransactionTemplate transaction;
    private final List<SheetId> services;

    BestClaimsTest(BestClaims best, Alternatives alternatives, Sql db, PlatformTransactionManager transactions) {
        this.best = best;
        this.alternatives = alternatives;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.services = db.sql("""
                        select distinct a.sheet from catalogue.alias a join catalogue.alternative x on x.target_key = a.key
                        join catalogue.sheet s on s.id = a.sheet where s.nature = 'service' order by 1 limit 12
                        """).list((row, n) -> new SheetId(row.getObject(1, UUID.class)));
    }

    @Test
    void once_known_only_the_mark_of_the_shelves_is_asked() {
        same();
        assertThat(Statements.during(() -> best.of(services))).isEqualTo(1);
        assertThat(Statements.during(() -> best.of(List.of()))).isZero();
    }

    @Test
    void whatever_changes_what_replaces_a_service_is_seen_at_once() {
        var seen = List.of(
                "update catalogue.alternative set source_title = 'Une autre page'",
                "delete from catalogue.alternative where target_key in (select key from catalogue.alias where sheet = '#first')",
                "delete from catalogue.alias where sheet = '#last'");
        for (var change : seen) {
            var before = best.of(services);
            changed(change);
            assertThat(best.of(services)).as(change).isNotEqualTo(before);
        }
        changed("update catalogue.offer set status = case status when 'open' then 'full' else 'open' end");
        changed("update catalogue.sheet set freeness = 'unknown' where nature = 'commons' and slug < 'm'");
    }

    private void changed(String sql) {
        same();
        var change = sql.replace("#first", services.getFirst().toString())
                .replace("#last", services.getLast().toString());
        assertThat(db.sql(change).update()).as(change).isPositive();
        same();
    }

    @Test
    void what_is_taken_back_was_never_kept() {
        same();
        transaction.executeWithoutResult(status -> {
            db.sql("delete from catalogue.alternative").update();
            assertThat(best.of(services).values()).allMatch(List::isEmpty);
            status.setRollbackOnly();
        });
        same();
        assertThat(best.of(services).values()).anyMatch(it -> !it.isEmpty());
    }

    private void same() {
        var asked = alternatives.best(services, MOST).stream().collect(Collectors.groupingBy(Claim::service));
        assertThat(best.of(services))
                .isEqualTo(services.stream()
                        .collect(Collectors.toMap(it -> it, it -> asked.getOrDefault(it, List.of()))));
        assertThat(services).hasSizeGreaterThan(3);
        assertThat(asked).isNotEmpty();
    }
}
