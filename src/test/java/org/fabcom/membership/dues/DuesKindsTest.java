package org.fabcom.membership.dues;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.kernel.Ids;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.NewMember;
import org.fabcom.membership.dues.Dues.State;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** By steps, at a free price, in hours, exempted, given back; rules that end. */
@FabComTest
class DuesKindsTest extends WithDues {

    DuesKindsTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void a_grid_takes_its_steps_and_a_free_price_its_floor() {
        var rosa = member("Rosa", null, "");
        var grid = rule(DuesRule.Kind.GRID, List.of(5_00L, 15_00L, 30_00L), List.of(900_00L, 1500_00L), null);
        called();
        var dues = of(rosa);
        assertThat(dues.cents()).as("the member chooses").isNull();
        assertThat(settling.choose(dues.id(), 7_00, paul.id())).isEqualTo(new Dues.Outcome.Refused(DuesRefusal.AMOUNT));
        assertThat(settling.choose(dues.id(), 15_00, paul.id())).isInstanceOf(Dues.Outcome.Done.class);
        assertThat(paid(dues, 15_00, today()).cents()).isEqualTo(15_00);
        assertThat(rules.find(grid).orElseThrow().takes(30_00)).isTrue();
        var free = new DuesRule(
                Ids.next(),
                lab,
                "Libre",
                DuesRule.Kind.FREE,
                List.of(2_00L),
                List.of(),
                null,
                null,
                false,
                today(),
                null);
        assertThat(free.takes(1_99)).isFalse();
        assertThat(free.takes(2_00)).isTrue();
        assertThat(free.takes(100_00)).isTrue();
    }

    @Test
    void a_letter_says_what_one_may_choose_and_how_it_is_paid() {
        member("Max", null, "max.tranche@exemple.org");
        rule(DuesRule.Kind.GRID, List.of(12_50L, 25_00L), List.of(900_00L), 240);
        called();
        jobs.runNow(DuesJob.Told.NAME);
        var said = db.sql("select plain from post.letter where recipient = 'max.tranche@exemple.org'")
                .single(String.class)
                .replaceAll("[\\s\\u00a0\\u202f]+", " ");
        assertThat(said)
                .contains("selon votre tranche, 12,50 € · 25 €, ou 4 h de votre temps", "demandez à")
                .doesNotContain("–");
    }

    @Test
    void hours_pay_what_may_be_paid_in_hours() {
        var person = neighbours.person("Rosa");
        var rosa = member("Rosa", person, "");
        rule(DuesRule.Kind.FIXED, List.of(20_00L), List.of(), 240);
        called();
        assertThat(settling.work(of(rosa).id(), paul.id())).isEqualTo(new Dues.Outcome.Refused(DuesRefusal.HOURS));
        worked(person.id(), 200);
        assertThat(settling.work(of(rosa).id(), paul.id())).isEqualTo(new Dues.Outcome.Refused(DuesRefusal.HOURS));
        worked(person.id(), 60);
        assertThat(settling.work(of(rosa).id(), paul.id())).isInstanceOf(Dues.Outcome.Done.class);
        assertThat(of(rosa).state()).isEqualTo(State.WORKED);
        assertThat(late(of(rosa).call().due().plusDays(1))).isEmpty();
        assertThat(count("billing.invoice where organisation = :lab"))
                .as("no money, no receipt")
                .isZero();
    }

    @Test
    void exemption_and_refund_are_kept_with_their_reason() {
        var rosa = member("Rosa", null, "");
        var max = member("Max", null, "");
        fixed(10_00);
        called();
        assertThat(settling.exempt(of(max).id(), "Service civique", paul.id())).isInstanceOf(Dues.Outcome.Done.class);
        assertThat(late(today().plusDays(61))).containsExactly(rosa.id());
        var settled = paid(of(rosa), 10_00, today());
        assertThat(refunds.refund(settled.id(), "Exclusion", paul.id())).isInstanceOf(Dues.Outcome.Done.class);
        var invoice = invoices.find(Objects.requireNonNull(settled.invoice())).orElseThrow();
        assertThat(invoice.on(today())).isEqualTo(Invoice.Standing.CREDITED);
        assertThat(invoice.remaining()).isZero();
        assertThat(invoice.paid()).as("given back").isZero();
        assertThat(of(rosa).state()).as("still a member").isEqualTo(State.DUE);
        assertThat(refunds.refund(settled.id(), "Encore", paul.id()))
                .isEqualTo(new Dues.Outcome.Refused(DuesRefusal.UNPAID));
    }

    @Test
    void the_first_dues_make_an_admitted_member_active() {
        var rosa = members.admit(new NewMember(
                lab,
                null,
                MemberKind.PERSON,
                new Member.Contact("Rosa", "", "", ""),
                List.of(),
                "",
                today(),
                MemberState.ADMITTED,
                "",
                false,
                paul.id()));
        fixed(10_00);
        called();
        paid(of(rosa), 10_00, today());
        assertThat(members.find(rosa.id()).orElseThrow().state()).isEqualTo(MemberState.ACTIVE);
    }

    @Test
    void a_rule_ended_before_anybody_was_called_by_it_holds_for_nothing() {
        var rosa = member("Rosa", null, "");
        fixed(10_00);
        var wrong = rules.add(
                new DuesRule(
                        org.fabcom.kernel.Ids.next(),
                        lab,
                        "Erreur",
                        DuesRule.Kind.FIXED,
                        List.of(999_00L),
                        List.of(),
                        null,
                        null,
                        false,
                        today().minusDays(9),
                        null),
                paul.id());
        assertThat(rules.end(lab, wrong)).isTrue();
        var outcome = calling.call(
                lab, "Cotisation", today().minusDays(9), today().plusDays(300), today().plusDays(30), paul.id());
        assertThat(outcome).isInstanceOf(Calling.Outcome.Called.class);
        assertThat(of(rosa).cents()).isEqualTo(10_00);
        var future = rules.add(
                new DuesRule(
                        org.fabcom.kernel.Ids.next(),
                        lab,
                        "Plus tard",
                        DuesRule.Kind.FIXED,
                        List.of(20_00L),
                        List.of(),
                        null,
                        null,
                        false,
                        today().plusDays(60),
                        null),
                paul.id());
        assertThat(rules.end(lab, future)).isTrue();
        assertThat(rules.find(future).orElseThrow().holds(today().plusDays(60))).isFalse();
    }

    @Test
    void nobody_to_call_leaves_no_call() {
        assertThat(calling.call(lab, "Vide", today(), today().plusDays(10), today().plusDays(5), paul.id()))
                .isEqualTo(new Calling.Outcome.Refused(DuesRefusal.NOBODY));
        assertThat(rows.calls(lab)).isEmpty();
    }
}
