package org.fabcom.billing.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;
import org.fabcom.accounting.Entries;
import org.fabcom.accounting.Entry;
import org.fabcom.accounting.Journal;
import org.fabcom.accounting.Line;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Invoices, credit notes and payments in the books (S32, S35). */
@FabComTest
class InvoiceBooksTest extends OneBookedSeller {

    private final Jobs jobs;

    InvoiceBooksTest(ApplicationContext beans, Jobs jobs) {
        super(beans);
        this.jobs = jobs;
    }

    @Test
    void each_line_and_means_goes_into_its_account_and_the_partner_is_owed_theirs() {
        open();
        var it = issue(draft(NADIA, chair(24_00), basket())).done();
        payments.note(it.id(), today(), 20_00, PaymentMeans.CASH, "", "a", paul.id());
        payments.note(it.id(), today(), 14_00, PaymentMeans.CARD, "", "b", paul.id());
        assertThat(booking.write(lab)).isEqualTo(3);
        assertThat(balances())
                .isEqualTo(Map.of(
                        "411", 0L, "707", -20_00L, "44571", -4_30L, "467", -8_20L, "706", -1_50L, "530", 20_00L, "5115",
                        14_00L));
        assertThat(booking.write(lab)).as("once is enough").isZero();
        assertThat(booking.waiting(lab)).isZero();
    }

    @Test
    void a_credit_note_is_the_mirror() {
        open();
        var it = issue(draft(NADIA, chair(24_00), book(10_55), basket())).done();
        issuing.credit(it, Set.of(), "Rendu", "c", paul.id()).done();
        jobs.runNow(InvoiceBooking.NAME);
        assertThat(balances().values()).allMatch(sum -> sum == 0);
    }

    @Test
    void every_day_balances_and_a_changed_account_counts_from_then_on() {
        open();
        issue(draft(NADIA, chair(24_00))).done();
        booking.write(lab);
        accounts.say(lab, Booked.GOODS, "7073", paul.id());
        issue(draft(NADIA, chair(12_00))).done();
        booking.write(lab);
        assertThat(balances()).containsEntry("707", -20_00L).containsEntry("7073", -10_00L);
        for (var it : entries.list(Entries.Filter.all(periods.of(lab).getFirst()), 0, 100))
            assertThat(it.lines().stream()
                            .mapToLong(line -> line.debit() - line.credit())
                            .sum())
                    .isZero();
    }

    /** Without books nothing is written, nothing is lost: it waits for them, but what is older stays out. */
    @Test
    void without_books_nothing_is_written() {
        issue(draft(NADIA, chair(24_00))).done();
        assertThat(booking.write(lab)).isZero();
        open();
        assertThat(booking.write(lab)).isEqualTo(1);
    }

    /** It is written on the first open day with its own date, and nothing waits behind it. */
    @Test
    void a_payment_of_a_closed_time_stops_nothing() {
        books.open(lab, today().minusDays(60), today().minusDays(10), paul.id()).done();
        books.close(periods.of(lab).getFirst(), "À nouveau", paul.id()).done();
        var it = issue(draft(NADIA, chair(24_00))).done();
        payments.note(it.id(), today().minusDays(20), 10_00, PaymentMeans.CASH, "", "a", paul.id());
        payments.note(it.id(), today(), 14_00, PaymentMeans.CARD, "", "b", paul.id());
        assertThat(booking.write(lab)).isEqualTo(3);
        assertThat(booking.waiting(lab)).isZero();
    }

    /** What each client owes at the end of a year opens the next one on their own account, so that what they pay then meets it. */
    @Test
    void the_balances_of_clients_open_the_next_period_one_by_one() {
        books.open(lab, today().minusDays(60), today().minusDays(1), paul.id()).done();
        clock.forward(Duration.ofDays(-5));
        var hers = issue(draft(NADIA, chair(24_00), basket())).done();
        issue(draft(GARDEN, chair(36_00))).done();
        var paid = issue(draft(Trader.person("Omar Diallo", "", "", "", ""), chair(12_00)))
                .done();
        payments.note(paid.id(), today(), 12_00, PaymentMeans.CASH, "", "o", paul.id());
        booking.write(lab);
        clock.back();
        var first = periods.of(lab).getFirst();
        books.close(first, "À nouveau", paul.id()).done();
        var opening = entries.list(Entries.Filter.all(periods.of(lab).getLast()), 0, 10).stream()
                .filter(it -> it.journal() == Journal.AN)
                .findFirst()
                .orElseThrow();
        assertThat(opening.lines().stream().filter(it -> it.account().equals("411")))
                .as("who owes nothing is brought nowhere")
                .extracting(Line::thirdName, Line::debit)
                .containsExactlyInAnyOrder(tuple("Nadia Belkacem", 34_00L), tuple("Les Jardins", 36_00L));
        assertThat(opening.lines().stream().filter(it -> it.account().equals("467")))
                .extracting(Line::credit)
                .containsExactly(8_20L);
        var owes = opening.lines().stream()
                .filter(it -> it.thirdName().equals("Nadia Belkacem"))
                .findFirst()
                .orElseThrow();
        payments.note(hers.id(), today(), 34_00, PaymentMeans.CASH, "", "p", paul.id());
        booking.write(lab);
        assertThat(entries.list(Entries.Filter.all(periods.of(lab).getLast()), 0, 10).stream()
                        .flatMap(it -> it.lines().stream())
                        .filter(it -> it.thirdNumber().equals(owes.thirdNumber()))
                        .mapToLong(it -> it.debit() - it.credit())
                        .sum())
                .as("settled on her own account")
                .isZero();
    }

    /** Entries are numbered as documents came: what takes an invoice back follows it. */
    @Test
    void a_credit_note_of_the_same_day_stands_after_its_invoice() {
        open();
        var it = issue(draft(NADIA, chair(24_00))).done();
        var back = issuing.credit(it, Set.of(1), "Rendue", "c", paul.id()).done();
        booking.write(lab);
        assertThat(entries.list(Entries.Filter.all(periods.of(lab).getLast()), 0, 10).stream()
                        .sorted(Comparator.comparing(Entry::number))
                        .map(Entry::piece))
                .containsSubsequence(it.reference(), back.reference());
    }

    /** What the books refuse is said and waits: it is no broken page. */
    @Test
    void an_account_that_the_books_do_not_know_waits_until_it_is_changed() {
        open();
        accounts.say(lab, Booked.GOODS, "799999", paul.id());
        issue(draft(NADIA, chair(24_00))).done();
        assertThat(booking.write(lab)).isZero();
        assertThat(booking.waiting(lab)).isEqualTo(1);
        accounts.say(lab, Booked.GOODS, "707", paul.id());
        assertThat(booking.write(lab)).isEqualTo(1);
    }

    /** The rules of article A47 A-1 of the LPF that a file can be held to, on the files that a person fetches (S35). */
    @Test
    void the_entries_file_with_invoices_holds_to_the_rules_of_the_decree() {
        lab = registered(VatRegime.PAYER);
        open();
        var it = issue(draft(GARDEN, chair(24_00), book(10_55), basket())).done();
        payments.note(it.id(), today(), 10_00, PaymentMeans.TRANSFER, "", "a", paul.id());
        issuing.credit(it, Set.of(1), "Rendue", "c", paul.id()).done();
        booking.write(lab);
        var visitor = neighbours.signedIn(paul);
        var file = visitor.get("/comptabilite/fec?pour=" + lab);
        assertThat(file.header("Content-Disposition")).contains("732829320FEC" + today().getYear() + "1231.txt");
        var rows = FecRules.rows(file.bytes());
        assertThat(FecRules.broken(rows)).isEmpty();
        assertThat(rows)
                .filteredOn(row -> row.get("JournalCode").equals("FA"))
                .extracting(row -> row.get("PieceRef"))
                .contains(it.reference());
        assertThat(visitor.get("/comptabilite/fec?pour=" + lab).bytes())
                .as("made again it is identical")
                .isEqualTo(file.bytes());
        var description = visitor.get("/comptabilite/fec-description?pour=" + lab);
        assertThat(new String(description.bytes(), FecRules.CHARSET))
                .contains("FA = Factures et avoirs", "7. CompAuxNum - compte auxiliaire")
                .as("the rows above have one")
                .doesNotContain("compte auxiliaire, toujours vide")
                .contains("18. Idevise");
    }

    /** Clients have an account each within 411, partners within 467, in the file as well: the same on every document of theirs. */
    @Test
    void each_client_and_partner_has_an_account_of_their_own_in_the_file() {
        lab = registered(VatRegime.PAYER);
        open();
        var first = issue(draft(NADIA, chair(24_00), basket())).done();
        payments.note(first.id(), today(), 10_00, PaymentMeans.TRANSFER, "", "own", paul.id());
        var again = new Trader("NADIA BELKACEM", "", "", "", "FR", "", "", "", false);
        issue(draft(again, chair(12_00))).done();
        issue(draft(Trader.person("Nadia Belkacem", "", "75011", "Paris", ""), chair(6_00)))
                .done();
        issue(draft(GARDEN, chair(36_00))).done();
        booking.write(lab);
        var rows = FecRules.rows(
                neighbours.signedIn(paul).get("/comptabilite/fec?pour=" + lab).bytes());
        assertThat(FecRules.broken(rows)).isEmpty();
        var mine = rows.stream()
                .filter(row -> row.get("CompteNum").equals("411"))
                .filter(row -> row.get("CompAuxLib").equalsIgnoreCase("Nadia Belkacem"))
                .toList();
        assertThat(mine).hasSize(4);
        assertThat(mine).extracting(row -> row.get("CompAuxNum")).doesNotContain("");
        assertThat(mine.stream().map(row -> row.get("CompAuxNum")).distinct())
                .as("another postcode is another client")
                .hasSize(2);
        assertThat(rows)
                .filteredOn(row -> row.get("CompAuxLib").equals("Les Jardins"))
                .extracting(row -> row.get("CompAuxNum"))
                .containsOnly("C123456824");
        assertThat(rows)
                .filteredOn(row -> row.get("CompteNum").equals("467"))
                .extracting(row -> row.get("CompAuxLib"))
                .containsOnly("Ferme du Bief");
        assertThat(rows)
                .filteredOn(row -> row.get("CompteNum").matches("7.*|445.*|5.*"))
                .extracting(row -> row.get("CompAuxNum"))
                .containsOnly("");
    }

    /** The rules can say no. */
    @Test
    void a_broken_file_is_seen() {
        var good = "FA\tFactures\t1\t20260102\t411\tUsagers\t\t\tF-1\t20260102\tNadia\t10,00\t0,00\t\t\t20260102\t\t";
        for (var bad : List.of(
                good.replace("20260102\t411", "2026-01-02\t411"),
                good.replace("10,00", "10.00"),
                good.replace("\tF-1\t", "\t\t"),
                good.replace("0,00\t\t", "0,00\tA\t"),
                good))
            assertThat(FecRules.broken(FecRules.rows(FecRules.file(bad))))
                    .as(bad)
                    .isNotEmpty();
    }
}
