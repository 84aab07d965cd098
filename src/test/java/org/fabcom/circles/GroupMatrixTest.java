package org.fabcom.circles;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

/** Who may do what to a circle: every action of its pages × whoever could try (E57). What is refused changes nothing. */
@FabComTest
class GroupMatrixTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Memberships memberships;
    private final Authorisations authorisations;
    private final Sql db;
    private final Circus circus;

    GroupMatrixTest(
            ApplicationContext context,
            Web web,
            Neighbours neighbours,
            Memberships memberships,
            Authorisations authorisations,
            Sql db) {
        this.web = web;
        this.neighbours = neighbours;
        this.memberships = memberships;
        this.authorisations = authorisations;
        this.db = db;
        this.circus = new Circus(context);
    }

    @ParameterizedTest
    @EnumSource(GroupCaller.class)
    void each_action_is_open_to_whom_the_right_is_given_and_to_nobody_else(GroupCaller caller) {
        var wrong = new ArrayList<String>();
        for (var action : GroupAction.values()) {
            var scene = new GroupScene(circus, neighbours, db);
            var person = scene.arrive(caller);
            var browser = person == null ? web.visitor() : neighbours.signedIn(person);
            long before = lines(scene);
            var answer = scene.tried(action, browser);
            boolean entitled = caller.may(action.right, action == GroupAction.MOVE);
            boolean told = lines(scene) > before;
            boolean right = entitled ? done(action, answer, told) : refused(caller, answer) && !told;
            if (!right)
                wrong.add(
                        action + ": " + answer.status() + " " + answer.header("Location") + (told ? ", changed" : ""));
        }
        assertThat(wrong).as(caller.name()).isEmpty();
    }

    /** Without such a caller the matrix would say nothing of a new right, and stay green. */
    @Test
    void each_right_has_somebody_who_holds_nothing_else() {
        assertThat(Stream.of(GroupCaller.values()).map(GroupCaller::name))
                .containsAll(Stream.of(Right.values()).map(it -> "HOLDS_" + it).toList());
    }

    /** Wallet and project have their pages in other rooms, which ask this. */
    @ParameterizedTest
    @EnumSource(GroupCaller.class)
    void each_right_is_answered_the_same_to_every_room(GroupCaller caller) {
        var scene = new GroupScene(circus, neighbours, db);
        var person = scene.arrive(caller);
        var visitor = person == null ? org.fabcom.kernel.Visitor.ANONYMOUS : circus.as(person);
        for (var right : Right.values())
            assertThat(authorisations.may(visitor, right, scene.circle))
                    .as(caller + " " + right)
                    .isEqualTo(caller.may(right, false));
    }

    @Test
    void whoever_holds_a_role_may_give_it_up_and_whoever_belongs_may_leave() {
        var scene = new GroupScene(circus, neighbours, db);
        var tom = neighbours.signedIn(scene.tom);
        assertThat(tom.post("/groupes/" + scene.held.role() + "/places/" + scene.held.id() + "/terminer")
                        .status())
                .isEqualTo(303);
        assertThat(tom.post("/groupes/" + scene.circle.id() + "/quitter").location())
                .isEqualTo("/groupes");
        assertThat(memberships.of(scene.tom.id())).isEmpty();
    }

    @Test
    void a_seat_is_ended_on_the_page_of_its_own_role_only() {
        var scene = new GroupScene(circus, neighbours, db);
        var lea = neighbours.signedIn(scene.lea);
        assertThat(lea.post("/groupes/" + scene.vacant.id() + "/places/" + scene.held.id() + "/terminer")
                        .status())
                .isEqualTo(404);
    }

    /** A wrong date does not open what is handed over to whoever only sees that the role is held. */
    @Test
    void a_wrong_day_shows_nobody_a_page_that_is_not_theirs() {
        var scene = new GroupScene(circus, neighbours, db);
        var member = neighbours.signedIn(scene.arrive(GroupCaller.MEMBER));
        var answer = member.post(
                "/groupes/" + scene.held.role() + "/places/" + scene.held.id() + "/terminer", "au", "demain");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("FC-4520");
    }

    private static boolean done(GroupAction action, WebAnswer answer, boolean told) {
        return action == GroupAction.SEE_EDIT
                ? answer.status() == 200
                : answer.status() == 303 && answer.header("Location").startsWith("/groupes/") && told;
    }

    private static boolean refused(GroupCaller caller, WebAnswer answer) {
        if (caller == GroupCaller.ANONYMOUS && answer.status() == 303)
            return answer.header("Location").startsWith("/connexion?suite=");
        if (answer.status() != caller.refusal()) return false;
        return switch (answer.status()) {
            case 403 -> answer.body().contains(caller == GroupCaller.ANONYMOUS ? "FC-0461" : "FC-4520");
            case 404 -> answer.body().contains("FC-0404");
            default -> false;
        };
    }

    private long lines(GroupScene scene) {
        return db.sql("select count(*) from people.rights_change where organisation = :house and grp is not null")
                .param("house", scene.house.id().value())
                .single(Long.class);
    }

    @Test
    void the_table_names_every_caller() {
        assertThat(Arrays.stream(GroupCaller.values()).filter(it -> it.may(Right.GROUP_MANAGEMENT, false)))
                .containsExactly(GroupCaller.HOLDS_GROUP_MANAGEMENT, GroupCaller.HOLDS_ALL_ABOVE, GroupCaller.MANAGER);
    }
}
