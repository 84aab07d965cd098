package org.fabcom.membership.dues;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.SQLException;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.membership.Arrears;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Register;
import org.fabcom.membership.Voter.Why;
import org.fabcom.membership.VotingRights;
import org.fabcom.membership.leaving.Endings;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What dues become when a member leaves, comes back or is erased. */
@FabComTest
class OwedAgainTest extends OneRegister {

    private final Arrears arrears;
    private final VotingRights rights;
    private final Endings endings;
    private final Person rosa;

    OwedAgainTest(ApplicationContext beans) {
        super(beans);
        arrears = beans.getBean(Arrears.class);
        rights = beans.getBean(VotingRights.class);
        endings = beans.getBean(Endings.class);
        rosa = neighbours.person("Rosa");
    }

    private Member rosa() {
        return member(rosa.name(), rosa, rosa.email().text());
    }

    private Dues.Outcome paid(Member it) {
        return settling.pay(of(it).id(), 10_00, PaymentMeans.CASH, today(), paul.id());
    }

    private @Nullable Why why(Member it) {
        return rights.of(lab, it.id(), today()).orElseThrow().why();
    }

    @Test
    void whoever_was_paid_back_and_is_taken_back_votes_when_they_paid() {
        var it = rosa();
        fixed(10_00);
        var call = called();
        paid(it);
        endings.resign(it, "", false, today(), paul.id());
        refunds.refund(of(it).id(), "Départ", paul.id());
        assertThat(members.move(it.id(), MemberState.ACTIVE, null, today(), "Une erreur", false, paul.id()))
                .isTrue();
        assertThat(of(it).state()).isEqualTo(Dues.State.DUE);
        on(call.due().plusDays(1));
        assertThat(why(it)).isEqualTo(Why.LATE_DUES);
        assertThat(paid(it)).isInstanceOf(Dues.Outcome.Done.class);
        assertThat(why(it)).isNull();
    }

    @Test
    void a_share_is_given_back_by_a_credit_note_and_what_is_kept_has_its_invoice() {
        var it = rosa();
        fixed(10_00);
        called();
        paid(it);
        var first = of(it).invoice();
        var page = neighbours.signedIn(paul).get(of(it).url());
        var refund = page.form("Rembourser par un avoir").set("raison", "Part de l’année");
        assertThat(refund.set("rendu", "10,01").submit().status()).isEqualTo(422);
        assertThat(refund.set("rendu", "4").submit().status()).isEqualTo(303);
        var left = of(it);
        assertThat(left.state()).isEqualTo(Dues.State.PAID);
        assertThat(left.cents()).isEqualTo(6_00);
        assertThat(left.invoice()).isNotNull().isNotEqualTo(first);
        assertThat(db.sql("select sum(cents) from billing.payment where invoice in (:first, :second)")
                        .param("first", first, "second", left.invoice())
                        .single(Long.class))
                .as("10 in, 10 back, 6 in")
                .isEqualTo(6_00);
        assertThat(db.sql("select count(*) from billing.invoice where credits = :first")
                        .param("first", first)
                        .single(Long.class))
                .isEqualTo(1);
        assertThat(refunds.refund(left.id(), 6_00, "Rien", paul.id())).isInstanceOf(Dues.Outcome.Refused.class);
    }

    @Test
    void one_is_late_as_the_whole_register_says_in_one_statement() {
        fixed(10_00);
        var owing = rosa();
        var paying = member("Paul", null, "");
        var call = called();
        paid(paying);
        for (var day : List.of(call.due(), call.due().plusDays(1), call.until().plusDays(1))) {
            var all = arrears.late(lab, day);
            for (var it : List.of(owing, paying))
                assertThat(arrears.late(lab, it.id(), day))
                        .as(it.name() + " " + day)
                        .isEqualTo(all.contains(it.id()));
        }
        assertThat(arrears.late(lab, owing.id(), call.due().plusDays(1))).isTrue();
        assertThat(Statements.least(() -> arrears.late(lab, owing.id(), call.due())))
                .isEqualTo(1);
    }

    @Test
    void nobody_who_owes_is_excluded_before_it_is_settled() {
        var it = rosa();
        fixed(10_00);
        called();
        db.sql("""
                insert into membership.exclusion (id, member, grounds, opened_on, opened_by, hearing_on, hearing_place,
                    convened_at, heard_on, heard_how, account)
                values (gen_random_uuid(), :member, 'Rien', :opened, :by, :day, 'Ici', :opened, :day, 'PRESENT', 'Rien')
                """)
                .param("member", it.id())
                .param("opened", today().minusDays(30))
                .param("day", today().minusDays(3))
                .param("by", paul.id().value())
                .update();
        var refused = neighbours
                .signedIn(paul)
                .get(Register.url(lab) + "/" + it.id() + "/exclusion")
                .form("Enregistrer la décision")
                .tick("exclusion")
                .fill("Raison", "Entendue")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Dites ce qui est convenu");
        assertThat(members.find(it.id()).orElseThrow().ended()).isFalse();
    }

    @Test
    void reasons_go_with_the_person_known_by_their_account_or_by_their_address_alone() throws SQLException {
        var known = rosa();
        var vera = neighbours.person("Vera");
        var addressed = member(vera.name(), null, vera.email().text());
        fixed(10_00);
        called();
        for (var it : List.of(known, addressed)) {
            settling.exempt(of(it).id(), "Malade", paul.id());
            endings.resign(it, "", false, today(), paul.id());
        }
        for (var it : List.of(rosa, vera)) {
            neighbours.signedIn(it).post("/moi/donnees/effacer");
            try (var owner = CurrentBase.base().owner();
                    var statement = owner.createStatement()) {
                statement.executeUpdate(
                        "update people.departure set due_on = current_date - 1 where person = '" + it.id() + "'");
            }
        }
        jobs.runNow("people.retention");
        assertThat(of(known).reason()).isEqualTo("…");
        assertThat(of(addressed).reason()).isEqualTo("…");
    }
}
