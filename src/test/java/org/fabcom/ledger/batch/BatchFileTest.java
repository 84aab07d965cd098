package org.fabcom.ledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.batch.Batch.Direction;
import org.fabcom.ledger.batch.Batch.Payment;
import org.fabcom.ledger.batch.BatchFile.Row;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.CurrencyId;
import org.junit.jupiter.api.Test;

/** Lists as people write them, and when two of them are the same. */
class BatchFileTest {

    @Test
    void a_list_without_titles_is_name_amount_and_what_it_is_for() {
        assertThat(rows("Odette Vasseur;2 h;Affiches\n\nPaul ; 1,5\n"))
                .containsExactly(
                        new Row(1, "Odette Vasseur", "2 h", "", "Affiches"), new Row(3, "Paul", "1,5", "", ""));
    }

    @Test
    void a_third_cell_that_is_a_currency_is_one() {
        assertThat(rows("Paul;2;Gué;Miel")).containsExactly(new Row(1, "Paul", "2", "Gué", "Miel"));
    }

    @Test
    void titles_may_stand_in_any_order() {
        assertThat(rows("Objet\tMontant\tNom\nMiel\t3\tPaul")).containsExactly(new Row(2, "Paul", "3", "", "Miel"));
    }

    @Test
    void a_comma_parts_cells_only_where_nothing_else_does() {
        assertThat(rows("\"Vasseur, Odette\",\"1,5\"")).containsExactly(new Row(1, "Vasseur, Odette", "1,5", "", ""));
        assertThat(rows("Vasseur, Odette;1,5")).containsExactly(new Row(1, "Vasseur, Odette", "1,5", "", ""));
    }

    @Test
    void quotes_that_never_close_are_no_list_and_too_many_lines_are_told() {
        assertThat(BatchFile.rows("\"Paul;2", it -> false, 10)).isEmpty();
        assertThat(rows("Paul;1\n".repeat(30))).hasSize(11);
    }

    @Test
    void files_of_today_and_of_older_spreadsheets_are_read() {
        assertThat(BatchFile.text("\ufeffÉlodie;2".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Élodie;2");
        assertThat(BatchFile.text("Élodie;2".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("Élodie;2");
    }

    @Test
    void the_same_payments_are_the_same_batch_and_another_subject_is_another() {
        var wallet = new PartyId(UUID.randomUUID());
        var paul = new PartyId(UUID.randomUUID());
        var hours = CurrencyId.next();
        var once = batch(wallet, new Payment(1, paul, new Amount(hours, 60), "Mai"));
        assertThat(batch(wallet, new Payment(7, paul, new Amount(hours, 60), "Mai"))
                        .digest())
                .isEqualTo(once.digest());
        assertThat(batch(wallet, new Payment(1, paul, new Amount(hours, 60), "Juin"))
                        .digest())
                .isNotEqualTo(once.digest());
        assertThat(batch(wallet, new Payment(1, paul, new Amount(hours, 75), "Mai"))
                        .digest())
                .isNotEqualTo(once.digest());
    }

    private static Batch batch(PartyId wallet, Payment... payments) {
        return new Batch(wallet, Direction.OUT, List.of(payments), "");
    }

    private static List<Row> rows(String text) {
        return BatchFile.rows(text, it -> it.equals("Gué"), 10).orElseThrow();
    }
}
