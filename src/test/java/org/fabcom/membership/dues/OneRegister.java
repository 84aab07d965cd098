package org.fabcom.membership.dues;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.invoices.OneSeller;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.NewMember;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.people.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** An association with a register, no member and no rule yet, whose desk of invoices knows all it must. */
public abstract class OneRegister extends OneSeller {

    protected final Sql db;
    protected final Members members;
    protected final Registers registers;
    protected final DuesRules rules;
    protected final DuesRows rows;
    protected final Calling calling;
    protected final Settling settling;
    protected final DuesRefunds refunds;
    protected final Jobs jobs;

    protected OneRegister(ApplicationContext beans) {
        super(beans);
        db = beans.getBean(Sql.class);
        members = beans.getBean(Members.class);
        registers = beans.getBean(Registers.class);
        rules = beans.getBean(DuesRules.class);
        rows = beans.getBean(DuesRows.class);
        calling = beans.getBean(Calling.class);
        settling = beans.getBean(Settling.class);
        refunds = beans.getBean(DuesRefunds.class);
        jobs = beans.getBean(Jobs.class);
    }

    @BeforeEach
    void aRegister() {
        lab = seller("La Ruche", VatRegime.NOT_SUBJECT);
        registers.open(lab, Register.Entry.ASKED, paul.id());
    }

    protected LocalDate today() {
        return Days.today(clock);
    }

    /** At noon of that day, so that no hour of the house decides. */
    protected void on(LocalDate day) {
        var noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        clock.forward(Duration.between(clock.instant(), noon));
    }

    protected Member member(String name, @Nullable Person person, String email) {
        return members.admit(new NewMember(
                        lab,
                        person == null ? null : person.id(),
                        MemberKind.PERSON,
                        new Member.Contact(name, email, "", ""),
                        List.of(),
                        "",
                        today().minusYears(1),
                        MemberState.ACTIVE,
                        "",
                        false,
                        paul.id())
                .afterAsking());
    }

    protected UUID rule(DuesRule.Kind kind, List<Long> cents, List<Long> upto, @Nullable Integer minutes) {
        return rules.add(
                new DuesRule(
                        Ids.next(),
                        lab,
                        "Adhésion",
                        kind,
                        cents,
                        upto,
                        minutes,
                        null,
                        false,
                        today().minusYears(2),
                        null),
                paul.id());
    }

    protected UUID fixed(long cents) {
        return rule(DuesRule.Kind.FIXED, List.of(cents), List.of(), null);
    }

    /** For a year from today on, due in 60 days. */
    protected Dues.Call called() {
        var outcome = calling.call(
                lab, "Cotisation", today(), today().plusYears(1).minusDays(1), today().plusDays(60), paul.id());
        assertThat(outcome).isInstanceOf(Calling.Outcome.Called.class);
        return ((Calling.Outcome.Called) outcome).call();
    }

    protected Dues of(Member member) {
        return rows.ofMember(member.id()).getFirst();
    }
}
