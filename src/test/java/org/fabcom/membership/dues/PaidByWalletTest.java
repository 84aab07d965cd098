package org.fabcom.membership.dues;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisations;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Dues that came by the wallet: from the member or from somebody for them, tied by one press, in the books once. */
@FabComTest
class PaidByWalletTest extends PaidByTheSafe {

    private final DuesTransfers transfers;
    private final Organisations organisations;

    PaidByWalletTest(ApplicationContext beans) {
        super(beans, "Lucie Bernard");
        transfers = beans.getBean(DuesTransfers.class);
        organisations = beans.getBean(Organisations.class);
    }

    private WebAnswer byHand(Dues it) {
        return visitor.get(it.url())
                .form("Noter le paiement")
                .set("moyen", "TRANSFER")
                .submit();
    }

    @Test
    void what_the_member_paid_by_the_wallet_pays_their_dues_by_one_press_and_once_in_the_books() {
        var it = owed();
        sent(lucie, 15_00, "Adhésion");
        assertThat(page(it)).contains("Venu par le porte-monnaie").contains("15 €");
        var form = visitor.get(it.url()).form("Compter comme payé");
        assertThat(form.submit().follow().text()).contains("compté sur la cotisation de Lucie Bernard");
        assertThat(now(it).state()).isEqualTo(Dues.State.PAID);
        assertThat(page(it)).doesNotContain("Venu par le porte-monnaie");
        var twice = form.submit();
        assertThat(twice.status()).isEqualTo(409);
        assertThat(said(twice)).contains("ne règle plus cette cotisation");
        assertThat(balances()).isEqualTo(Map.of("512", 15_00L, "706", 0L, "7561", -15_00L, "411", 0L));
    }

    /** Odile pays for her niece. */
    @Test
    void what_somebody_else_paid_waits_in_a_fold_that_names_them() {
        var it = owed();
        sent(odile, 15_00, "Cotisation de Lucie, ma nièce d’Aÿ");
        var page = visitor.get(it.url());
        assertThat(page.page().select("details:contains(D’autres paiements)").text())
                .contains("Odile Garnier")
                .contains("ma nièce");
        page.form("Compter comme payé").submit();
        assertThat(now(it).state()).isEqualTo(Dues.State.PAID);
        assertThat(balances()).isEqualTo(Map.of("512", 15_00L, "706", 0L, "7561", -15_00L, "411", 0L));
    }

    @Test
    void the_reminder_is_silent_once_it_is_tied_and_the_late_are_told_with_their_sum_and_what_came() {
        var it = owed();
        clock.forward(Duration.ofDays(61));
        sent(odile, 15_00, "Cotisation de Lucie");
        var visitor = neighbours.signedIn(paul);
        var late = said(visitor.get("/structures/" + lab + "/cotisations/retards"));
        assertThat(late).contains("15 € en tout").contains("15 € d’Odile Garnier");
        visitor.get(it.url()).form("Compter comme payé").submit();
        assertThat(said(visitor.get("/structures/" + lab + "/cotisations/retards")))
                .doesNotContain("Odile Garnier")
                .contains("Personne n’est en retard");
        morning();
        assertThat(db.sql("select count(*) from post.letter where recipient = :to and kind = 'membership.dues.LATE'")
                        .param("to", "lucie@exemple.org")
                        .single(Long.class))
                .isZero();
    }

    /** Odile’s payment may be Lucie’s: she is not asked before that is looked at. */
    @Test
    void whoever_asks_all_who_are_late_leaves_out_those_whose_payment_waits() {
        member("Rosa", null, "rosa@exemple.org");
        owed();
        clock.forward(Duration.ofDays(61));
        sent(odile, 15_00, "Cotisation de Lucie");
        var late = neighbours.signedIn(paul).get("/structures/" + lab + "/cotisations/retards");
        late.form("Relancer tous ceux qui ont une adresse").submit();
        var done = said(neighbours.signedIn(paul).get("/structures/" + lab + "/cotisations/retards"));
        assertThat(done).contains("15 € d’Odile Garnier");
        assertThat(db.sql("select r.sent_to from membership.dues_reminder r join membership.dues d on d.id = r.dues"
                                + " join membership.dues_call c on c.id = d.call"
                                + " where r.kind = 'BY_HAND' and c.organisation = :lab")
                        .param("lab", lab.value())
                        .list(String.class))
                .containsExactly("rosa@exemple.org");
    }

    @Test
    void how_to_pay_names_the_wallet_and_the_house() {
        owed();
        var page = neighbours.signedIn(lucie).get("/mes-cotisations");
        var pay = page.click("Payer par le porte-monnaie");
        assertThat(said(pay)).contains("Payer La Ruche");
    }

    @Test
    void thirty_in_parts_are_read_by_as_many_statements_as_three() {
        long few = asked(3, 0);
        assertThat(asked(27, 1)).isLessThanOrEqualTo(few);
    }

    private long asked(int more, int years) {
        for (int i = 0; i < more; i++) member("Membre " + more + " " + i, null, "");
        var from = today().plusYears(years);
        calling.call(lab, "Appel " + years, from, from.plusYears(1).minusDays(1), from.plusDays(60), paul.id());
        rows.money(lab, today(), 100).stream().filter(it -> it.paid() == 0).forEach(it -> part(it, 5_00));
        return Statements.least(() -> transfers.unmatched(lab));
    }

    @Test
    void noting_the_same_sum_by_hand_asks_whether_it_is_this_one() {
        var it = owed();
        sent(odile, 15_00, "Cotisation de Lucie");
        var asked = byHand(it);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(said(asked))
                .contains("Un paiement de 15 € est venu par le porte-monnaie")
                .contains("est-ce celui-ci");
        assertThat(now(it).state()).isEqualTo(Dues.State.DUE);
        asked.form("Noter le paiement").submit();
        assertThat(now(it).state()).isEqualTo(Dues.State.PAID);
    }

    /** The stranger’s case: 512 30 €, 706 15 € and 7561 15 € for one payment of 15 €. */
    @Test
    void what_a_hand_noted_before_is_mended_and_the_books_say_so_until_then() {
        var it = owed();
        sent(odile, 15_00, "Cotisation de Lucie");
        byHand(it).form("Noter le paiement").submit();
        assertThat(balances()).containsEntry("512", 30_00L).containsEntry("706", -15_00L);
        assertThat(booksPage()).contains("À rapprocher d’une facture").contains("15 € d’Odile Garnier");
        var same = visitor.get(it.url()).form("C’est le même");
        assertThat(visitor.get(it.url()).text()).doesNotContain("C’en est un autre");
        same.submit();
        assertThat(now(it).state()).isEqualTo(Dues.State.PAID);
        assertThat(page(it)).doesNotContain("Venu par le porte-monnaie");
        assertThat(booksPage()).doesNotContain("À rapprocher d’une facture");
        assertThat(balances()).isEqualTo(Map.of("512", 15_00L, "706", 0L, "7561", -15_00L, "411", 0L));
        assertThat(same.submit().status()).isEqualTo(409);
        assertThat(refunds.refund(it.id(), "Erreur", paul.id())).isInstanceOf(Dues.Outcome.Done.class);
        assertThat(balances()).isEqualTo(Map.of("512", 0L, "706", 0L, "7561", 0L, "411", 0L));
    }

    @Test
    void the_books_name_what_came_for_open_dues() {
        owed();
        sent(lucie, 4_00, "Pain");
        assertThat(booksPage()).as("not the sum").doesNotContain("À rapprocher");
        sent(lucie, 15_00, "Adhésion");
        assertThat(booksPage()).contains("À rapprocher d’une facture").contains("15 € de Lucie Bernard");
    }

    /** Dues are no sale: they have no VAT, and nothing is invoiced but by their own document. */
    @Test
    void whoever_owes_vat_is_told_once_of_a_payment_of_dues() {
        regimes.say(lab, today().minusYears(1), VatRegime.PAYER, "FR40123456824", paul.id());
        owed();
        sent(lucie, 15_00, "Adhésion");
        assertThat(booksPage()).contains("15 € de Lucie Bernard").doesNotContain("aucune TVA");
        var desk = "/structures/" + lab + "/factures";
        assertThat(visitor.get(desk).text()).doesNotContain("Préparer la facture");
        sent(odile, 7_00, "Un atelier");
        assertThat(booksPage()).contains("Odile Garnier, 7 € : aucune facture, et aucune TVA");
        assertThat(visitor.get(desk).text()).contains("Préparer la facture");
    }

    @Test
    void two_at_once_tie_it_once() throws Exception {
        var it = owed();
        var transfer = sent(lucie, 15_00, "Adhésion").value();
        Callable<Dues.Outcome> tie = () -> transfers.tie(it.id(), transfer, null, false, paul.id());
        try (var hands = Executors.newFixedThreadPool(2)) {
            var done = hands.invokeAll(List.of(tie, tie)).stream()
                    .map(PaidByWalletTest::answer)
                    .filter(Dues.Outcome.Done.class::isInstance);
            assertThat(done).hasSize(1);
        }
        assertThat(balances()).isEqualTo(Map.of("512", 15_00L, "706", 0L, "7561", -15_00L, "411", 0L));
    }

    private static Dues.Outcome answer(Future<Dues.Outcome> it) {
        try {
            return it.get();
        } catch (Exception wrong) {
            throw new AssertionError(wrong);
        }
    }

    @Test
    void what_went_back_meanwhile_ties_nothing() {
        var it = owed();
        var transfer = sent(lucie, 15_00, "Adhésion");
        var form = visitor.get(it.url()).form("Compter comme payé");
        treasury.giveBack(transfer, "Trop tôt");
        var refused = form.submit();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(said(refused)).contains("ne règle plus cette cotisation");
        assertThat(now(it).state()).isEqualTo(Dues.State.DUE);
    }

    @Test
    void what_went_back_after_it_was_tied_makes_the_dues_owed_again() {
        var it = owed();
        var transfer = sent(lucie, 15_00, "Adhésion");
        visitor.get(it.url()).form("Compter comme payé").submit();
        treasury.giveBack(transfer, "Par erreur");
        assertThat(booksPage()).contains("15 € rendus à Lucie Bernard");
        visitor.get(it.url()).form("Noter comme rendu").submit();
        assertThat(now(it).state()).isEqualTo(Dues.State.DUE);
        assertThat(booksPage()).doesNotContain("À rapprocher");
        assertThat(balances()).isEqualTo(Map.of("512", 0L, "706", 0L, "7561", 0L, "411", 0L));
    }

    /** As « Rembourser »: a manager gives back. */
    @Test
    void a_referent_ties_what_came_and_a_manager_what_went_back() {
        var it = owed();
        var transfer = sent(lucie, 15_00, "Adhésion");
        neighbours.seat(organisations.find(lab).orElseThrow(), odile, Seat.REFERENT);
        var referent = neighbours.signedIn(odile);
        referent.get(it.url()).form("Compter comme payé").submit();
        assertThat(now(it).state()).isEqualTo(Dues.State.PAID);
        treasury.giveBack(transfer, "Par erreur");
        var back = referent.get(it.url()).form("Noter comme rendu").submit();
        assertThat(back.status()).isEqualTo(403);
        assertThat(now(it).state()).isEqualTo(Dues.State.PAID);
        assertThat(transfers.tie(it.id(), transfer.value(), null, false, odile.id()))
                .isInstanceOf(Dues.Outcome.Refused.class);
        visitor.get(it.url()).form("Noter comme rendu").submit();
        assertThat(now(it).state()).isEqualTo(Dues.State.DUE);
    }

    /** What pays an invoice already pays no dues. */
    @Test
    void what_an_invoice_counts_is_offered_no_more() {
        var it = owed();
        sent(lucie, 15_00, "Adhésion");
        var second = member("Odile Garnier", odile, "");
        called();
        var other = of(second);
        var late = visitor.get(other.url()).form("Compter comme payé");
        visitor.get(it.url()).form("Compter comme payé").submit();
        assertThat(late.submit().status()).isEqualTo(409);
        assertThat(now(other).state()).isEqualTo(Dues.State.DUE);
    }

    @Test
    void less_than_is_owed_is_a_part_and_more_leaves_the_rest() {
        var it = owed();
        sent(lucie, 5_00, "Un bout");
        visitor.get(it.url()).form("Compter comme payé").submit();
        assertThat(now(it).rest()).isEqualTo(10_00);
        sent(lucie, 12_00, "Le reste et un don");
        visitor.get(it.url()).form("Compter comme payé").submit();
        assertThat(now(it).state()).isEqualTo(Dues.State.PAID);
        assertThat(balances()).isEqualTo(Map.of("512", 17_00L, "706", -2_00L, "7561", -15_00L, "411", 0L));
    }

    @Test
    void cash_of_the_same_sum_is_asked_about_only_where_the_member_sent_it() {
        var it = owed();
        sent(odile, 15_00, "Cotisation de Lucie");
        var cash = visitor.get(it.url())
                .form("Noter le paiement")
                .set("moyen", PaymentMeans.CASH.name())
                .submit();
        assertThat(cash.status()).isEqualTo(303);
    }
}
