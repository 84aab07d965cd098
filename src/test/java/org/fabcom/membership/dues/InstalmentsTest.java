package org.fabcom.membership.dues;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.kernel.Ids;
import org.fabcom.membership.Arrears;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.dues.Dues.State;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Dues that are paid in parts: each part has its day, its receipt and its letters; late is only the part that is late. */
@FabComTest
class InstalmentsTest extends WithDues {

    private final DuesParts parts;
    private final Arrears arrears;

    InstalmentsTest(ApplicationContext beans) {
        super(beans);
        parts = beans.getBean(DuesParts.class);
        arrears = beans.getBean(Arrears.class);
    }

    @Test
    void a_part_has_its_receipt_and_its_entry_and_the_rest_stays_owed_on_its_day() {
        var rosa = member("Rosa", null, "rosa-part@exemple.org");
        fixed(50_00);
        books.open(
                lab,
                today().withDayOfYear(1),
                today().withDayOfYear(1).plusYears(1).minusDays(1),
                paul.id());
        var call = called();
        var dues = part(of(rosa), 20_00);
        assertThat(dues.state()).isEqualTo(State.DUE);
        assertThat(dues.rest()).isEqualTo(30_00);
        assertThat(arrears.owed(rosa.id())).isEqualTo(30_00);
        assertThat(rows.paid(lab, today(), today())).as("for the budget").isEqualTo(20_00);
        assertThat(rows.invoiced(lab, today(), today())).as("not twice").isZero();
        assertThat(late(call.due())).isEmpty();
        assertThat(late(call.due().plusDays(1))).as("the rest").containsExactly(rosa.id());
        assertThat(letters("rosa-part@exemple.org")).isEqualTo(1);
        assertThat(pressed(dues.id(), 30_00, today(), Ids.token()))
                .as("the rest is no part")
                .isEqualTo(new Dues.Outcome.Refused(DuesRefusal.AMOUNT));
        assertThat(settling.pay(dues.id(), 50_00, PaymentMeans.CASH, today(), paul.id()))
                .as("not all of it again")
                .isEqualTo(new Dues.Outcome.Refused(DuesRefusal.AMOUNT));
        assertThat(settling.drop(dues.id(), "Erreur", paul.id()))
                .isEqualTo(new Dues.Outcome.Refused(DuesRefusal.PARTS));
        var whole = paid(of(rosa), 30_00, today());
        assertThat(whole.state()).isEqualTo(State.PAID);
        assertThat(whole.cents()).isEqualTo(50_00);
        assertThat(rows.paid(lab, today(), today())).isEqualTo(50_00);
        assertThat(rows.invoiced(lab, today(), today())).isZero();
        booking.write(lab);
        assertThat(db.sql("select distinct piece from accounting.book_entry where party = :lab")
                        .param("lab", lab.value())
                        .list(String.class))
                .as("a document each")
                .hasSize(2);
        assertThat(db.sql("select sum(i.net + i.tax)::bigint from billing.invoice i where i.organisation = :lab")
                        .param("lab", lab.value())
                        .single(Long.class))
                .isEqualTo(50_00);
    }

    @Test
    void only_the_part_that_is_late_is_late_and_who_pays_it_is_not_any_more() {
        var rosa = member("Rosa", null, "rosa-three@exemple.org");
        fixed(50_00);
        var call = called();
        on(call.due().plusDays(3));
        morning();
        assertThat(state(rosa)).isEqualTo(MemberState.LATE);
        var first = today().plusDays(20);
        assertThat(settling.agree(of(rosa).id(), 3, first, paul.id())).isInstanceOf(Dues.Outcome.Done.class);
        assertThat(parts.of(of(rosa).id())).extracting(DuesParts.Part::cents).containsExactly(16_68L, 16_66L, 16_66L);
        assertThat(parts.of(of(rosa).id()))
                .extracting(DuesParts.Part::due)
                .containsExactly(first, first.plusMonths(1), first.plusMonths(2));
        assertThat(state(rosa)).as("agreed").isEqualTo(MemberState.ACTIVE);
        assertThat(late(today())).isEmpty();
        assertThat(late(today().minusDays(1))).as("before it was agreed").containsExactly(rosa.id());
        on(first.minusDays(7));
        morning();
        morning();
        assertThat(letters("rosa-three@exemple.org"))
                .as("a part will be due, once")
                .isEqualTo(1);
        on(first.plusDays(1));
        morning();
        assertThat(state(rosa)).isEqualTo(MemberState.LATE);
        var desk = neighbours.signedIn(paul);
        assertThat(said(desk.get(Dues.url(lab) + "/retards")))
                .contains("16,68 €")
                .doesNotContain("50 €");
        part(of(rosa), 16_68);
        assertThat(state(rosa)).as("the part is paid").isEqualTo(MemberState.ACTIVE);
        assertThat(late(today().minusDays(1))).isEmpty();
        assertThat(late(first.plusMonths(1).plusDays(1))).containsExactly(rosa.id());
        on(first.plusMonths(1).plusDays(7));
        long before = letters("rosa-three@exemple.org");
        morning();
        morning();
        assertThat(letters("rosa-three@exemple.org") - before)
                .as("of this part")
                .isEqualTo(1);
    }

    @Test
    void what_came_in_parts_goes_back_whole_and_is_owed_as_it_was_called() {
        var rosa = member("Rosa", null, "");
        fixed(30_00);
        called();
        part(of(rosa), 10_00);
        part(of(rosa), 5_00);
        assertThat(refunds.refund(of(rosa).id(), "Une erreur", paul.id())).isInstanceOf(Dues.Outcome.Done.class);
        var dues = of(rosa);
        assertThat(dues.state()).isEqualTo(State.DUE);
        assertThat(dues.rest()).isEqualTo(30_00);
        assertThat(rows.paid(lab, today(), today())).isZero();
        assertThat(count("billing.invoice where organisation = :lab"))
                .as("two and their credit notes")
                .isEqualTo(4);
        assertThat(paid(dues, 30_00, today()).state()).isEqualTo(State.PAID);
    }

    /** Of dues that were given back and paid again the first document is no other invoice, in whatever year it was. */
    @Test
    void a_document_that_was_replaced_is_one_of_dues() {
        var rosa = member("Rosa", null, "");
        fixed(50_00);
        called();
        var before = today();
        paid(of(rosa), 50_00, before);
        on(before.plusDays(3));
        assertThat(refunds.refund(of(rosa).id(), 25_00, "Un geste", paul.id())).isInstanceOf(Dues.Outcome.Done.class);
        assertThat(rows.invoiced(lab, before, before)).isZero();
        assertThat(rows.invoiced(lab, today(), today())).isZero();
        assertThat(of(rosa).cents()).isEqualTo(25_00);
    }

    /** A share is kept of what is paid whole; of a part all goes back. */
    @Test
    void of_dues_of_which_only_a_part_came_no_share_is_kept() {
        var rosa = member("Rosa", null, "");
        fixed(30_00);
        called();
        part(of(rosa), 10_00);
        assertThat(refunds.refund(of(rosa).id(), 5_00, "Une erreur", paul.id()))
                .isEqualTo(new Dues.Outcome.Refused(DuesRefusal.SHARE));
        var desk = neighbours.signedIn(paul);
        var url = of(rosa).url();
        for (var typed : new String[] {"5", "25"}) {
            var refused = desk.get(url)
                    .form("Rembourser")
                    .set("raison", "Une erreur")
                    .set("rendu", typed)
                    .submit();
            assertThat(refused.status()).as(typed).isIn(409, 422);
        }
        assertThat(of(rosa).state()).isEqualTo(State.DUE);
        assertThat(of(rosa).rest()).isEqualTo(20_00);
        desk.get(url)
                .form("Rembourser")
                .set("raison", "Une erreur")
                .set("rendu", "10")
                .submit();
        assertThat(of(rosa).rest()).as("all that came went back").isEqualTo(30_00);
        assertThat(of(rosa).state()).isEqualTo(State.DUE);
    }

    @Test
    void hours_settle_dues_that_were_agreed_in_parts() {
        var person = neighbours.person("Rosa Heures");
        var rosa = member(person.name(), person, "");
        rule(DuesRule.Kind.FIXED, List.of(30_00L), List.of(), 360);
        called();
        var id = of(rosa).id();
        assertThat(settling.agree(id, 3, today().plusDays(20), paul.id())).isInstanceOf(Dues.Outcome.Done.class);
        worked(person.id(), 360);
        assertThat(settling.work(id, paul.id())).isInstanceOf(Dues.Outcome.Done.class);
        assertThat(of(rosa).state()).isEqualTo(State.WORKED);
        assertThat(parts.of(id)).isEmpty();
    }

    @Test
    void the_treasurer_notes_a_part_and_an_agreement_and_the_member_reads_them() {
        var person = neighbours.person("Rosa Parts");
        var rosa = member(person.name(), person, person.email().text());
        fixed(50_00);
        called();
        var url = of(rosa).url();
        var desk = neighbours.signedIn(paul);
        var wrong = desk.get(url).form("Noter le paiement").set("partie", "60").submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(said(wrong)).contains("moins que ce qui reste : 50 €");
        assertThat(said(desk.get(url)
                        .form("Noter le paiement")
                        .set("partie", "20")
                        .submit()
                        .follow()))
                .contains("la partie versée est notée", "20 €, payée le", "30 €, avant le");
        assertThat(said(desk.get(Dues.url(lab)))).contains("reste 30 € sur 50 €");
        var agreed = desk.get(url).form("Noter cet accord").set("fois", "2").submit();
        assertThat(said(agreed.follow())).contains("échelonnement", "15 €, avant le");
        var mine = neighbours.signedIn(person).get("/mes-cotisations");
        assertThat(said(mine)).contains("20 €, payée le", "15 €, avant le");
        var receipt = mine.page().select("a[href*=recu.pdf]").getFirst().attr("href");
        assertThat(neighbours.signedIn(person).get(receipt).status()).isEqualTo(200);
        assertThat(neighbours.signedIn(neighbours.person("Autre")).get(receipt).status())
                .isEqualTo(404);
        assertThat(said(desk.get(url).form("Annuler l’échelonnement").submit().follow()))
                .contains("30 €, avant le")
                .doesNotContain("15 €, avant le");
    }

    /** 12,50 € of 30 € came, who pays what they can is let off the rest; both ways, and the money stays counted. */
    @Test
    void the_rest_of_what_was_paid_in_part_is_exempted_and_owed_again() {
        var rosa = member("Rosa", null, "");
        fixed(30_00);
        var call = called();
        var visitor = neighbours.signedIn(paul);
        visitor.get(of(rosa).url())
                .form("Noter le paiement")
                .set("montant", "12,5")
                .submit()
                .form("Noter le paiement")
                .submit();
        assertThat(of(rosa).rest()).isEqualTo(17_50);
        var done = visitor.get(of(rosa).url())
                .form("Dispenser ce membre")
                .set("raison", "RSA")
                .submit()
                .follow();
        assertThat(done.status()).isEqualTo(200);
        assertThat(said(done)).contains("12,50 €, payée le").doesNotContain("17,50 €");
        assertThat(of(rosa).state()).isEqualTo(State.EXEMPT);
        assertThat(arrears.owed(rosa.id())).isZero();
        assertThat(rows.paid(lab, today(), today())).isEqualTo(12_50);
        assertThat(late(call.due().plusDays(1))).isEmpty();
        assertThat(settling.reopen(of(rosa).id(), "Une erreur", paul.id())).isInstanceOf(Dues.Outcome.Done.class);
        assertThat(of(rosa).rest()).isEqualTo(17_50);
        assertThat(arrears.owed(rosa.id())).isEqualTo(17_50);
        settling.exempt(of(rosa).id(), "RSA", paul.id());
        assertThat(refunds.refund(of(rosa).id(), "Rendu", paul.id())).isInstanceOf(Dues.Outcome.Done.class);
        assertThat(of(rosa).state()).isEqualTo(State.EXEMPT);
        assertThat(rows.paid(lab, today(), today())).isZero();
    }

    /** Nothing is offered that would be refused. */
    @Test
    void of_dues_paid_in_part_all_goes_back_or_nothing() {
        var rosa = member("Rosa", null, "");
        fixed(15_00);
        called();
        pressed(of(rosa).id(), 3_00, today(), Ids.token());
        pressed(of(rosa).id(), 2_00, today(), Ids.token());
        var page = neighbours.signedIn(paul).get(of(rosa).url());
        assertThat(page.page().select("[name=rendu]")).isEmpty();
        assertThat(page.form("Rembourser").set("raison", "Trop").submit().status())
                .isEqualTo(303);
        assertThat(of(rosa).rest()).isEqualTo(15_00);
        assertThat(rows.paid(lab, today(), today())).isZero();
    }
}
