package org.fabcom.governance.proxies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.governance.assemblies.Scic;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.polling.Hall;
import org.fabcom.governance.proxies.Proxies.Handed;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Proxies: cap and order, arrival, scopes (specs/governance.md §3.5). */
@FabComTest
record ProxiesTest(ApplicationContext beans) {

    @AfterEach
    void back() {
        beans.getBean(MovedClock.class).back();
    }

    private static Handed give(Hall hall, Person giver, PartyId holder, Scope scope) {
        return hall.proxies.give(new NewProxy(giver.id(), holder, scope, Map.of()), Days.today(hall.clock), giver.id());
    }

    private static List<String> carried(Hall hall, PartyId holder, UUID assembly) {
        return hall
                .proxies
                .holding(hall.body.id(), assembly, List.of(UUID.randomUUID()), Days.today(hall.clock), Map.of())
                .held()
                .stream()
                .filter(it -> holder.equals(it.holder()))
                .map(Proxy::giverName)
                .toList();
    }

    /** k = 2; A, B, C give to H in that order: C is refused; A arrives: H carries B only. */
    @Test
    void the_vector_of_the_statutes() {
        var hall = new Hall(beans, 5);
        var assembly = UUID.randomUUID();
        var scope = Scope.assembly(hall.body.id(), assembly);
        var holder = hall.people.get(4).id();
        var a = hall.people.get(1);
        var b = hall.people.get(2);
        var c = hall.people.get(3);
        assertThat(give(hall, a, holder, scope)).isInstanceOf(Handed.Accepted.class);
        assertThat(give(hall, b, holder, scope)).isInstanceOf(Handed.Accepted.class);
        assertThat(give(hall, c, holder, scope))
                .isInstanceOfSatisfying(
                        Handed.OverCap.class, it -> assertThat(it.cap()).isEqualTo(2));
        assertThat(carried(hall, holder, assembly)).containsExactly(a.name(), b.name());
        assertThat(hall.proxies.arrived(
                        assembly, List.of(), a.id(), hall.chair().id()))
                .isEqualTo(1);
        assertThat(carried(hall, holder, assembly)).containsExactly(b.name());
        assertThat(hall.proxies.of(scope))
                .extracting(Proxy::state)
                .containsExactly(Proxy.State.ARRIVED, Proxy.State.ACCEPTED, Proxy.State.REFUSED);
        assertThatThrownBy(() -> hall.db
                        .sql("update governance.proxy set state = 'ACCEPTED', ended_at = null, ended_by = null"
                                + " where giver = :giver")
                        .param("giver", a.id().value())
                        .update())
                .isInstanceOf(Exception.class);
    }

    @Test
    void the_narrowest_scope_holds_and_the_cap_holds_across_scopes() {
        var hall = new Hall(beans, 6);
        var today = Days.today(hall.clock);
        var assembly = UUID.randomUUID();
        var period = Scope.period(hall.body.id(), today, today.plusDays(9));
        var meeting = Scope.assembly(hall.body.id(), assembly);
        var holder = hall.people.get(5).id();
        var other = hall.people.get(4).id();
        give(hall, hall.people.get(1), holder, period);
        give(hall, hall.people.get(1), other, meeting);
        assertThat(carried(hall, holder, assembly)).isEmpty();
        assertThat(carried(hall, other, assembly))
                .containsExactly(hall.people.get(1).name());
        assertThat(give(hall, hall.people.get(2), holder, meeting)).isInstanceOf(Handed.Accepted.class);
        assertThat(give(hall, hall.people.get(3), holder, meeting)).isInstanceOf(Handed.OverCap.class);
    }

    @Test
    void blank_to_oneself_and_twice_are_refused_and_what_is_taken_back_is_free_again() {
        var hall = new Hall(beans, 4);
        var scope = Scope.assembly(hall.body.id(), UUID.randomUUID());
        var giver = hall.people.get(1);
        assertThat(give(hall, giver, null, scope)).isInstanceOf(Handed.BlankRefused.class);
        assertThat(give(hall, giver, giver.id(), scope)).isInstanceOf(Handed.ToOneself.class);
        var given = give(hall, giver, hall.people.get(2).id(), scope);
        assertThat(give(hall, giver, hall.people.get(3).id(), scope)).isInstanceOf(Handed.GivenAlready.class);
        var proxy = ((Handed.Accepted) given).proxy();
        assertThat(hall.proxies.revoke(proxy.id(), giver.id())).isTrue();
        assertThat(hall.proxies.revoke(proxy.id(), giver.id())).isFalse();
        assertThat(give(hall, giver, hall.people.get(3).id(), scope)).isInstanceOf(Handed.Accepted.class);
        hall.say(Rule.BLANK_PROXY, "yes");
        assertThat(give(hall, hall.people.get(2), null, scope)).isInstanceOf(Handed.Accepted.class);
    }

    @Test
    void eight_hands_at_once_do_not_pass_the_cap() throws Exception {
        var hall = new Hall(beans, 10);
        var scope = Scope.assembly(hall.body.id(), UUID.randomUUID());
        var holder = hall.people.get(9).id();
        var work = new ArrayList<Callable<Handed>>();
        for (int i = 1; i < 9; i++) {
            var giver = hall.people.get(i);
            work.add(() -> give(hall, giver, holder, scope));
        }
        assertThat(Together.all(work))
                .filteredOn(Handed.Accepted.class::isInstance)
                .hasSize(2);
    }

    @Test
    void who_came_to_an_assembly_casts_their_own_voice_there_though_they_gave_it_for_a_while() {
        var scic = new Scic(beans);
        var it = scic.convened();
        scic.onTheDay();
        var day = Days.today(scic.clock);
        forAWhile(scic, "Una Quatre", day);
        assertThat(givers(scic, it.id(), day)).containsExactly("Una Quatre");
        scic.arrive(it, "Una Quatre", "Ulysse Cinq");
        forAWhile(scic, "Ulysse Cinq", day);
        assertThat(givers(scic, it.id(), day)).isEmpty();
        assertThat(givers(scic, null, day)).containsExactly("Una Quatre", "Ulysse Cinq");
        scic.attendance.leaves(it.id(), scic.by("Ulysse Cinq"), scic.nadia());
        assertThat(givers(scic, it.id(), day)).isEmpty();
        assertThat(scic.proxy(it, "Ulysse Cinq", "Ulla Deux")).isInstanceOf(Handed.Accepted.class);
        assertThat(givers(scic, it.id(), day)).containsExactly("Ulysse Cinq");
    }

    private static void forAWhile(Scic scic, String giver, LocalDate day) {
        var given = new NewProxy(
                scic.by(giver), scic.by("Ugo Un"), Scope.period(scic.body.id(), day, day.plusDays(5)), Map.of());
        assertThat(scic.proxies.give(given, day, scic.by(giver))).isInstanceOf(Handed.Accepted.class);
    }

    private static List<String> givers(Scic scic, @Nullable UUID assembly, LocalDate day) {
        return scic.proxies.holding(scic.body.id(), assembly, List.of(UUID.randomUUID()), day, Map.of()).held().stream()
                .map(Proxy::giverName)
                .toList();
    }
}
