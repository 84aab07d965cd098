package org.fabcom.agenda.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.events.EventDraft;
import org.fabcom.agenda.events.Events;
import org.fabcom.agenda.events.Programme;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Circus;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Memberships;
import org.fabcom.circles.Right;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nothing becomes a group’s by whoever may not speak for it, whatever the door; and what is asked of groups costs no statement each. */
@FabComTest
class GroupVoicesTest {

    private final ApplicationContext beans;
    private final Programme programme;
    private final Events events;
    private final Groups groups;
    private final Memberships memberships;
    private final Neighbours neighbours;
    private final Sql db;
    private final Circus circus;
    private final Person paul;
    private final Person karim;
    private final Person rose;
    private final Organisation house;
    private final Group circle;

    GroupVoicesTest(ApplicationContext beans, Neighbours neighbours, Sql db) {
        this.beans = beans;
        this.programme = beans.getBean(Programme.class);
        this.events = beans.getBean(Events.class);
        this.groups = beans.getBean(Groups.class);
        this.memberships = beans.getBean(Memberships.class);
        this.neighbours = neighbours;
        this.db = db;
        this.circus = new Circus(beans);
        this.paul = neighbours.person("Paul Brun");
        this.karim = neighbours.person("Karim Said");
        this.rose = neighbours.person("Rose", InstanceRole.COORDINATOR);
        this.house = circus.house("Le Bief", paul);
        neighbours.seat(house, karim, Seat.REFERENT);
        this.circle = circle("Les comptes");
    }

    private Group circle(String name) {
        var draft = new Group.Draft(name, "", Set.of(), Audience.HOUSE, false);
        return Circus.done(groups.create(GroupKind.CIRCLE, draft, house.id(), null, circus.as(paul)));
    }

    private static EventDraft of(Group group) {
        return Posters.workshop("Relecture", 5).of(group.id());
    }

    private UUID announced(Group group, Person by) {
        return programme.announce(house.id(), of(group), by.id());
    }

    private void refused(Group group, Person by) {
        assertThatThrownBy(() -> announced(group, by))
                .as("%s for %s", by.name(), group.name())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("for which nobody there speaks");
    }

    @Test
    void the_base_takes_it_from_whoever_may_speak_for_the_group_and_from_nobody_else() {
        refused(circle, karim);
        refused(circle, rose);
        assertThatCode(() -> announced(circle, paul)).doesNotThrowAnyException();
        assertThat(memberships.add(circle.id(), karim.id(), circus.as(paul))).isEmpty();
        assertThatCode(() -> announced(circle, karim)).doesNotThrowAnyException();
        var malo = neighbours.person("Malo");
        circus.member(house, malo);
        assertThat(memberships.add(circle.id(), malo.id(), circus.as(paul))).isEmpty();
        refused(circle, malo);
        circus.seat(circus.role("Secrétariat", house, circle, paul), malo, paul, LocalDate.now(Days.ZONE));
        refused(circle, malo);
        circus.seat(
                circus.role("Invitations", house, circle, paul, Right.INVITATION),
                malo,
                paul,
                LocalDate.now(Days.ZONE));
        assertThatCode(() -> announced(circle, malo)).doesNotThrowAnyException();
        groups.close(circle.id(), circus.as(paul));
        refused(circle, paul);
    }

    @Test
    void of_the_community_its_coordination_and_who_holds_a_right_there_and_of_another_house_nobody() {
        var cafe = circus.group(GroupKind.CIRCLE, "Café du troc " + UUID.randomUUID(), null, null, rose);
        assertThat(memberships.add(cafe.id(), karim.id(), circus.as(rose))).isEmpty();
        refused(cafe, karim);
        refused(cafe, paul);
        assertThatCode(() -> announced(cafe, rose)).doesNotThrowAnyException();
        circus.seat(circus.role("Accueil", null, cafe, rose, Right.WALLET), karim, rose, LocalDate.now(Days.ZONE));
        assertThatCode(() -> announced(cafe, karim)).doesNotThrowAnyException();
        var other = circus.house("La Remise", paul);
        var theirs = circus.circle("Tri", other, null, paul);
        refused(theirs, paul);
    }

    @Test
    void another_group_is_chosen_by_who_speaks_for_it_and_the_one_it_has_stays() {
        var kitchen = circle("La cuisine");
        assertThat(memberships.add(kitchen.id(), karim.id(), circus.as(paul))).isEmpty();
        var event = announced(circle, paul);
        groups.close(circle.id(), circus.as(paul));
        assertThatCode(() -> programme.change(event, of(circle), 1, karim.id())).doesNotThrowAnyException();
        assertThat(saidBy(event)).isEqualTo(paul.id().value());
        assertThatThrownBy(() -> programme.change(event, of(circle("Le verger")), 2, karim.id()))
                .hasMessageContaining("for which nobody there speaks");
        programme.change(event, of(kitchen), 2, karim.id());
        assertThat(saidBy(event)).isEqualTo(karim.id().value());
        assertThatThrownBy(() -> db.sql("update agenda.event set grp_by = null where id = :id")
                        .param("id", event)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        programme.change(event, Posters.workshop("Relecture", 5), 3, karim.id());
        assertThat(events.find(event).orElseThrow().draft().group()).isNull();
    }

    private UUID saidBy(UUID event) {
        return db.sql("select grp_by from agenda.event where id = :id")
                .param("id", event)
                .single(UUID.class);
    }

    @Test
    void many_groups_and_many_dates_of_theirs_cost_no_statement_each() {
        assertThat(memberships.add(circle.id(), karim.id(), circus.as(paul))).isEmpty();
        announced(circle, paul);
        var karims = neighbours.signedIn(karim);
        var pages = List.of("/structures/" + house.id() + "/agenda/nouveau", "/moi/agenda");
        pages.forEach(karims::get);
        var few =
                pages.stream().map(it -> Statements.least(() -> karims.get(it))).toList();
        for (int i = 0; i < 4; i++) {
            circle("Cercle " + i);
            announced(circle, paul);
        }
        assertThat(karims.get("/moi/agenda").text().split("de votre groupe", -1))
                .hasSize(6);
        for (int i = 0; i < pages.size(); i++) {
            var page = pages.get(i);
            assertThat(Statements.least(() -> karims.get(page))).as(page).isLessThanOrEqualTo(few.get(i));
        }
    }

    /** The gate of addresses reads « date » and « event »: whoever adds a word to an address of the agenda looks whether it leads to one. */
    @Test
    void addresses_of_the_agenda_name_a_date_as_the_gate_reads_it() {
        var words = beans
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(it -> it.getValue().getBeanType().getName().startsWith("org.fabcom.agenda."))
                .flatMap(it -> it.getKey().getPatternValues().stream())
                .flatMap(it -> Pattern.compile("[{]([a-z]+)").matcher(it).results())
                .map(it -> it.group(1))
                .distinct();
        assertThat(words)
                .containsExactlyInAnyOrder(
                        "appointment",
                        "booking", // of a room by a person: no date
                        "date",
                        "event",
                        "file",
                        "format",
                        "mediator",
                        "meeting",
                        "moment",
                        "opening",
                        "organisation",
                        "organiser",
                        "person",
                        "registration",
                        "request",
                        "room",
                        "seal");
    }
}
