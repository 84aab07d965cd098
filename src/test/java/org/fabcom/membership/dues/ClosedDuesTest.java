package org.fabcom.membership.dues;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.leaving.Endings;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What was agreed when a member left is what the dues say from then on. */
@FabComTest
class ClosedDuesTest extends OneRegister {

    private final Endings endings;
    private final Person rosa;

    ClosedDuesTest(ApplicationContext beans) {
        super(beans);
        endings = beans.getBean(Endings.class);
        rosa = neighbours.person("Rosa");
    }

    private Member owing() {
        var it = member(rosa.name(), rosa, rosa.email().text());
        called();
        return it;
    }

    private void leaves(Member it, String way) {
        assertThat(neighbours
                        .signedIn(paul)
                        .get(it.url() + "/depart")
                        .form("Mettre fin")
                        .set("motif", "Sa lettre")
                        .tick(way)
                        .set("precision", "Accord du bureau")
                        .submit()
                        .status())
                .isEqualTo(303);
    }

    @Test
    void what_is_given_up_is_owed_no_more_and_read_where_one_looks() {
        fixed(10_00);
        var it = owing();
        leaves(it, "abandonné");
        assertThat(of(it).state()).isEqualTo(Dues.State.CLOSED);
        assertThat(endings.owed(it.id())).isZero();
        var desk = neighbours.signedIn(paul);
        assertThat(desk.get(it.url()).text()).contains("10 € dus : abandonné", "Accord du bureau", "close au départ");
        assertThat(desk.get(Dues.url(lab)).text()).contains("close au départ").doesNotContain("à régler");
        assertThat(members.move(it.id(), MemberState.ACTIVE, null, today(), "Une erreur", false, paul.id()))
                .isTrue();
        assertThat(of(it).state()).as("taken back").isEqualTo(Dues.State.DUE);
    }

    @Test
    void what_stays_owed_stays() {
        fixed(10_00);
        var it = owing();
        leaves(it, "reste dû");
        assertThat(of(it).state()).isEqualTo(Dues.State.DUE);
        assertThat(endings.owed(it.id())).isEqualTo(10_00);
    }

    @Test
    void hours_that_nobody_can_give_any_more_are_closed_without_a_word() {
        rule(DuesRule.Kind.TIME, List.of(), List.of(), 240);
        var it = owing();
        assertThat(endings.resign(it, "", false, today(), rosa.id())).isTrue();
        assertThat(of(it).state()).isEqualTo(Dues.State.CLOSED);
        assertThat(neighbours.signedIn(rosa).get("/mes-cotisations").text()).contains("close au départ");
    }
}
