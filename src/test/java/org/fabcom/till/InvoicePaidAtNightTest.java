package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** After midnight the drawer is still that of the day before; what pays an invoice of this night is not dated before it. */
@FabComTest
class InvoicePaidAtNightTest extends InvoiceAtTill {

    InvoicePaidAtNightTest(ApplicationContext beans, Neighbours neighbours, Bookkeeping books, List<Job> jobs) {
        super(beans, neighbours, books, jobs);
    }

    @AfterEach
    void back() {
        stall.clock.back();
    }

    /** A till opens on an evening. */
    private Till evening() {
        to(LocalTime.of(20, 0));
        return stall.open("Nuit", 8000);
    }

    private LocalDate to(LocalTime hour) {
        var next = LocalDate.ofInstant(stall.clock.instant(), Days.ZONE).plusDays(1);
        stall.clock.forward(Duration.between(
                stall.clock.instant(), next.atTime(hour).atZone(Days.ZONE).toInstant()));
        return next;
    }

    private List<LocalDate> days(Invoice it) {
        return beans.getBean(Payments.class).of(it.id()).stream()
                .map(Payments.Payment::day)
                .toList();
    }

    @Test
    void an_invoice_of_the_night_is_paid_on_its_own_day_and_both_days_are_said() {
        var night = evening();
        var day = to(LocalTime.of(0, 30));
        var it = late();
        assertThat(it.day()).isEqualTo(day);
        var page = take(it, "Espèces", "22,50");
        assertThat(days(it)).containsExactly(day);
        assertThat(page.text())
                .contains("Journée de caisse du")
                .contains("elle change à 4 h")
                .contains("dans les livres le " + day.getDayOfMonth());
        assertThat(malo.post("/caisse/" + night.id() + "/facture/"
                                + stall.events.ofInvoice(it.id()).getFirst().number() + "/annuler")
                        .status())
                .isEqualTo(303);
        assertThat(days(it)).containsExactly(day, day);
    }

    @Test
    void an_invoice_of_before_is_paid_on_the_day_of_the_till() {
        evening();
        var it = late();
        var day = it.day();
        to(LocalTime.of(0, 30));
        take(it, "Espèces", "10");
        assertThat(days(it)).containsExactly(day);
    }

    /** What is invoiced, credited and paid add up on the page. */
    @Test
    void a_credit_note_stands_between_what_was_invoiced_and_what_is_left() {
        var it = issued(List.of(
                DraftLine.of("Retard", Nature.SERVICE, VatCategory.STANDARD, Measure.PIECE, 1, 6000),
                DraftLine.of("Rayure", Nature.SERVICE, VatCategory.STANDARD, Measure.PIECE, 1, 1800)));
        assertThat(malo.get(path(it)).text()).doesNotContain("Repris par avoir");
        issuing.credit(it, Set.of(2), "geste", Ids.token(), stall.shop.manager.id());
        assertThat(malo.get(path(it)).text())
                .containsPattern("(?s)Facturé\\s+78.*Repris par avoir\\s+18.*Reste à payer\\s+60");
    }
}
