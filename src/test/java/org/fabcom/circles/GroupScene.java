package org.fabcom.circles;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.jspecify.annotations.Nullable;

/** A small tree around the circle that is tried. */
final class GroupScene {
    private final Circus circus;
    private final Neighbours neighbours;
    private final Sql db;
    final Person lea;
    final Person tom;
    final Person ana;
    final Organisation house;
    final Group above;
    final Group circle;
    final Group beside;
    final Group below;
    final Group vacant;
    final RoleSeat held;

    GroupScene(Circus circus, Neighbours neighbours, Sql db) {
        this.circus = circus;
        this.neighbours = neighbours;
        this.db = db;
        lea = neighbours.person("Léa");
        tom = neighbours.person("Tom");
        ana = neighbours.person("Ana");
        house = neighbours.association("La Maison", lea);
        neighbours.seat(house, tom, Seat.MEMBER);
        neighbours.seat(house, ana, Seat.MEMBER);
        above = circus.circle("Au-dessus", house, null, lea);
        circle = circus.circle("Le cercle", house, above, lea);
        beside = circus.circle("À côté", house, above, lea);
        below = circus.circle("Dedans", house, circle, lea);
        vacant = circus.role("À pourvoir", house, circle, lea, Right.values());
        var role = circus.role("Déjà tenu", house, circle, lea, Right.WALLET);
        circus.seat(role, tom, lea, circus.today);
        held = circus.roleSeats.of(role.id()).getFirst();
        circus.memberships.add(circle.id(), tom.id(), circus.as(lea));
    }

    @Nullable
    Person arrive(GroupCaller caller) {
        if (caller == GroupCaller.ANONYMOUS) return null;
        if (caller == GroupCaller.MANAGER) return lea;
        var person = caller == GroupCaller.ADMINISTRATOR
                ? neighbours.person("Ida", InstanceRole.ADMINISTRATOR, InstanceRole.COORDINATOR)
                : neighbours.person("Ida");
        if (caller == GroupCaller.MANAGER_ELSEWHERE) neighbours.association("Ailleurs", person);
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
                        insert into circles.group_seat (id, role, person, granted_by, granted_at, starts_on, ends_on)
                        values (gen_random_uuid(), :role, :person, :by, now(), :from, :until)
                        """)
                        .param("role", vacant.id().value())
                        .param("person", person.id().value())
                        .param("by", lea.id().value())
                        .param("from", circus.today.minusDays(30))
                        .param("until", circus.today.minusDays(1))
                        .update();
            case MEMBER ->
                assertThat(circus.memberships.add(circle.id(), person.id(), circus.as(lea)))
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
        circus.seat(circus.role("Charge", house, in, lea, rights), person, lea, circus.today);
    }

    WebAnswer tried(GroupAction action, WebVisitor browser) {
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
