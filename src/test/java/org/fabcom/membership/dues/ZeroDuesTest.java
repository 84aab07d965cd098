package org.fabcom.membership.dues;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.NewMember;
import org.fabcom.membership.dues.Dues.State;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who owes nothing is in order with the call: nobody settles it, nobody is written to, no document is made (S34). */
@FabComTest
class ZeroDuesTest extends WithDues {

    ZeroDuesTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void dues_of_zero_are_settled_with_the_call_and_nobody_is_written_to() {
        var rosa = member("Rosa", null, "rosa.zero@exemple.org");
        fixed(0);
        called();
        var it = of(rosa);
        assertThat(it.state()).isEqualTo(State.PAID);
        assertThat(it.cents()).isZero();
        assertThat(it.settled()).isEqualTo(today());
        assertThat(it.invoice()).isNull();
        jobs.runNow(DuesJob.Told.NAME);
        on(today().plusDays(90));
        morning();
        assertThat(letters("rosa.zero@exemple.org")).isZero();
        assertThat(state(rosa)).isEqualTo(MemberState.ACTIVE);
        assertThat(late(today())).isEmpty();
    }

    /** As somebody who pays is. */
    @Test
    void whoever_was_admitted_is_a_member_with_it() {
        var ali = members.admit(new NewMember(
                lab,
                null,
                MemberKind.PERSON,
                new Member.Contact("Ali", "", "", ""),
                List.of(),
                "",
                today(),
                MemberState.ADMITTED,
                "",
                false,
                paul.id()));
        fixed(0);
        called();
        assertThat(state(ali)).isEqualTo(MemberState.ACTIVE);
    }

    @Test
    void who_chooses_zero_of_a_free_price_has_nothing_more_to_do() {
        var max = member("Max", null, "max.zero@exemple.org");
        rule(DuesRule.Kind.FREE, List.of(0L), List.of(), null);
        called();
        assertThat(of(max).state()).as("they choose").isEqualTo(State.DUE);
        assertThat(settling.choose(of(max).id(), 0, paul.id())).isInstanceOf(Dues.Outcome.Done.class);
        assertThat(of(max).state()).isEqualTo(State.PAID);
        assertThat(of(max).invoice()).isNull();
    }

    /** Of a call before that, the next morning settles them. */
    @Test
    void what_waited_already_is_settled_in_the_morning() {
        var lea = member("Léa", null, "lea.zero@exemple.org");
        rule(DuesRule.Kind.FREE, List.of(0L), List.of(), null);
        called();
        rows.choose(of(lea).id(), 0);
        on(today().plusDays(70));
        morning();
        assertThat(of(lea).state()).isEqualTo(State.PAID);
        assertThat(of(lea).settled()).isEqualTo(of(lea).call().first());
        assertThat(state(lea)).isEqualTo(MemberState.ACTIVE);
    }
}
