package org.fabcom.governance.assemblies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.fabcom.governance.assemblies.AgendaItem.Kind;
import org.fabcom.governance.assemblies.AgendaItem.Said;
import org.fabcom.governance.assemblies.AgendaItem.Way;
import org.fabcom.governance.assemblies.Convening.Convened;
import org.fabcom.governance.assemblies.Convocations.Channel;
import org.fabcom.governance.assemblies.Convocations.Convocation;
import org.fabcom.governance.assemblies.desk.AgendaRequests;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Secrets;
import org.fabcom.membership.Categories;
import org.fabcom.membership.Category;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.NewMember;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members are convened in time with every text, or not at all; what they were sent stays. */
@FabComTest
class ConveningTest {

    private final ApplicationContext beans;
    private final Convocations convocations;
    private final AgendaRequests requests;
    private final Ballots ballots;
    private final JdbcClient db;
    private final Neighbours neighbours;
    private Scic scic;

    ConveningTest(
            ApplicationContext beans,
            Convocations convocations,
            AgendaRequests requests,
            Ballots ballots,
            JdbcClient db,
            Neighbours neighbours) {
        this.beans = beans;
        this.convocations = convocations;
        this.requests = requests;
        this.ballots = ballots;
        this.db = db;
        this.neighbours = neighbours;
    }

    @BeforeEach
    void aScic() {
        scic = new Scic(beans);
    }

    @AfterEach
    void back() {
        scic.clock.back();
    }

    @Test
    void g16_a_notice_shorter_than_the_statutes_convenes_nobody() {
        var soon = scic.draft(14);
        scic.agenda.add(soon.id(), Scic.resolution("Louer", "On loue."), 1, false);
        assertThat(scic.convening.convene(soon.id(), scic.body, scic.nadia()))
                .isEqualTo(new Convened.TooShort(14, 15, scic.today.plusDays(15)));
        assertThat(convocations.of(soon.id())).isEmpty();
        var inTime = scic.draft(15);
        scic.agenda.add(inTime.id(), Scic.resolution("Louer", "On loue."), 1, false);
        assertThat(scic.convening.convene(inTime.id(), scic.body, scic.nadia())).isInstanceOf(Convened.Done.class);
    }

    @Test
    void g16_a_resolution_without_text_convenes_nobody() {
        var it = scic.draft(20);
        assertThat(scic.convening.convene(it.id(), scic.body, scic.nadia())).isEqualTo(new Convened.NoItem());
        var empty = scic.agenda.add(it.id(), Scic.resolution("Louer", " "), 1, false);
        assertThat(scic.convening.convene(it.id(), scic.body, scic.nadia()))
                .isInstanceOfSatisfying(
                        Convened.TextMissing.class,
                        missing -> assertThat(missing.item().id()).isEqualTo(empty.id()));
        assertThat(scic.now(it).state()).isEqualTo(Assembly.State.DRAFT);
    }

    @Test
    void g17_each_convocation_keeps_who_how_when_and_the_hashes_of_what_went_with_it() {
        var it = scic.convened();
        var all = convocations.of(it.id());
        assertThat(all).hasSize(12);
        var odile = all.stream()
                .filter(one -> one.name().equals("Odile Faure"))
                .findFirst()
                .orElseThrow();
        assertThat(odile.channel()).isEqualTo(Channel.PAPER);
        assertThat(odile.sentAt()).isNull();
        var nadia = all.stream()
                .filter(one -> one.name().equals("Nadia Benali"))
                .findFirst()
                .orElseThrow();
        assertThat(nadia.channel()).isEqualTo(Channel.MAIL);
        assertThat(nadia.sentTo()).isEqualTo(scic.person("Nadia Benali").email().text());
        assertThat(nadia.sentAt()).isNotNull();
        assertThat(nadia.documents())
                .hasSize(3)
                .anyMatch(document -> document.startsWith(Secrets.digest("La SCIC ouvre une caisse commune.")));
        var sent = db.sql("""
                        select a.content from post.attachment a join post.letter l on l.id = a.letter
                        where l.recipient = :to and a.name = 'ordre-du-jour.txt'
                        """).param("to", nadia.sentTo()).query(String.class).single();
        assertThat(nadia.documents()).anyMatch(document -> document.startsWith(Secrets.digest(sent)));
        assertThat(sent).contains("La SCIC loue le local du quai.");
        assertThat(convocations.handed(it.id())).isEqualTo(1);
        assertThat(convocations.of(it.id())).extracting(Convocation::sentAt).doesNotContainNull();
        assertThatThrownBy(() -> db.sql("update governance.convocation set sent_at = now()")
                        .update())
                .hasMessageContaining("is a proof");
    }

    @Test
    void no_name_of_a_person_is_copied_into_a_proof_and_an_address_may_go() {
        var it = scic.convened();
        assertThat(convocations.of(it.id())).extracting(Convocation::name).contains("Nadia Benali", "Odile Faure");
        assertThat(db.sql("select name from governance.convocation where assembly = :id and name <> ''")
                        .param("id", it.id())
                        .query(String.class)
                        .list())
                .as("who has no account")
                .containsExactly("Odile Faure");
        assertThat(db.sql("update governance.convocation set sent_to = '' where assembly = :id and sent_to <> ''")
                        .param("id", it.id())
                        .update())
                .isPositive();
        assertThatThrownBy(() -> db.sql("update governance.convocation set sent_to = 'x@exemple.org'")
                        .update())
                .hasMessageContaining("is a proof");
    }

    @Test
    void what_members_were_sent_changes_no_more_and_its_ballot_names_its_hash() {
        var it = scic.convened();
        var item = scic.item(it, 1);
        scic.agenda.change(item.id(), Scic.resolution("Autre chose", "Un autre texte."));
        assertThat(scic.item(it, 1).said().text()).isEqualTo("La SCIC ouvre une caisse commune.");
        assertThatThrownBy(() -> db.sql("update governance.agenda_item set text = 'x' where id = :id")
                        .param("id", item.id())
                        .update())
                .hasMessageContaining("was sent to members");
        var ballot = ballots.find(Objects.requireNonNull(item.ballot())).orElseThrow();
        assertThat(ballot.textSha256()).isEqualTo(Secrets.digest("La SCIC ouvre une caisse commune."));
        assertThat(ballot.assembly()).isEqualTo(it.id());
    }

    /** A fifth of twelve, rounded up: three members. */
    @Test
    void members_have_an_item_added_and_everybody_is_sent_the_new_agenda() {
        var it = scic.convened();
        assertThat(requests.wanted(it, scic.body)).isEqualTo(3);
        assertThat(requests.ask(
                        it.id(), scic.body, "Fermer le lundi", "La boutique ferme le lundi.", scic.by("Ugo Un")))
                .contains(new Convened.Done(0, 0));
        var asked = requests.of(it.id(), scic.nadia()).getFirst();
        requests.support(it.id(), scic.body, asked.id(), scic.by("Ugo Un"));
        requests.support(it.id(), scic.body, asked.id(), scic.by("Ulla Deux"));
        assertThat(scic.agenda.of(it.id())).hasSize(2);
        assertThat(requests.support(it.id(), scic.body, asked.id(), scic.by("Rita Rey")))
                .contains(new Convened.Done(11, 1));
        var added = scic.item(it, 3);
        assertThat(added.asked()).isTrue();
        assertThat(added.since()).isEqualTo(2);
        assertThat(added.ballot()).isNotNull();
        assertThat(convocations.of(it.id()))
                .filteredOn(one -> one.agendaVersion() == 2)
                .hasSize(12);
    }

    @Test
    void requests_are_few_and_an_agenda_that_is_full_takes_none() {
        var it = scic.convened();
        for (int i = 0; i < 58; i++)
            scic.agenda.add(it.id(), new Said(Kind.TALK, "Point " + i, "", null, Way.HANDS, false, null), 1, false);
        for (int i = 1; i < 4; i++)
            assertThat(requests.ask(it.id(), scic.body, "Demande " + i, "Texte.", scic.by("Ugo Un")))
                    .contains(new Convened.Done(0, 0));
        assertThat(requests.ask(it.id(), scic.body, "Demande 4", "Texte.", scic.by("Ugo Un")))
                .contains(new Convened.Refused("governance.request.many", List.of(3)));
        var first = requests.of(it.id(), scic.nadia()).getFirst().id();
        requests.support(it.id(), scic.body, first, scic.by("Ulla Deux"));
        assertThat(requests.support(it.id(), scic.body, first, scic.by("Rita Rey")))
                .contains(new Convened.Refused("governance.item.many", List.of(60)));
        assertThat(scic.agenda.of(it.id())).hasSize(60);
    }

    /** A ballot counts nobody whose college has no weight: neither does the quorum at the door. */
    @Test
    void who_has_no_voice_in_a_ballot_counts_for_no_quorum() {
        var friends = new Category(Ids.next(), scic.house.id(), "Amis", "Amis", true, 9, true, 1);
        var category = beans.getBean(Categories.class).add(friends).orElseThrow();
        var felix = neighbours.person("Félix Ami");
        beans.getBean(Members.class)
                .admit(new NewMember(
                        scic.house.id(),
                        felix.id(),
                        MemberKind.PERSON,
                        new Member.Contact("Félix Ami", "", "", ""),
                        List.of(category),
                        "",
                        scic.today.minusDays(80),
                        MemberState.ACTIVE,
                        "",
                        true,
                        scic.nadia()));
        var it = scic.convened();
        var ballot = ballots.in(it.id()).getFirst();
        var voting = ballots.roll(ballot, scic.body).stream()
                .filter(voice -> voice.entitled())
                .count();
        scic.onTheDay();
        scic.arrive(it, "Nadia Benali");
        assertThat(scic.attendance.presence(scic.now(it), scic.body, null).registered())
                .isEqualTo(12)
                .isEqualTo((int) voting);
    }

    @Test
    void after_the_notice_of_the_statutes_nothing_is_added() {
        var it = scic.convened();
        scic.clock.forward(Duration.ofDays(6));
        assertThat(requests.ask(it.id(), scic.body, "Fermer le lundi", "Fermé.", scic.by("Ugo Un")))
                .isEmpty();
    }

    @Test
    void a_second_call_is_the_same_agenda_on_another_day() {
        var it = scic.convened();
        scic.onTheDay();
        scic.arrive(it, "Nadia Benali", "Malo Kerbrat");
        var second = scic.session.adjourn(it.id(), scic.body, scic.nadia()).orElseThrow();
        var nadia = neighbours.signedIn(scic.person("Nadia Benali"));
        var item = second.url() + "/points/" + scic.item(second, 1).id();
        assertThat(nadia.get(second.url()).body()).contains("/modifier").doesNotContain("/points/");
        assertThat(nadia.get(item).status()).isEqualTo(409);
        assertThat(nadia.post(item + "/retirer").status()).isEqualTo(409);
        assertThat(nadia.post(second.url() + "/points/nouveau", "genre", "TALK", "titre", "Autre chose")
                        .status())
                .isEqualTo(409);
        assertThat(nadia.get(second.url() + "/modifier").body())
                .contains("jour")
                .doesNotContain("EXTRAORDINARY");
        var day = second.day().plusDays(5);
        assertThat(nadia.post(
                                second.url() + "/modifier",
                                "genre",
                                "EXTRAORDINARY",
                                "egalite",
                                "RETURN",
                                "jour",
                                day.toString(),
                                "heure",
                                "19:30",
                                "lieu",
                                "La halle",
                                "arret",
                                it.day().toString())
                        .status())
                .isEqualTo(303);
        var said = scic.now(second).said();
        assertThat(said.kind()).isEqualTo(Assembly.Kind.ORDINARY);
        assertThat(said.tie()).isEqualTo(it.said().tie());
        assertThat(said.day()).isEqualTo(day);
        assertThat(said.place()).isEqualTo("La halle");
        assertThat(said.recordDate()).isEqualTo(day);
        scic.convening.convene(second.id(), scic.body, scic.nadia());
        assertThat(requests.may(scic.now(second), scic.body, scic.nadia())).isFalse();
    }

    @Test
    void days_that_no_calendar_has_and_titles_of_two_signs_are_refused() {
        var nadia = neighbours.signedIn(scic.person("Nadia Benali"));
        var day = scic.today.plusDays(20).toString();
        for (var record : List.of("-999999999-01-01", "+999999999-12-31", "1066-10-14"))
            assertThat(nadia.post(
                                    "/agora/" + scic.body.id() + "/assemblees/nouvelle",
                                    "genre",
                                    "ORDINARY",
                                    "tenue",
                                    "ON_SITE",
                                    "egalite",
                                    "RETURN",
                                    "jour",
                                    day,
                                    "heure",
                                    "18:00",
                                    "arret",
                                    record)
                            .status())
                    .as(record)
                    .isEqualTo(422);
        var it = scic.draft(20);
        assertThat(nadia.post(it.url() + "/points/nouveau", "genre", "TALK", "titre", "\uD83D\uDE00a")
                        .status())
                .isEqualTo(422);
        var convened = scic.convened();
        assertThat(nadia.post(convened.url() + "/demandes", "titre", "\uD83D\uDE00a", "texte", "On le dit.")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void hands_are_not_raised_from_afar() {
        var it = scic.draft(20);
        var said = it.said();
        scic.agenda.add(it.id(), Scic.resolution("Louer", "On loue."), 1, false);
        scic.assemblies.change(
                it.id(),
                new Assembly.Said(
                        said.kind(),
                        Assembly.Held.HYBRID,
                        said.startsAt(),
                        said.place(),
                        "https://visio.example/ag",
                        "article 14",
                        said.recordDate(),
                        said.tie(),
                        ""));
        assertThat(scic.convening.convene(it.id(), scic.body, scic.nadia())).isInstanceOf(Convened.WayWrong.class);
        var item = scic.item(it, 1);
        scic.agenda.change(
                item.id(), new Said(item.said().kind(), "Louer", "On loue.", null, AgendaItem.Way.BOTH, false, null));
        assertThat(scic.convening.convene(it.id(), scic.body, scic.nadia())).isInstanceOf(Convened.Done.class);
    }

    @Test
    void an_assembly_that_is_cancelled_takes_its_ballots_with_it() {
        var it = scic.convened();
        assertThat(scic.convening.cancel(it.id(), scic.body, scic.nadia())).isTrue();
        assertThat(ballots.in(it.id())).hasSize(2).allMatch(one -> one.annulledAt() != null);
        assertThat(scic.now(it).state()).isEqualTo(Assembly.State.CANCELLED);
    }
}
