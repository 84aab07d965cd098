package org.fabcom.people.circles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what to a circle: every action of its pages × whoever could try (E57). What is refused changes nothing. */
@FabComTest
class GroupMatrixTest {

    /** What somebody tries, and the right it takes. */
    enum Action {
        EDIT(Right.GROUP_MANAGEMENT),
        SEE_EDIT(Right.GROUP_MANAGEMENT),
        CREATE_CIRCLE(Right.GROUP_MANAGEMENT),
        CREATE_ROLE(Right.GROUP_MANAGEMENT),
        GIVE_ROLE(Right.GROUP_MANAGEMENT),
        END_ROLE(Right.GROUP_MANAGEMENT),
        OPEN_ACCOUNT(Right.GROUP_MANAGEMENT),
        CLOSE(Right.GROUP_MANAGEMENT),
        MOVE(Right.GROUP_MANAGEMENT),
        ADD_MEMBER(Right.INVITATION),
        REMOVE_MEMBER(Right.INVITATION);

        private final Right right;

        Action(Right right) {
            this.right = right;
        }
    }

    /** Who tries. */
    enum Caller {
        HOLDS_INVITATION,
        HOLDS_GROUP_MANAGEMENT,
        HOLDS_WALLET,
        HOLDS_PROJECT,
        HOLDS_ALL_ABOVE,
        HOLDS_ALL_BESIDE,
        HOLDS_ALL_BELOW,
        HELD_ALL_UNTIL_YESTERDAY,
        HOLDS_A_ROLE_WITHOUT_RIGHTS,
        MEMBER,
        FOLLOWER,
        OF_THE_HOUSE,
        MANAGER,
        MANAGER_ELSEWHERE,
        ADMINISTRATOR,
        OUTSIDER,
        ANONYMOUS;

        boolean may(Right right, boolean above) {
            if (this == MANAGER) return right == Right.INVITATION || right == Right.GROUP_MANAGEMENT;
            if (this == HOLDS_ALL_ABOVE) return true;
            return !above && name().equals("HOLDS_" + right);
        }

        /** The group is seen by the people of its house: to the others it is not there. */
        int refusal() {
            return switch (this) {
                case ANONYMOUS -> 403;
                case OUTSIDER, ADMINISTRATOR, MANAGER_ELSEWHERE -> 404;
                default -> 403;
            };
        }
    }

    /** A small tree around the circle that is tried. */
    private final class Scene {
        final Person lea = neighbours.person("Léa");
        final Person tom = neighbours.person("Tom");
        final Person ana = neighbours.person("Ana");
        final Organisation house = neighbours.association("La Maison", lea);
        final Group above;
        final Group circle;
        final Group beside;
        final Group below;
        final Group vacant;
        final RoleSeat held;

        Scene() {
            neighbours.seat(house, tom, Seat.MEMBER);
            neighbours.seat(house, ana, Seat.MEMBER);
            above = circus.circle("Au-dessus", house, null, lea);
            circle = circus.circle("Le cercle", house, above, lea);
            beside = circus.circle("À côté", house, above, lea);
            below = circus.circle("Dedans", house, circle, lea);
            vacant = circus.role("À pourvoir", house, circle, lea, Right.values());
            var role = circus.role("Déjà tenu", house, circle, lea, Right.WALLET);
            circus.seat(role, tom, lea, today);
            held = roleSeats.of(role.id()).getFirst();
            memberships.add(circle.id(), tom.id(), circus.as(lea));
        }

        @Nullable
        Person arrive(Caller caller) {
            if (caller == Caller.ANONYMOUS) return null;
            if (caller == Caller.MANAGER) return lea;
            var person = caller == Caller.ADMINISTRATOR
                    ? neighbours.person("Ida", InstanceRole.ADMINISTRATOR, InstanceRole.COORDINATOR)
                    : neighbours.person("Ida");
            if (caller == Caller.MANAGER_ELSEWHERE) neighbours.association("Ailleurs", person);
            if (caller.refusal() == 404) return person;
            neighbours.seat(house, person, Seat.MEMBER);
            switch (caller) {
                case HOLDS_INVITATION, HOLDS_GROUP_MANAGEMENT, HOLDS_WALLET, HOLDS_PROJECT ->
                    hold(person, circle, Right.valueOf(caller.name().substring("HOLDS_".length())));
                case HOLDS_ALL_ABOVE -> hold(person, above, Right.values());
                case HOLDS_ALL_BESIDE -> hold(person, beside, Right.values());
                case HOLDS_ALL_BELOW -> hold(person, below, Right.values());
                case HOLDS_A_ROLE_WITHOUT_RIGHTS -> hold(person, circle);
                case HELD_ALL_UNTIL_YESTERDAY ->
                    db.sql("""
                            insert into people.group_seat (id, role, person, granted_by, granted_at, starts_on, ends_on)
                            values (gen_random_uuid(), :role, :person, :by, now(), :from, :until)
                            """)
                            .param("role", vacant.id().value())
                            .param("person", person.id().value())
                            .param("by", lea.id().value())
                            .param("from", today.minusDays(30))
                            .param("until", today.minusDays(1))
                            .update();
                case MEMBER ->
                    assertThat(memberships.add(circle.id(), person.id(), circus.as(lea)))
                            .isEmpty();
                case FOLLOWER -> {
                    for (var it : List.of(circle, vacant))
                        assertThat(neighbours
                                        .signedIn(person)
                                        .post("/groupes/" + it.id() + "/suivre")
                                        .status())
                                .isEqualTo(303);
                }
                default -> {}
            }
            return person;
        }

        private void hold(Person person, Group in, Right... rights) {
            circus.seat(circus.role("Charge", house, in, lea, rights), person, lea, today);
        }

        WebAnswer tried(Action action, WebVisitor browser) {
            var url = "/groupes/" + circle.id();
            return switch (action) {
                case EDIT -> browser.post(url + "/modifier", "nom", "Autre nom", "visible", "HOUSE", "version", "1");
                case SEE_EDIT -> browser.get(url + "/modifier");
                case CREATE_CIRCLE ->
                    browser.post(
                            "/groupes/nouveau",
                            "genre",
                            "CIRCLE",
                            "dans",
                            circle.id().toString(),
                            "nom",
                            "Neuf",
                            "visible",
                            "HOUSE");
                case CREATE_ROLE ->
                    browser.post(
                            "/groupes/nouveau",
                            "genre",
                            "ROLE",
                            "dans",
                            circle.id().toString(),
                            "nom",
                            "Neuf",
                            "visible",
                            "HOUSE",
                            "droits",
                            "WALLET");
                case GIVE_ROLE ->
                    browser.post(
                            "/groupes/" + vacant.id() + "/places",
                            "personne",
                            ana.id().toString());
                case END_ROLE -> browser.post("/groupes/" + held.role() + "/places/" + held.id() + "/terminer");
                case OPEN_ACCOUNT -> browser.post(url + "/compte");
                case CLOSE -> browser.post(url + "/fermer");
                case MOVE -> browser.post(url + "/deplacer", "vers", beside.id().toString());
                case ADD_MEMBER ->
                    browser.post(url + "/membres", "personne", ana.id().toString());
                case REMOVE_MEMBER -> browser.post(url + "/membres/" + tom.id() + "/retirer");
            };
        }
    }

    private final Web web;
    private final Neighbours neighbours;
    private final Memberships memberships;
    private final RoleSeats roleSeats;
    private final Authorisations authorisations;
    private final JdbcClient db;
    private final LocalDate today;
    private final Circus circus;

    GroupMatrixTest(
            ApplicationContext context,
            Web web,
            Neighbours neighbours,
            Memberships memberships,
            RoleSeats roleSeats,
            Authorisations authorisations,
            JdbcClient db,
            Clock clock) {
        this.web = web;
        this.neighbours = neighbours;
        this.memberships = memberships;
        this.roleSeats = roleSeats;
        this.authorisations = authorisations;
        this.db = db;
        this.today = Days.today(clock);
        this.circus = new Circus(context);
    }

    @ParameterizedTest
    @EnumSource(Caller.class)
    void each_action_is_open_to_whom_the_right_is_given_and_to_nobody_else(Caller caller) {
        var wrong = new ArrayList<String>();
        for (var action : Action.values()) {
            var scene = new Scene();
            var person = scene.arrive(caller);
            var browser = person == null ? web.visitor() : neighbours.signedIn(person);
            long before = lines(scene);
            var answer = scene.tried(action, browser);
            boolean entitled = caller.may(action.right, action == Action.MOVE);
            boolean told = lines(scene) > before;
            boolean right = entitled ? done(action, answer, told) : refused(caller, answer) && !told;
            if (!right)
                wrong.add(
                        action + ": " + answer.status() + " " + answer.header("Location") + (told ? ", changed" : ""));
        }
        assertThat(wrong).as(caller.name()).isEmpty();
    }

    /** Wallet and project have their pages in other rooms, which ask this. */
    @ParameterizedTest
    @EnumSource(Caller.class)
    void each_right_is_answered_the_same_to_every_room(Caller caller) {
        var scene = new Scene();
        var person = scene.arrive(caller);
        var visitor = person == null ? org.fabcom.kernel.Visitor.ANONYMOUS : circus.as(person);
        for (var right : Right.values())
            assertThat(authorisations.may(visitor, right, scene.circle))
                    .as(caller + " " + right)
                    .isEqualTo(caller.may(right, false));
    }

    @Test
    void whoever_holds_a_role_may_give_it_up_and_whoever_belongs_may_leave() {
        var scene = new Scene();
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
        var scene = new Scene();
        var lea = neighbours.signedIn(scene.lea);
        assertThat(lea.post("/groupes/" + scene.vacant.id() + "/places/" + scene.held.id() + "/terminer")
                        .status())
                .isEqualTo(404);
    }

    private static boolean done(Action action, WebAnswer answer, boolean told) {
        return action == Action.SEE_EDIT
                ? answer.status() == 200
                : answer.status() == 303 && answer.header("Location").startsWith("/groupes/") && told;
    }

    private static boolean refused(Caller caller, WebAnswer answer) {
        if (caller == Caller.ANONYMOUS && answer.status() == 303)
            return answer.header("Location").startsWith("/connexion?suite=");
        if (answer.status() != caller.refusal()) return false;
        return switch (answer.status()) {
            case 403 -> answer.body().contains(caller == Caller.ANONYMOUS ? "FC-0461" : "FC-4520");
            case 404 -> answer.body().contains("FC-0404");
            default -> false;
        };
    }

    private long lines(Scene scene) {
        return db.sql("select count(*) from people.rights_change where organisation = :house and grp is not null")
                .param("house", scene.house.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void the_table_names_every_caller() {
        assertThat(Arrays.stream(Caller.values()).filter(it -> it.may(Right.GROUP_MANAGEMENT, false)))
                .containsExactly(Caller.HOLDS_GROUP_MANAGEMENT, Caller.HOLDS_ALL_ABOVE, Caller.MANAGER);
    }
}
