package org.fabcom.ledger.batch;

import module java.base;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.ledger.currencies.Unit;
import org.fabcom.testing.Search;
import org.junit.jupiter.api.Test;

/** Lists of payments and amounts as they are typed. */
class AmountSearchTest {

    @Test
    void nothing_breaks_them() {
        Search.all(
                this,
                Search.text("nom;montant;objet\nA;1,50;x"),
                Search.text("A\t2 h 30"),
                Search.text("12,50"),
                Search.text("2:30"),
                Search.text("45 min"));
    }

    @FuzzTest(maxDuration = "60s")
    void lists(byte[] bytes) {
        BatchFile.rows(BatchFile.text(bytes), "h"::equals, 500);
    }

    @FuzzTest(maxDuration = "60s")
    void amounts(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        HOURS.read(text);
        EUROS.read(text);
    }

    private static final Currency HOURS =
            new Currency(CurrencyId.next(), "Heure", "h", Unit.HOURS, Regime.MUTUAL, 0, 15, Limits.NONE, false);
    private static final Currency EUROS =
            new Currency(CurrencyId.next(), "Brin", "brins", Unit.MONEY, Regime.MUTUAL, 2, 1, Limits.NONE, false);
}
