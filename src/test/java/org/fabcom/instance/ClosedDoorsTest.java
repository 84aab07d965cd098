package org.fabcom.instance;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Circus;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.fabcom.web.access.Doors;
import org.fabcom.web.access.RoomStakes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A room that is closed: what was kept of it leads nowhere, and what goes on in it is told before. */
@FabComTest
@WithCatalogue
class ClosedDoorsTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Answers answers;
    private final Doors doors;
    private final Notices notices;
    private final List<NoticeKinds> kinds;
    private final List<RoomStakes> stakes;
    private final Sql db;
    private final Groups groups;
    private final Circus circus;

    ClosedDoorsTest(
            Web web,
            Neighbours neighbours,
            Answers answers,
            Doors doors,
            Notices notices,
            List<NoticeKinds> kinds,
            List<RoomStakes> stakes,
            Sql db,
            Groups groups,
            ApplicationContext beans) {
        this.groups = groups;
        this.circus = new Circus(beans);
        this.web = web;
        this.neighbours = neighbours;
        this.answers = answers;
        this.doors = doors;
        this.notices = notices;
        this.kinds = kinds;
        this.stakes = stakes;
        this.db = db;
    }

    private void close(String room) {
        answers.save(Map.of(Deeds.roomKey(room), Deeds.roomValue(false)), null);
    }

    @AfterEach
    void all_open() {
        for (var room : List.of("market", "till", "agenda", "accompaniment"))
            answers.save(Map.of(Deeds.roomKey(room), Deeds.roomValue(true)), null);
    }

    @Test
    void an_address_is_known_by_its_room() {
        assertThat(doors.open("/place?q=v%C3%A9lo#ici")).isTrue();
        close("market");
        assertThat(doors.open("/place?q=v%C3%A9lo#ici")).isFalse();
        assertThat(doors.unlessClosed("/place/" + Ids.next())).isEmpty();
        assertThat(doors.open("/agenda")).isTrue();
        assertThat(doors.open("https://example.org/place")).as("elsewhere").isTrue();
        assertThat(doors.open("/nulle/part")).as("no page of ours").isTrue();
    }

    @Test
    void a_notice_of_a_closed_room_is_told_and_leads_nowhere() {
        var lucie = neighbours.person("Lucie");
        var kind = kinds.getFirst().all().getFirst();
        notices.tell(new Telling(lucie.id(), kind.key(), Ids.next(), "/place", List.of("a", "b", "c", "d")));
        var her = neighbours.signedIn(lucie);
        assertThat(her.get("/moi/avis").page().select("main li h2 a[href=/place]"))
                .hasSize(1);
        close("market");
        var page = her.get("/moi/avis").page();
        assertThat(page.select("main li h2 a")).isEmpty();
        assertThat(page.select("main li h2").text()).contains("Fermé pour l’instant");
    }

    @Test
    void the_guide_names_the_chapter_of_a_closed_room_without_leading_there_and_the_search_passes_it_over() {
        assertThat(web.visitor().get("/guide").page().select("main a[href=/guide/caisse]"))
                .isNotEmpty();
        close("till");
        var page = web.visitor().get("/guide").page();
        assertThat(page.select("main a[href=/guide/caisse]")).isEmpty();
        assertThat(page.select("main").text()).contains("(fermé pour l’instant)");
        assertThat(web.visitor().get("/recherche?q=caisse").page().select("main a[href=/guide/caisse]"))
                .isEmpty();
    }

    @Test
    void neither_the_page_of_a_group_nor_a_sheet_leads_into_a_closed_room() {
        var rose = neighbours.person("Rose", InstanceRole.COORDINATOR);
        var draft = new Group.Draft("Entraide", "", Set.of(), Audience.HOUSE, true);
        var group = Circus.done(groups.create(GroupKind.CIRCLE, draft, null, null, circus.as(rose)));
        var her = neighbours.signedIn(rose);
        var leading = "main a[href^=/agenda], main a[href^=/place/de]";
        assertThat(her.get("/groupes/" + group.id()).page().select(leading)).isNotEmpty();
        assertThat(web.visitor().get("/catalogue/doodle").page().select("main a[href^=/faire-le-point]"))
                .isNotEmpty();
        for (var room : List.of("market", "agenda", "accompaniment")) close(room);
        assertThat(her.get("/groupes/" + group.id()).page().select(leading)).isEmpty();
        for (var sheet : List.of("doodle", "nextcloud"))
            assertThat(web.visitor().get("/catalogue/" + sheet).page().select("main a[href^=/faire-le-point]"))
                    .as(sheet)
                    .isEmpty();
    }

    @Test
    void before_a_room_closes_what_goes_on_there_is_counted() {
        assertThat(stakes.stream().map(RoomStakes::room))
                .contains(
                        "accompaniment",
                        "agenda",
                        "billing",
                        "catalogue",
                        "flows",
                        "ledger",
                        "market",
                        "membership",
                        "till");
        assertThat(stakes.stream().filter(it -> it.room().equals("accompaniment")))
                .as("cases, plans, quotes, mandates, shared plans")
                .hasSize(5);
        assertThat(stakes.stream().filter(it -> it.room().equals("ledger")))
                .as("wallets, books")
                .hasSize(2);
        var lucie = neighbours.signedIn(neighbours.person("Lucie", InstanceRole.ADMINISTRATOR));
        var form = lucie.get("/administration/salles");
        for (var it : stakes) {
            var box = form.page().select("input[name=salles][value=" + it.room() + "]");
            var label = box.parents().select("label").first().text();
            assertThat(form.form("Enregistrer")
                            .untick(label)
                            .submit()
                            .page()
                            .select("main .notice")
                            .text())
                    .as(it.room())
                    .contains("se ferme");
        }
        dateOf(neighbours.association("Le Potager", neighbours.person("Paul")).id());
        assertThat(form.form("Enregistrer")
                        .untick("Agenda")
                        .submit()
                        .page()
                        .select("main .notice")
                        .text())
                .containsPattern("dates? (est annoncée|sont annoncées)");
    }

    private void dateOf(PartyId organiser) {
        var event = Ids.next();
        db.sql("""
                insert into agenda.event (id, organiser, created_by, kind, title, folded, description, venue, address,
                    commune_name, link, registering, zone, starts, ends, frequency, every, created_at, changed_at)
                values (:id, :organiser, :organiser, 'WORKSHOP', 'Photos', 'photos', '', 'ONLINE', '', '',
                    'https://visio.example', false, kernel.zone(), timestamp '2099-01-01', timestamp '2099-01-02', 'ONCE', 1,
                    now(), now())
                """).param("id", event, "organiser", organiser.value()).update();
        db.sql("""
                insert into agenda.occurrence (id, event, was_for, starts, ends, starts_at, ends_at)
                values (:id, :event, timestamp '2099-01-01', timestamp '2099-01-01', timestamp '2099-01-02',
                    timestamptz '2099-01-01', timestamptz '2099-01-02')
                """).param("id", Ids.next(), "event", event).update();
    }
}
