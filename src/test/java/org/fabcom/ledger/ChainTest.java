package org.fabcom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.journal.Journals;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Findings;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** Somebody with the keys of the machine changes one byte behind the guards: the check says where. */
@FabComTest
record ChainTest(Ledger ledger, Currencies currencies, Neighbours neighbours, Journals journals, Findings checks) {

    @Test
    void one_changed_byte_is_named() throws SQLException {
        var oxana = neighbours.person("Oxana").id();
        var nadia = neighbours.person("Nadia").id();
        var hours = currencies
                .add(Currencies.Draft.hours("Heure", Limits.NONE), oxana)
                .orElseThrow();
        for (int i = 0; i < 20; i++)
            ledger.pay(Purse.order(oxana, nadia, hours, 15)).booked();
        assertThat(journals.seal()).isPositive();
        assertThat(findings()).isEmpty();

        behind("ledger.transfer", "update ledger.transfer set subject = 'Un coup de naim' where entry = 7");
        assertThat(findings())
                .singleElement()
                .asString()
                .contains("ledger.transfer")
                .contains("7");
        behind("ledger.transfer", "update ledger.transfer set subject = 'Un coup de main' where entry = 7");
        assertThat(findings()).isEmpty();

        behind("ledger.posting", "update ledger.posting set available = available + 1 where id = 9");
        assertThat(findings()).isNotEmpty().anyMatch(it -> it.contains("écritures") || it.contains("mouvement"));
        behind("ledger.posting", "update ledger.posting set available = available - 1 where id = 9");
        behind("ledger.account", "update ledger.account set available = available + 15 where party = '" + nadia + "'");
        assertThat(findings()).anyMatch(it -> it.contains("somme")).anyMatch(it -> it.contains("solde"));
        behind("ledger.account", "update ledger.account set available = available - 15 where party = '" + nadia + "'");
        assertThat(findings()).isEmpty();
    }

    private List<String> findings() {
        return checks.of("ledger.", "journal.");
    }

    /** As the owner, with the guards of a table lifted for a moment. */
    private static void behind(String table, String sql) throws SQLException {
        try (var owner = CurrentBase.base().owner();
                var statement = owner.createStatement()) {
            statement.execute("alter table " + table + " disable trigger user");
            statement.execute(sql);
            statement.execute("alter table " + table + " enable trigger user");
        }
    }
}
