package org.fabcom.billing.vat;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.vat.VatTotals.Priced;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.junit.jupiter.api.Test;

/** VAT in cents: five and a half per cent stays five and a half. */
class VatTotalsTest {

    private static final VatDecision TWENTY = new VatDecision(VatRegime.PAYER, VatCategory.STANDARD, 2000, "");
    private static final VatDecision BOOKS = new VatDecision(VatRegime.PAYER, VatCategory.REDUCED, 550, "");

    @Test
    void a_book_at_ten_euros_fifty_five_has_fifty_five_cents_of_vat() {
        assertThat(VatTotals.contained(10_55, 550)).isEqualTo(55);
        assertThat(VatTotals.added(10_00, 550)).isEqualTo(55);
        assertThat(VatTotals.contained(12_00, 2000)).isEqualTo(2_00);
        assertThat(VatTotals.contained(10_21, 210)).isEqualTo(21);
    }

    @Test
    void amounts_of_a_rate_are_added_before_vat_is_rounded() {
        var three = List.of(new Priced(BOOKS, 1_01), new Priced(BOOKS, 1_01), new Priced(BOOKS, 1_01));
        // 3.03 × 5.5 / 105.5 = 0.15796…; line by line it would be three times 0.05
        assertThat(VatTotals.of(three, Prices.INCLUDING).tax()).isEqualTo(16);
    }

    @Test
    void rates_stay_apart_and_a_mention_is_one_of_its_own() {
        var members = new VatDecision(VatRegime.PAYER, VatCategory.MEMBERS, 0, "Exonération");
        var totals = VatTotals.of(
                List.of(new Priced(TWENTY, 24_00), new Priced(members, 5_00), new Priced(TWENTY, 12_00)),
                Prices.INCLUDING);
        assertThat(totals.parts())
                .containsExactly(new VatTotals.Part(TWENTY, 30_00, 6_00), new VatTotals.Part(members, 5_00, 0));
        assertThat(totals.gross()).isEqualTo(41_00);
    }

    @Test
    void a_credit_note_is_the_mirror_and_prices_including_vat_stay_what_was_paid() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var lines = IntStream.range(0, 1 + random.nextInt(9))
                    .mapToObj(it -> new Priced(random.nextBoolean() ? TWENTY : BOOKS, random.nextLong(20_000)))
                    .toList();
            var back =
                    lines.stream().map(it -> new Priced(it.vat(), -it.cents())).toList();
            for (var prices : Prices.values()) {
                var there = VatTotals.of(lines, prices);
                assertThat(VatTotals.of(back, prices).gross())
                        .as("seed %d", seed)
                        .isEqualTo(-there.gross());
                assertThat(prices == Prices.INCLUDING ? there.gross() : there.net())
                        .as("seed %d", seed)
                        .isEqualTo(lines.stream().mapToLong(Priced::cents).sum());
            }
        }
    }
}
