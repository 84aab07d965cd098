package org.fabcom.ledger.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.ledger.Transfer.Kind;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.ledger.currencies.Unit;
import org.fabcom.web.Formats;
import org.junit.jupiter.api.Test;

/** A deal of an hour: put aside when it is agreed, gone when it is paid. */
class MovementTest {

    private static final Currency HOURS =
            new Currency(CurrencyId.next(), "Heure", "h", Unit.HOURS, Regime.MUTUAL, 0, 15, Limits.NONE, false);

    private static String line(Kind kind, long available, long reserved) {
        var it = new Movement(
                TransferId.next(), kind, HOURS, available, reserved, 0, 0, 0, null, "", null, "", Instant.EPOCH);
        return Movements.signed(it, new Formats(Locale.FRENCH))
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    @Test
    void what_goes_out_is_said_once_when_it_is_paid() {
        assertThat(line(Kind.RESERVE, -60, 60)).as("put aside, still mine").isEqualTo("1 h");
        assertThat(line(Kind.SETTLE, 0, -60)).as("paid").isEqualTo("−1 h");
        assertThat(line(Kind.RELEASE, 60, -60)).as("given back from aside").isEqualTo("1 h");
    }

    @Test
    void a_plain_payment_says_in_and_out() {
        assertThat(line(Kind.PAYMENT, -60, 0)).isEqualTo("−1 h");
        assertThat(line(Kind.SETTLE, 60, 0)).as("by whoever is paid").isEqualTo("+1 h");
    }
}
