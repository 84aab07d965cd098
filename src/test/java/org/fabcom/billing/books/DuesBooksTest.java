package org.fabcom.billing.books;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Dues and kept deposits in the books: each account is the one that was meant, then and since. */
@FabComTest
class DuesBooksTest extends OneBookedSeller {

    DuesBooksTest(ApplicationContext beans) {
        super(beans);
    }

    /** It lies in the drawer since the deposit came: nothing is owed to who left it any more, and no money comes in twice. */
    @Test
    void what_was_kept_of_a_deposit_is_income_and_clears_what_was_owed() {
        open();
        var it = issue(draft(NADIA, chair(24_00))).done();
        var treasurer = neighbours.signedIn(paul);
        var paid = treasurer
                .get(it.url())
                .form("Noter le paiement")
                .set("montant", "24")
                .set("moyen", "DEPOSIT")
                .submit();
        assertThat(paid.follow().text()).contains("gardé sur une caution");
        booking.write(lab);
        assertThat(balances()).isEqualTo(Map.of("411", 0L, "707", -20_00L, "44571", -4_00L, "165", 24_00L));
    }

    /** Accounts 7561 and 7562 of the chart of associations. */
    @Test
    void dues_without_counterpart_have_an_account_of_their_own() {
        open();
        issue(draft(
                        NADIA,
                        DraftLine.of("Adhésion", Nature.DUES, VatCategory.OUTSIDE, Measure.PIECE, 1, 20_00),
                        DraftLine.of("Accès à l’atelier", Nature.DUES, VatCategory.MEMBERS, Measure.PIECE, 1, 30_00)))
                .done();
        booking.write(lab);
        assertThat(balances()).containsEntry("7561", -20_00L).containsEntry("7562", -25_00L);
    }

    @Test
    void who_chose_an_account_for_dues_before_keeps_it_for_all_of_them() throws IOException {
        accounts.say(lab, Booked.DUES, "7581", paul.id());
        CurrentBase.asOwner(Files.readString(
                Path.of("src/main/resources/db/migration/billing/V202612011148__dues_keep_their_account.sql")));
        assertThat(accounts.of(lab)).containsEntry(Booked.DUES_ALONE, "7581");
    }

    /** As all dues were booked before those without counterpart had an account; another account is chosen in between. */
    @Test
    void a_credit_note_goes_where_its_invoice_went_whatever_was_chosen_since() {
        open();
        accounts.say(lab, Booked.DUES_ALONE, "7562", paul.id());
        var it = issue(draft(
                        NADIA,
                        DraftLine.of("Adhésion", Nature.DUES, VatCategory.OUTSIDE, Measure.PIECE, 1, 20_00),
                        DraftLine.of("Accès à l’atelier", Nature.DUES, VatCategory.MEMBERS, Measure.PIECE, 1, 30_00),
                        chair(24_00)))
                .done();
        booking.write(lab);
        accounts.say(lab, Booked.DUES_ALONE, "7561", paul.id());
        accounts.say(lab, Booked.GOODS, "7073", paul.id());
        issuing.credit(it, Set.of(1, 3), "Rendu", "c", paul.id()).done();
        booking.write(lab);
        assertThat(balances()).containsEntry("7562", -25_00L).containsEntry("707", 0L);
        assertThat(balances()).doesNotContainKeys("7561", "7073");
    }

    /** Dues are income when they come in, also where they are noted in the year after; another invoice is of its own day. */
    @Test
    void dues_that_came_last_year_are_income_of_last_year() {
        var last = today().minusYears(1).withDayOfYear(1);
        books.open(lab, last, last.withMonth(12).withDayOfMonth(31), paul.id()).done();
        var dues = issue(draft(
                        NADIA, DraftLine.of("Adhésion", Nature.DUES, VatCategory.OUTSIDE, Measure.PIECE, 1, 20_00)))
                .done();
        payments.note(dues.id(), last.plusDays(150), 20_00, PaymentMeans.CHEQUE, "", "a", paul.id());
        var sold = issue(draft(NADIA, chair(24_00))).done();
        payments.note(sold.id(), last.plusDays(150), 24_00, PaymentMeans.CHEQUE, "", "b", paul.id());
        booking.write(lab);
        assertThat(balances()).isEqualTo(Map.of("7561", -20_00L, "5112", 44_00L, "411", -24_00L));
    }
}
