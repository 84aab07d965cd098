package org.fabcom.membership.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.billing.books.InvoiceBooking;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.NewMember;
import org.fabcom.membership.dues.Dues.State;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Dues: called once, paid by a document of the desk, late on their day, settled in hours or by exemption (E6, G41). */
@FabComTest
class DuesTest extends OneRegister {

    private final Lateness lateness;
    private final Bookkeeping books;
    private final InvoiceBooking booking;

    DuesTest(ApplicationContext beans) {
        super(beans);
        lateness = beans.getBean(Lateness.class);
        books = beans.getBean(Bookkeeping.class);
        booking = beans.getBean(InvoiceBooking.class);
    }

    private Set<UUID> late(LocalDate on) {
        return lateness.late(lab, on);
    }

    private Dues paid(Dues it, long cents, LocalDate day) {
        var outcome = settling.pay(it.id(), cents, PaymentMeans.TRANSFER, day, paul.id());
        assertThat(outcome).isInstanceOf(Settling.Outcome.Done.class);
        return ((Settling.Outcome.Done) outcome).dues();
    }

    @Test
    void a_payment_is_a_dated_membership_a_numbered_receipt_and_an_entry() {
        var rosa = member("Rosa", null, "");
        fixed(20_00);
        books.open(
                lab,
                today().withDayOfYear(1),
                today().withDayOfYear(1).plusYears(1).minusDays(1),
                paul.id());
        var call = called();
        var settled = paid(of(rosa), 20_00, today());
        assertThat(settled.state()).isEqualTo(State.PAID);
        assertThat(settled.call().until()).isEqualTo(call.from().plusYears(1).minusDays(1));
        var invoice = invoices.find(Objects.requireNonNull(settled.invoice())).orElseThrow();
        assertThat(invoice.reference()).matches("F-[0-9]{4}-[0-9]{5}");
        assertThat(invoice.on(today())).isEqualTo(Invoice.Standing.PAID);
        assertThat(invoice.tax()).as("dues without counterpart bear no VAT").isZero();
        booking.write(lab);
        var pieces = db.sql("select piece from accounting.book_entry where party = :lab")
                .param("lab", lab.value())
                .query(String.class)
                .list();
        assertThat(pieces).containsExactly(invoice.reference(), invoice.reference());
    }

    @Test
    void a_period_is_called_once_however_often_it_is_pressed() throws Exception {
        for (int i = 0; i < 5; i++) member("Membre " + i, null, "m" + i + "@exemple.org");
        fixed(10_00);
        var from = today();
        var until = from.plusYears(1).minusDays(1);
        Together.all(Collections.nCopies(
                8, () -> calling.call(lab, "Cotisation", from, until, from.plusDays(60), paul.id())));
        assertThat(rows.calls(lab)).hasSize(1);
        assertThat(count("membership.dues d join membership.dues_call c on c.id = d.call where c.organisation = :lab"))
                .isEqualTo(5);
        jobs.runNow(DuesTold.NAME);
        assertThat(letters("m0@exemple.org")).as("one letter each").isEqualTo(1);
        member("Nouvelle", null, "");
        var again = calling.call(lab, "Cotisation", from, until, from.plusDays(60), paul.id());
        assertThat(((Calling.Outcome.Called) again).fresh()).hasSize(1);
        assertThat(calling.call(lab, "Autre", from.plusMonths(6), until.plusMonths(6), until, paul.id()))
                .isEqualTo(new Calling.Outcome.Refused(DuesRefusal.OVERLAP));
    }

    @Test
    void money_is_taken_once_however_often_it_is_pressed() throws Exception {
        var rosa = member("Rosa", null, "");
        fixed(10_00);
        called();
        var dues = of(rosa).id();
        var day = today();
        Together.all(Collections.nCopies(8, () -> settling.pay(dues, 10_00, PaymentMeans.CASH, day, paul.id())));
        assertThat(count("billing.invoice where organisation = :lab")).isEqualTo(1);
        assertThat(count("billing.payment p join billing.invoice i on i.id = p.invoice where i.organisation = :lab"))
                .isEqualTo(1);
    }

    @Test
    void lateness_begins_after_its_day_and_ends_on_the_day_of_the_payment() {
        var rosa = member("Rosa", null, "");
        fixed(10_00);
        var call = called();
        assertThat(late(call.due())).as("on the day itself").isEmpty();
        assertThat(late(call.due().plusDays(1))).containsExactly(rosa.id());
        on(call.due().plusDays(1));
        jobs.runNow(DuesJob.NAME);
        assertThat(members.find(rosa.id()).orElseThrow().state()).isEqualTo(MemberState.LATE);
        on(call.due().plusDays(10));
        paid(of(rosa), 10_00, today());
        assertThat(late(today().minusDays(1))).as("the day before it was paid").containsExactly(rosa.id());
        assertThat(late(today())).as("paid the day of the assembly counts").isEmpty();
        assertThat(members.find(rosa.id()).orElseThrow().state()).isEqualTo(MemberState.ACTIVE);
    }

    @Test
    void a_membership_runs_out_on_its_day_and_its_grace() {
        var rosa = member("Rosa", null, "");
        fixed(10_00);
        var call = called();
        paid(of(rosa), 10_00, today());
        assertThat(late(call.until())).isEmpty();
        assertThat(late(call.until().plusDays(1))).containsExactly(rosa.id());
        db.sql(
                        "insert into membership.dues_setting (organisation, grace_days, changed_by, changed_at) values (:lab, 30, :by, now())")
                .param("lab", lab.value())
                .param("by", paul.id().value())
                .update();
        assertThat(late(call.until().plusDays(30))).isEmpty();
        assertThat(late(call.until().plusDays(31))).containsExactly(rosa.id());
        on(call.until());
        var next = calling.call(
                lab,
                "Suivante",
                call.until().plusDays(1),
                call.until().plusYears(1),
                call.until().plusDays(90),
                paul.id());
        assertThat(next).isInstanceOf(Calling.Outcome.Called.class);
        assertThat(late(call.until().plusDays(60)))
                .as("the next one is called and may still be paid")
                .isEmpty();
        assertThat(late(call.until().plusDays(91))).containsExactly(rosa.id());
    }

    @Test
    void letters_go_before_the_end_and_after_the_day_each_once() {
        var rosa = member("Rosa", null, "rosa-dues@exemple.org");
        var max = member("Max", null, "max-dues@exemple.org");
        fixed(10_00);
        var call = called();
        jobs.runNow(DuesTold.NAME);
        jobs.runNow(DuesTold.NAME);
        assertThat(letters("rosa-dues@exemple.org")).as("told once").isEqualTo(1);
        paid(of(rosa), 10_00, today());
        on(call.due().plusDays(7));
        jobs.runNow(DuesJob.NAME);
        jobs.runNow(DuesJob.NAME);
        assertThat(letters("max-dues@exemple.org")).as("call and one reminder").isEqualTo(2);
        assertThat(letters("rosa-dues@exemple.org")).as("call only").isEqualTo(1);
        on(call.until().minusDays(31));
        jobs.runNow(DuesJob.NAME);
        assertThat(letters("rosa-dues@exemple.org")).isEqualTo(1);
        on(call.until().minusDays(30));
        jobs.runNow(DuesJob.NAME);
        on(call.until().minusDays(7));
        jobs.runNow(DuesJob.NAME);
        assertThat(letters("rosa-dues@exemple.org")).as("30 and 7 days before").isEqualTo(3);
        assertThat(of(max).state()).isEqualTo(State.DUE);
    }

    @Test
    void after_a_standstill_of_three_weeks_the_last_reminder_goes_alone_and_in_the_language_of_the_member() {
        var max = neighbours.person("Max Standstill");
        db.sql("update people.person set language = 'en' where id = :id")
                .param("id", max.id().value())
                .update();
        member("Max", null, max.email().text());
        fixed(10_00);
        var call = called();
        on(call.due().plusDays(21));
        jobs.runNow(DuesJob.NAME);
        assertThat(db.sql("select kind || ' ' || language from post.letter where recipient = :to"
                                + " and kind like 'membership.dues.%'")
                        .param("to", max.email().text())
                        .query(String.class)
                        .list())
                .containsExactly("membership.dues.letter.late en");
    }

    @Test
    void a_grid_takes_its_steps_and_a_free_price_its_floor() {
        var rosa = member("Rosa", null, "");
        var grid = rule(DuesRule.Kind.GRID, List.of(5_00L, 15_00L, 30_00L), List.of(900_00L, 1500_00L), null);
        called();
        var dues = of(rosa);
        assertThat(dues.cents()).as("the member chooses").isNull();
        assertThat(settling.choose(dues.id(), 7_00)).isEqualTo(new Settling.Outcome.Refused(DuesRefusal.AMOUNT));
        assertThat(settling.choose(dues.id(), 15_00)).isInstanceOf(Settling.Outcome.Done.class);
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
    void hours_pay_what_may_be_paid_in_hours() {
        var person = neighbours.person("Rosa");
        var rosa = member("Rosa", person, "");
        rule(DuesRule.Kind.FIXED, List.of(20_00L), List.of(), 240);
        called();
        assertThat(settling.work(of(rosa).id(), paul.id())).isEqualTo(new Settling.Outcome.Refused(DuesRefusal.HOURS));
        worked(person.id(), 200);
        assertThat(settling.work(of(rosa).id(), paul.id())).isEqualTo(new Settling.Outcome.Refused(DuesRefusal.HOURS));
        worked(person.id(), 60);
        assertThat(settling.work(of(rosa).id(), paul.id())).isInstanceOf(Settling.Outcome.Done.class);
        assertThat(of(rosa).state()).isEqualTo(State.WORKED);
        assertThat(late(of(rosa).call().due().plusDays(1))).isEmpty();
        assertThat(count("billing.invoice where organisation = :lab"))
                .as("no money, no receipt")
                .isZero();
    }

    private void worked(PartyId who, int minutes) {
        db.sql("""
                insert into membership.contribution (id, organisation, kind, giver, giver_name, day, minutes, what, state, declared_by,
                    declared_at, decided_by, decided_at, key)
                values (gen_random_uuid(), :lab, 'HOURS', :who, 'Rosa', :day, :minutes, 'Accueil', 'CONFIRMED', :who, now(), :by, now(),
                    gen_random_uuid())
                """)
                .param("lab", lab.value())
                .param("who", who.value())
                .param("day", today())
                .param("minutes", minutes)
                .param("by", paul.id().value())
                .update();
    }

    @Test
    void exemption_and_refund_are_kept_with_their_reason() {
        var rosa = member("Rosa", null, "");
        var max = member("Max", null, "");
        fixed(10_00);
        called();
        assertThat(settling.exempt(of(max).id(), "Service civique", paul.id()))
                .isInstanceOf(Settling.Outcome.Done.class);
        assertThat(late(today().plusDays(61))).containsExactly(rosa.id());
        var settled = paid(of(rosa), 10_00, today());
        assertThat(settling.refund(settled.id(), "Exclusion", paul.id())).isInstanceOf(Settling.Outcome.Done.class);
        var invoice = invoices.find(Objects.requireNonNull(settled.invoice())).orElseThrow();
        assertThat(invoice.on(today())).isEqualTo(Invoice.Standing.CREDITED);
        assertThat(invoice.remaining()).isZero();
        assertThat(invoice.paid()).as("given back").isZero();
        assertThat(of(rosa).state()).as("still a member").isEqualTo(State.DUE);
        assertThat(settling.refund(settled.id(), "Encore", paul.id()))
                .isEqualTo(new Settling.Outcome.Refused(DuesRefusal.UNPAID));
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

    private long count(String from) {
        return db.sql("select count(*) from " + from)
                .param("lab", lab.value())
                .query(Long.class)
                .single();
    }

    private long letters(String to) {
        return db.sql("select count(*) from post.letter where recipient = :to and kind like 'membership.dues.%'")
                .param("to", to)
                .query(Long.class)
                .single();
    }
}
