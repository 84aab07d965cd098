package org.fabcom.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.OtherTool;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Invoices and credit notes: what they say, when they are refused, and that nothing changes them (S27 to S34). */
@FabComTest
class IssuingTest extends OneSeller {

    private final Sql db;

    IssuingTest(ApplicationContext beans, Sql db) {
        super(beans);
        this.db = db;
    }

    private static InvoiceRefusal why(Issued it) {
        return ((Issued.Refused) it).why();
    }

    @Test
    void an_invoice_says_what_was_sold_and_its_vat_by_rate() {
        var it = issue(draft(NADIA, chair(24_00), book(10_55))).done();
        var year = Days.today(clock).getYear();
        assertThat(it.reference()).isEqualTo("F-" + year + "-00001");
        assertThat(it.net()).isEqualTo(20_00 + 10_00);
        assertThat(it.tax()).isEqualTo(4_00 + 55);
        assertThat(it.parts())
                .extracting(part -> part.vat().rateBasisPoints() + " " + part.net() + " " + part.tax())
                .containsExactly("2000 2000 400", "550 1000 55");
        assertThat(it.content().seller().name()).isEqualTo("La Remise");
    }

    @Test
    void what_each_line_bears_adds_up_to_the_total_of_its_rate() {
        var lines = new DraftLine[] {book(1_01), chair(3_33), book(1_01), chair(3_33), book(1_01)};
        var it = issue(draft(NADIA, lines)).done();
        assertThat(it.gross()).isEqualTo(3_03 + 6_66);
        assertThat(it.tax()).isEqualTo(16 + 1_11);
        assertThat(it.content().lines()).allMatch(line -> line.gross() == line.cents());
    }

    /** The list of a line stands on the standard rate until somebody looks at it. */
    @Test
    void a_deposit_or_a_gift_bears_no_vat_whatever_was_chosen_beside_it() {
        for (var nature : List.of(Nature.DEPOSIT, Nature.GIFT)) {
            var it = issue(draft(
                            NADIA, DraftLine.of("Broyeur", nature, VatCategory.STANDARD, Measure.PIECE, 1, 150_00)))
                    .done();
            assertThat(it.tax()).as(nature.name()).isZero();
            assertThat(it.gross()).isEqualTo(150_00);
        }
    }

    @Test
    void the_same_key_issues_once_and_another_content_is_refused() {
        var once = issuing.issue(lab, draft(NADIA, chair(5_00)), false, "k", paul.id())
                .done();
        assertThat(issuing.issue(lab, draft(NADIA, chair(5_00)), false, "k", paul.id())
                        .done())
                .isEqualTo(once);
        assertThat(why(issuing.issue(lab, draft(NADIA, chair(6_00)), false, "k", paul.id())))
                .isEqualTo(InvoiceRefusal.OTHER_CONTENT);
    }

    @Test
    void tools_of_the_seller_are_told_of_each_invoice_and_credit_note_once() {
        var tool = new OtherTool(db);
        tool.listens(lab, paul.id(), "billing.invoice.issued");
        var it = issuing.issue(lab, draft(NADIA, chair(5_00)), false, "k", paul.id())
                .done();
        issuing.issue(lab, draft(NADIA, chair(5_00)), false, "k", paul.id()).done();
        var back = issuing.credit(it, Set.of(), "Déjà vendu", "a", paul.id()).done();
        assertThat(tool.told(lab))
                .containsExactly("billing.invoice.issued " + it.url(), "billing.invoice.issued " + back.url());
    }

    /** S30. */
    @Test
    void a_professional_reads_the_due_day_the_penalty_the_fee_and_the_discount() {
        var terms = issue(draft(GARDEN, chair(5_00))).done().content().terms();
        assertThat(terms).isEqualTo(new InvoiceContent.Terms("12 % l’an", "40 €", "Pas d’escompte"));
        assertThat(issue(draft(NADIA, chair(5_00))).done().content().terms()).isEqualTo(InvoiceContent.Terms.NONE);
        issuers.say(lab, new Issuer("", "49000", "Ici", "", "", 30, "", "", "", false, false), 1, paul.id());
        assertThat(why(issue(draft(GARDEN, chair(5_00))))).isEqualTo(InvoiceRefusal.MENTIONS);
        assertThat(issue(draft(NADIA, chair(5_00)))).isInstanceOf(Issued.Done.class);
    }

    @Test
    void a_buyers_number_that_is_none_is_on_no_invoice() {
        for (var number : List.of("12345682400015", "1234568240001", "12345682A", "123456824000100")) {
            var buyer = new Trader("Les Jardins", "", "49000", "Ici", "FR", number, "", "", true);
            assertThat(why(issue(draft(buyer, chair(5_00))))).as(number).isEqualTo(InvoiceRefusal.BUYER_NUMBER);
        }
        for (var number : List.of("", "123456824", "12345682400010")) {
            var buyer = new Trader("Les Jardins", "", "49000", "Ici", "FR", number, "", "", true);
            assertThat(issue(draft(buyer, chair(5_00)))).as(number).isInstanceOf(Issued.Done.class);
        }
    }

    /** By the form of its country, the French one by its key and its SIREN as well. */
    @Test
    void a_buyers_vat_number_that_is_none_or_anothers_is_on_no_invoice() {
        for (var number : List.of("FR41123456824", "FR44732829320", "FR4012345682", "DE12345678", "40123456824", "IT1"))
            assertThat(why(issue(draft(withVat(number), chair(5_00)))))
                    .as(number)
                    .isEqualTo(InvoiceRefusal.BUYER_VAT);
        for (var number : List.of("", "FR40123456824", "FRZZ123456824", "DE123456789", "BE0123456789", "CHE123456789"))
            assertThat(issue(draft(withVat(number), chair(5_00)))).as(number).isInstanceOf(Issued.Done.class);
    }

    private static Trader withVat(String number) {
        return new Trader("Les Jardins", "", "49000", "Ici", "FR", "123456824", number, "", true);
    }

    @Test
    void an_account_whose_digits_do_not_fit_is_never_printed() {
        var before = issuers.of(lab);
        for (var iban : List.of("FR7630006000011234567890198", "FR76", "7630006000011234567890189"))
            assertThatThrownBy(() -> issuers.say(lab, account(iban), 1, paul.id()))
                    .as(iban)
                    .isInstanceOf(IllegalArgumentException.class);
        assertThat(issuers.of(lab)).isEqualTo(before);
        assertThat(issuers.say(lab, account("fr76 3000 6000 0112 3456 7890 189"), 1, paul.id()))
                .isTrue();
    }

    private static Issuer account(String iban) {
        return new Issuer("", "49000", "Ici", "", iban, 30, "", "", "", false, false);
    }

    /** S31. */
    @Test
    void an_organisation_pays_for_what_persons_had() {
        var line = new DraftLine(
                "Bureau partagé",
                Nature.SERVICE,
                VatCategory.STANDARD,
                Sale.OWN,
                "",
                0,
                Measure.DAY,
                2,
                20_00,
                0,
                "Nadia Belkacem",
                "");
        var it = issue(new InvoiceDraft(
                        GARDEN, null, "Oxana Petit", false, Prices.EXCLUDING, null, List.of(line), "", ""))
                .done();
        assertThat(it.content().user()).isEqualTo("Oxana Petit");
        assertThat(it.content().lines().getFirst().beneficiary()).isEqualTo("Nadia Belkacem");
        assertThat(it.gross()).isEqualTo(24_00);
    }

    /** S32. */
    @Test
    void what_is_sold_on_behalf_of_a_partner_is_theirs_but_for_the_commission() {
        var line = basket();
        var it = issue(draft(NADIA, line)).done();
        assertThat(it.tax()).isZero();
        assertThat(it.content().lines().getFirst().partnerShare()).isEqualTo(8_20);
        assertThat(it.content().lines().getFirst().commissionTax()).isEqualTo(30);
        var greedy = new DraftLine(
                "Panier",
                Nature.GOODS,
                VatCategory.STANDARD,
                Sale.ON_BEHALF,
                "Ferme du Bief",
                10_01,
                Measure.PIECE,
                1,
                10_00,
                0,
                "",
                "");
        assertThat(why(issue(draft(NADIA, greedy)))).isEqualTo(InvoiceRefusal.COMMISSION);
    }

    /** S34. */
    @Test
    void nothing_due_makes_no_invoice_unless_somebody_asks() {
        assertThat(why(issue(draft(NADIA, chair(0))))).isEqualTo(InvoiceRefusal.ZERO);
        assertThat(issuing.issue(lab, draft(NADIA, chair(0)), true, "asked", paul.id())
                        .done()
                        .gross())
                .isZero();
    }

    /** S28: the regime is frozen, what is said later changes no document. */
    @Test
    void the_regime_of_the_day_is_frozen_on_the_line() {
        lab = seller("Cyclo", VatRegime.FRANCHISE);
        var it = issue(draft(NADIA, chair(12_00))).done();
        regimes.say(lab, it.day(), VatRegime.PAYER, "FR40123456824", paul.id());
        var kept = invoices.find(it.id()).orElseThrow();
        assertThat(kept.tax()).isZero();
        assertThat(kept.content().lines().getFirst().vat().mention())
                .isEqualTo("TVA non applicable, art. 293 B du CGI");
        assertThat(issue(draft(NADIA, chair(12_00))).done().tax()).isEqualTo(2_00);
    }

    @Test
    void lines_are_credited_once_to_the_cent() {
        var it = issue(draft(NADIA, book(1_01), chair(3_33), book(1_01))).done();
        var part = issuing.credit(it, Set.of(1), "Déjà vendu", "a", paul.id()).done();
        assertThat(part.reference()).startsWith("A-");
        assertThat(part.content().credited())
                .isEqualTo(new InvoiceContent.Credited(it.reference(), it.day(), "Déjà vendu"));
        assertThat(why(issuing.credit(it, Set.of(1), "encore", "b", paul.id()))).isEqualTo(InvoiceRefusal.CREDITED);
        var rest = issuing.credit(it, Set.of(), "Le reste", "c", paul.id()).done();
        assertThat(part.net() + rest.net()).isEqualTo(it.net());
        assertThat(part.tax() + rest.tax()).isEqualTo(it.tax());
        assertThat(invoices.find(it.id()).orElseThrow().remaining()).isZero();
        assertThat(why(issuing.credit(it, Set.of(), "encore", "d", paul.id()))).isEqualTo(InvoiceRefusal.CREDITED);
    }

    @Test
    void what_is_paid_is_never_more_than_what_is_due() {
        var it = issue(draft(NADIA, chair(10_00))).done();
        var day = it.day();
        assertThat(payments.note(it.id(), day, 6_00, PaymentMeans.CASH, "", "1", paul.id()))
                .isEmpty();
        assertThat(payments.note(it.id(), day, 6_00, PaymentMeans.CASH, "", "1", paul.id()))
                .as("the same form twice")
                .isEmpty();
        assertThat(payments.note(it.id(), day, 6_00, PaymentMeans.CARD, "", "2", paul.id()))
                .hasValue(InvoiceRefusal.EXCESS);
        assertThat(payments.note(it.id(), day, 4_00, PaymentMeans.CARD, "", "3", paul.id()))
                .isEmpty();
        assertThat(invoices.find(it.id()).orElseThrow().on(day)).isEqualTo(Invoice.Standing.PAID);
        issuing.credit(it, Set.of(), "Rendue", "r", paul.id()).done();
        assertThat(invoices.find(it.id()).orElseThrow().remaining())
                .as("to be given back")
                .isEqualTo(-10_00);
        assertThat(payments.note(it.id(), day, -11_00, PaymentMeans.CASH, "", "4", paul.id()))
                .hasValue(InvoiceRefusal.TOO_MUCH_BACK);
        assertThat(payments.note(it.id(), day, -10_00, PaymentMeans.CASH, "", "5", paul.id()))
                .isEmpty();
    }

    @Test
    void numbers_follow_the_days() {
        clock.forward(Duration.ofDays(3));
        issue(draft(NADIA, chair(5_00))).done();
        clock.back();
        assertThat(why(issue(draft(NADIA, chair(5_00))))).isEqualTo(InvoiceRefusal.ORDER);
    }

    /** S27: the pages’ own role is refused by the base, whatever the statement. */
    @Test
    void no_statement_changes_deletes_or_numbers_an_invoice() {
        var it = issue(draft(NADIA, chair(5_00))).done();
        for (var sql : List.of(
                "update billing.invoice set net = net + 1",
                "delete from billing.invoice",
                "truncate billing.invoice",
                "update billing.payment set cents = 1",
                "update billing.standing set paid = 1",
                "update billing.series set year = 1",
                "delete from billing.credited_line"))
            assertThatThrownBy(() -> db.sql(sql).update()).as(sql).isInstanceOf(Exception.class);
        var id = UUID.randomUUID();
        db.sql("""
            insert into billing.invoice (id, organisation, kind, series, year, number, reference, day, due, buyer_name, net, tax, content,
                key, made_by, made_at)
            select :id, organisation, kind, series, 1999, 99, 'Z-1', day, due, buyer_name, net, tax, content, 'direct', made_by, made_at
            from billing.invoice where id = :of
            """).param("id", id, "of", it.id()).update();
        assertThat(invoices.find(id).orElseThrow().reference())
                .as("the base numbers, whatever is said")
                .isEqualTo(it.reference().replace("00001", "00002"));
        assertThatThrownBy(() -> db.sql("""
                insert into billing.invoice (id, organisation, kind, series, year, number, reference, day, due, buyer_name, net, tax,
                    content, key, made_by, made_at)
                select :id, organisation, kind, series, year, number, reference, day, due, buyer_name, net + 1, tax, content, 'wrong',
                    made_by, made_at from billing.invoice where id = :of
                """)
                        .param("id", UUID.randomUUID(), "of", it.id())
                        .update())
                .as("a total that its lines do not add up to")
                .isInstanceOf(Exception.class);
    }
}
