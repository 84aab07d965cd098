package org.fabcom.membership.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.kernel.Ids;
import org.fabcom.membership.Arrears;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.dues.Dues.State;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Dues that are paid in parts: each part has its day, its receipt and its letters; late is only the part that is late. */
@FabComTest
class InstalmentsTest extends WithDues {

    private final DuesParts parts;
    private final Arrears arrears;
    private final TransactionTemplate transaction;

    InstalmentsTest(ApplicationContext beans) {
        super(beans);
        parts = beans.getBean(DuesParts.class);
        arrears = beans.getBean(Arrears.class);
        transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
    }

    private Dues part(Dues it, long cents) {
        var outcome = pressed(it.id(), cents, today(), Ids.token());
        assertThat(outcome).isInstanceOf(Settling.Outcome.Done.class);
        return ((Settling.Outcome.Done) outcome).dues();
    }

    private Settling.Outcome pressed(UUID dues, long cents, LocalDate day, String form) {
        return settling.payPart(dues, cents, PaymentMeans.CASH, day, "", form, paul.id());
    }

    private MemberState state(Member it) {
        return members.find(it.id()).orElseThrow().state();
    }

    private void morning() {
        jobs.runNow(DuesJob.NAME);
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
                .isEqualTo(new Settling.Outcome.Refused(DuesRefusal.AMOUNT));
        assertThat(settling.pay(dues.id(), 50_00, PaymentMeans.CASH, today(), paul.id()))
                .as("not all of it again")
                .isEqualTo(new Settling.Outcome.Refused(DuesRefusal.AMOUNT));
        assertThat(settling.drop(dues.id(), "Erreur", paul.id()))
                .isEqualTo(new Settling.Outcome.Refused(DuesRefusal.PARTS));
        var whole = paid(of(rosa), 30_00, today());
        assertThat(whole.state()).isEqualTo(State.PAID);
        assertThat(whole.cents()).isEqualTo(50_00);
        assertThat(rows.paid(lab, today(), today())).isEqualTo(50_00);
        assertThat(rows.invoiced(lab, today(), today())).isZero();
        booking.write(lab);
        assertThat(db.sql("select distinct piece from accounting.book_entry where party = :lab")
                        .param("lab", lab.value())
                        .query(String.class)
                        .list())
                .as("a document each")
                .hasSize(2);
        assertThat(db.sql("select sum(i.net + i.tax)::bigint from billing.invoice i where i.organisation = :lab")
                        .param("lab", lab.value())
                        .query(Long.class)
                        .single())
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
        assertThat(settling.agree(of(rosa).id(), 3, first, paul.id())).isInstanceOf(Settling.Outcome.Done.class);
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
        assertThat(refunds.refund(of(rosa).id(), "Une erreur", paul.id())).isInstanceOf(Settling.Outcome.Done.class);
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
        assertThat(refunds.refund(of(rosa).id(), 25_00, "Un geste", paul.id()))
                .isInstanceOf(Settling.Outcome.Done.class);
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
                .isEqualTo(new Settling.Outcome.Refused(DuesRefusal.SHARE));
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
        assertThat(settling.agree(id, 3, today().plusDays(20), paul.id())).isInstanceOf(Settling.Outcome.Done.class);
        worked(person.id(), 360);
        assertThat(settling.work(id, paul.id())).isInstanceOf(Settling.Outcome.Done.class);
        assertThat(of(rosa).state()).isEqualTo(State.WORKED);
        assertThat(parts.of(id)).isEmpty();
    }

    @Test
    void a_part_that_is_noted_by_one_press_too_many_is_noted_once() {
        var rosa = member("Rosa", null, "rosa-twice@exemple.org");
        fixed(30_00);
        called();
        var form = neighbours
                .signedIn(paul)
                .get(of(rosa).url())
                .form("Noter le paiement")
                .set("partie", "20");
        assertThat(form.submit().status()).isEqualTo(303);
        assertThat(form.submit().status()).as("the same press").isEqualTo(303);
        assertThat(of(rosa).rest()).isEqualTo(10_00);
        assertThat(count("billing.invoice where organisation = :lab")).isEqualTo(1);
        assertThat(letters("rosa-twice@exemple.org")).isEqualTo(1);
        part(of(rosa), 5_00);
        assertThat(of(rosa).rest()).as("another form").isEqualTo(5_00);
    }

    /** Two treasurers at once: whoever waits reads what the other left. */
    @Test
    void what_is_left_is_read_once_the_other_is_done() throws Exception {
        var rosa = member("Rosa", null, "");
        fixed(30_00);
        called();
        var id = of(rosa).id();
        try (var other = Executors.newSingleThreadExecutor()) {
            var late = Objects.requireNonNull(transaction.execute(status -> {
                part(of(rosa), 10_00);
                var asked = other.submit(() -> pressed(id, 25_00, today(), Ids.token()));
                for (int i = 0; i < 200 && count("pg_locks where not granted") == 0; i++)
                    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                return asked;
            }));
            assertThat(late.get(60, TimeUnit.SECONDS)).isEqualTo(new Settling.Outcome.Refused(DuesRefusal.AMOUNT));
        }
        assertThat(of(rosa).rest()).isEqualTo(20_00);
    }

    /** Who was late before parts were agreed stays so, whatever day the money bears. */
    @Test
    void money_of_before_the_agreement_does_not_change_who_was_late() {
        var rosa = member("Rosa", null, "");
        fixed(30_00);
        var call = called();
        on(call.due().plusDays(20));
        var agreed = today();
        assertThat(settling.agree(of(rosa).id(), 1, agreed.plusDays(30), paul.id()))
                .isInstanceOf(Settling.Outcome.Done.class);
        assertThat(late(agreed.minusDays(5))).containsExactly(rosa.id());
        assertThat(pressed(of(rosa).id(), 10_00, agreed.minusDays(10), Ids.token()))
                .isInstanceOf(Settling.Outcome.Done.class);
        assertThat(late(agreed.minusDays(5))).containsExactly(rosa.id());
        assertThat(late(agreed)).isEmpty();
        assertThat(of(rosa).rest()).isEqualTo(20_00);
        assertThat(settling.undo(of(rosa).id(), paul.id())).isInstanceOf(Settling.Outcome.Done.class);
        assertThat(state(rosa)).as("late at once").isEqualTo(MemberState.LATE);
    }

    /** What was owed that day, and nothing of a period that had not begun. */
    @Test
    void paid_at_the_door_is_not_said_of_a_period_to_come() {
        var max = member("Max", null, "");
        fixed(10_00);
        called();
        calling.call(
                lab,
                "An prochain",
                today().plusYears(1),
                today().plusYears(2).minusDays(1),
                today().plusYears(1).plusDays(30),
                paul.id());
        var desk = neighbours.signedIn(paul);
        desk.get(max.url() + "/depart")
                .form("Mettre fin")
                .set("motif", "Sa lettre")
                .tick("réglé")
                .set("precision", "En espèces")
                .submit();
        assertThat(rows.ofMember(max.id())).extracting(Dues::state).containsOnly(State.CLOSED);
        assertThat(said(desk.get(Dues.url(lab) + "/retards")))
                .contains("Max · Cotisation : 10 €")
                .doesNotContain("An prochain");
    }

    @Test
    void the_base_takes_no_parts_that_are_not_the_whole_and_none_paid_twice() {
        var rosa = member("Rosa", null, "");
        fixed(30_00);
        called();
        var dues = part(of(rosa), 10_00).id();
        assertThatThrownBy(() -> db.sql("""
                        insert into membership.dues_part (id, dues, cents, due_day, agreed_on, agreed_by)
                        values (gen_random_uuid(), :dues, 100, current_date, current_date, :by)
                        """)
                        .param("dues", dues)
                        .param("by", paul.id().value())
                        .update())
                .hasMessageContaining("parts that are not the whole");
        assertThatThrownBy(() -> db.sql("update membership.dues set cents = 100 where id = :dues")
                        .param("dues", dues)
                        .update())
                .hasMessageContaining("parts that are not the whole");
        assertThatThrownBy(() -> db.sql(
                                "update membership.dues_part set paid_on = null, invoice = null where dues = :dues and paid_on is not null")
                        .param("dues", dues)
                        .update())
                .hasMessageContaining("paid once");
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

    @Test
    void paid_at_the_door_without_a_payment_is_a_difference_that_is_settled() {
        var max = member("Max", null, "");
        fixed(10_00);
        called();
        var desk = neighbours.signedIn(paul);
        desk.get(max.url() + "/depart")
                .form("Mettre fin")
                .set("motif", "Sa lettre")
                .tick("réglé")
                .set("precision", "En espèces")
                .submit();
        var late = Dues.url(lab) + "/retards";
        assertThat(said(desk.get(late))).contains("« Réglé » au départ, sans paiement noté", "Max · Cotisation : 10 €");
        var dues = of(max);
        assertThat(dues.state()).isEqualTo(State.CLOSED);
        assertThat(said(desk.get(dues.url()).form("Noter le paiement").submit().follow()))
                .contains("est réglée");
        assertThat(of(max).state()).isEqualTo(State.PAID);
        assertThat(invoices.find(Objects.requireNonNull(of(max).invoice()))).isPresent();
        assertThat(said(desk.get(late))).doesNotContain("sans paiement noté");
    }

    private static String said(WebAnswer it) {
        return it.text().replaceAll("[\u00a0\u202f]", " ");
    }
}
