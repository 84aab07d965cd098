package org.fabcom.governance.assemblies;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.assemblies.AgendaItem.Kind;
import org.fabcom.governance.assemblies.AgendaItem.Said;
import org.fabcom.governance.assemblies.AgendaItem.Way;
import org.fabcom.governance.assemblies.Convening.Convened;
import org.fabcom.governance.assemblies.Session.Led;
import org.fabcom.kernel.Ids;
import org.fabcom.membership.Categories;
import org.fabcom.membership.Category;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.NewMember;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Members have items added in time, and who counts for a quorum has a voice. */
@FabComTest
class AgendaRequestsTest extends WithAssemblies {

    AgendaRequestsTest(ApplicationContext beans) {
        super(beans);
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
        var letter = db.sql("select plain from post.letter where kind = 'governance.mail.renewed' and recipient = :to")
                .param("to", scic.person("Ugo Un").email().text())
                .single(String.class);
        assertThat(letter).as("it names what was added").contains("3. Fermer le lundi");
        scic.onTheDay();
        scic.gather(it);
        scic.officers.name(it.id(), scic.by("Carole Conti"), scic.by("Malo Kerbrat"), List.of(scic.by("Rita Rey")));
        assertThat(scic.session.open(it.id(), scic.body, scic.nadia())).isInstanceOf(Led.Done.class);
        for (var item : scic.agenda.of(it.id()))
            scic.session.settle(it.id(), item.id(), AgendaItem.State.POSTPONED, scic.nadia());
        assertThat(scic.session.close(it.id(), scic.nadia())).isInstanceOf(Led.Done.class);
        var minutes = neighbours.signedIn(scic.person("Malo Kerbrat")).get(it.url() + "/pv");
        assertThat(minutes.text()).containsSubsequence("Ordre du jour n° 1", "Ordre du jour n° 2");
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
}
