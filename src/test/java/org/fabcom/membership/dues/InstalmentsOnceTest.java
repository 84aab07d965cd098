package org.fabcom.membership.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.dues.Dues.State;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Of dues in parts nothing is counted twice: not by a press too many, not by two at once, not at the door, not in the base. */
@FabComTest
class InstalmentsOnceTest extends WithDues {

    private final DuesParts parts;
    private final TransactionTemplate transaction;

    InstalmentsOnceTest(ApplicationContext beans) {
        super(beans);
        parts = beans.getBean(DuesParts.class);
        transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
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
            assertThat(late.get(60, TimeUnit.SECONDS)).isEqualTo(new Dues.Outcome.Refused(DuesRefusal.AMOUNT));
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
                .isInstanceOf(Dues.Outcome.Done.class);
        assertThat(late(agreed.minusDays(5))).containsExactly(rosa.id());
        assertThat(pressed(of(rosa).id(), 10_00, agreed.minusDays(10), Ids.token()))
                .isInstanceOf(Dues.Outcome.Done.class);
        assertThat(late(agreed.minusDays(5))).containsExactly(rosa.id());
        assertThat(late(agreed)).isEmpty();
        assertThat(of(rosa).rest()).isEqualTo(20_00);
        assertThat(settling.undo(of(rosa).id(), paul.id())).isInstanceOf(Dues.Outcome.Done.class);
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
        assertThatThrownBy(() ->
                        db.sql("""
                        insert into membership.dues_part (id, dues, cents, due_day, agreed_on, agreed_by)
                        values (gen_random_uuid(), :dues, 100, current_date, current_date, :by)
                        """).param("dues", dues, "by", paul.id().value()).update())
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

    /** « Back », and the other cheque is typed in the same page: it is not said to be noted. */
    @Test
    void another_part_in_the_page_of_the_one_before_is_refused_and_not_said_to_be_noted() {
        var rosa = member("Rosa", null, "rosa-back@exemple.org");
        fixed(30_00);
        called();
        var page = neighbours.signedIn(paul).get(of(rosa).url());
        assertThat(page.form("Noter le paiement").set("partie", "10").submit().status())
                .isEqualTo(303);
        for (var typed : new String[] {"15", "20", "25"}) {
            var second = page.form("Noter le paiement").set("partie", typed).submit();
            assertThat(second.status()).as(typed).isIn(409, 422);
            assertThat(said(second)).contains("Ce formulaire a déjà noté un versement d’une autre somme");
        }
        assertThat(of(rosa).rest()).isEqualTo(20_00);
        assertThat(count("billing.invoice where organisation = :lab")).isEqualTo(1);
        assertThat(neighbours
                        .signedIn(paul)
                        .get(of(rosa).url())
                        .form("Noter le paiement")
                        .set("partie", "15")
                        .submit()
                        .status())
                .as("a new page")
                .isEqualTo(303);
        assertThat(of(rosa).rest()).isEqualTo(5_00);
    }

    @Test
    void an_exemption_closes_what_was_agreed_in_parts() {
        var rosa = member("Rosa", null, "");
        fixed(30_00);
        called();
        var id = of(rosa).id();
        assertThat(settling.agree(id, 3, today().plusDays(20), paul.id())).isInstanceOf(Dues.Outcome.Done.class);
        assertThat(settling.exempt(id, "Une année dure", paul.id())).isInstanceOf(Dues.Outcome.Done.class);
        assertThat(parts.of(id)).isEmpty();
        assertThat(settling.reopen(id, "Une erreur", paul.id())).isInstanceOf(Dues.Outcome.Done.class);
        assertThat(of(rosa).rest()).isEqualTo(30_00);
    }
}
