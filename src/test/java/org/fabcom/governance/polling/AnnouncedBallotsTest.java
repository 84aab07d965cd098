package org.fabcom.governance.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.kernel.Days;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.NewMember;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.tally.rules.Method;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.web.Formats;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** Votes as whoever manages announces them. */
@FabComTest
class AnnouncedBallotsTest extends WithBallotPages {

    AnnouncedBallotsTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void whoever_manages_announces_a_vote_and_grades_are_given_one_by_one() {
        var hall = new Hall(beans, 4);
        var chair = neighbours.signedIn(hall.chair());
        var opens = Days.today(hall.clock).minusDays(1);
        var answer = graded(chair, hall, opens + "T09:00", opens.plusDays(3) + "T20:00");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text()).contains("s’annonce au moins");
        var today = Days.today(hall.clock);
        var done = graded(chair, hall, today + "T00:00", today.plusDays(3) + "T20:00");
        assertThat(done.status()).isEqualTo(303);
        var ballot = hall.ballots.newest(hall.body.id(), 1).getFirst();
        assertThat(ballot.rules().method()).isEqualTo(Method.JUDGMENT);
        assertThat(chair.post("/agora/votes/" + ballot.id() + "/ouverture")
                        .follow()
                        .text())
                .contains("vote ouvert");
        int place = hall.places(ballot.id()).get(hall.chair().id());
        chair.post("/agora/votes/" + ballot.id(), "voix-" + place + "-0", "2", "voix-" + place + "-1", "1");
        end();
        assertThat(chair.get("/agora/votes/" + ballot.id()).text()).contains("Choix retenu", "Gué", "1 oui");
        var member = neighbours.signedIn(hall.people.get(1));
        assertThat(member.get("/agora/" + hall.body.id() + "/votes/nouveau").status())
                .isEqualTo(403);
        assertThat(member.post("/agora/votes/" + ballot.id() + "/annulation", "pourquoi", "rien")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoever_announces_too_early_reads_the_first_day_that_is_possible() {
        var hall = new Hall(beans, 3);
        hall.say(Rule.NOTICE_DAYS, "7");
        var today = Days.today(hall.clock);
        var first = hall.clock
                .instant()
                .truncatedTo(ChronoUnit.HOURS)
                .atZone(Days.ZONE)
                .plusDays(7)
                .plusHours(1);
        var early = graded(neighbours.signedIn(hall.chair()), hall, today + "T09:00", today.plusDays(9) + "T20:00");
        assertThat(early.page().select("#ouvre-erreur").text())
                .contains(
                        "au moins 7 jours avant",
                        new Formats(Locale.FRENCH).date(first.toLocalDate()),
                        "à " + first.getHour());
    }

    /** Nobody could cast a voice: it may be meant, for accounts that open meanwhile. */
    @Test
    void a_vote_on_screens_for_members_of_whom_nobody_has_an_account_is_asked_about_once() {
        var hall = new Hall(beans, 1);
        var house = hall.organisation.id();
        var chair = neighbours.signedIn(hall.chair());
        beans.getBean(Registers.class)
                .open(house, Register.Entry.ASKED, hall.chair().id());
        for (var member : beans.getBean(Members.class).of(house))
            hall.db
                    .sql("update membership.member set party = null where id = :id")
                    .param("id", member.id())
                    .update();
        beans.getBean(Members.class)
                .admit(new NewMember(
                        house,
                        null,
                        MemberKind.PERSON,
                        new Member.Contact("Odile Faure", "", "", ""),
                        List.of(),
                        "",
                        Days.today(hall.clock).minusYears(2),
                        MemberState.ACTIVE,
                        "",
                        false,
                        hall.chair().id()));
        var path = "/agora/" + hall.body.id() + "/votes/nouveau";
        assertThat(chair.get(path).page().select("#muet")).isEmpty();
        var asked = chair.get(path)
                .form("Annoncer ce vote")
                .fill("La question", "Où ?")
                .submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.page().select("#muet-erreur").text()).contains("personne ne pourrait voter sur écran");
        assertThat(hall.ballots.newest(hall.body.id(), 1)).isEmpty();
        assertThat(asked.form("Annoncer ce vote")
                        .tick("Annoncer quand même")
                        .submit()
                        .status())
                .isEqualTo(303);
    }

    /** What compares is adopted by the one in front: the majority that the page promises would never be asked. */
    @Test
    void statutes_are_put_for_or_against_wherever_a_vote_is_announced() {
        var hall = new Hall(beans, 4);
        var chair = neighbours.signedIn(hall.chair());
        var compared = statutes(chair, hall, "APPROVAL", "Gué\nRadeau\nConfluence");
        assertThat(compared.status()).isEqualTo(422);
        assertThat(compared.page().select("#statuts-erreur").text())
                .isEqualTo(
                        "Les statuts changent par un vote pour ou contre, à leur majorité\u202f: ce vote compare des choix.");
        assertThat(hall.ballots.newest(hall.body.id(), 9)).isEmpty();
        assertThat(statutes(chair, hall, "MAJORITY", "").status()).isEqualTo(303);
        var usual = hall.ballots.usual(hall.body, true, Days.today(hall.clock));
        for (var method : Method.values()) {
            if (!method.compares()) continue;
            var rules = usual.comparing(method, List.of("Gué", "Radeau"), List.of("Non", "Oui"), 0, 2, 2);
            assertThat(Hall.refused(hall.ballots.announce(
                            hall.draft(rules, null, null), hall.chair().id())))
                    .as(method.name())
                    .isEqualTo("governance.ballot.wrong.statutory");
        }
        var plain = hall.announced(Hall.FIRM.comparing(Method.APPROVAL, List.of("A", "B"), List.of(), 0, 0, 0));
        assertThatThrownBy(() -> hall.db.sql("""
                        insert into governance.ballot select (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid(),
                            'rules', jsonb_set(rules, '{majority,strict}', 'false')))).*
                        from governance.ballot b where id = :id
                        """).param("id", plain).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("statutes");
        assertThat(beans.getBean(BallotCheck.class).notes()).noneMatch(it -> it.contains(plain.toString()));
        CurrentBase.asOwner("alter table governance.ballot disable trigger user; update governance.ballot set rules ="
                + " jsonb_set(rules, '{majority,strict}', 'false') where id = '" + plain
                + "'; alter table governance.ballot enable trigger user");
        assertThat(beans.getBean(BallotCheck.class).notes())
                .as("announced before it was refused")
                .anyMatch(it -> it.contains(plain.toString()));
    }

    private static WebAnswer graded(WebVisitor by, Hall hall, String opens, String closes) {
        return announced(
                by,
                hall,
                "Quel nom ?",
                "JUDGMENT",
                "Gué\nRadeau",
                opens,
                closes,
                "mentions",
                "Non\nBof\nOui",
                "change",
                "oui");
    }

    private static WebAnswer statutes(WebVisitor by, Hall hall, String method, String options) {
        var today = Days.today(hall.clock);
        var closes = today.plusDays(3) + "T20:00";
        return announced(by, hall, "Quels statuts ?", method, options, today + "T00:00", closes, "statuts", "oui");
    }

    private static WebAnswer announced(
            WebVisitor by,
            Hall hall,
            String question,
            String method,
            String options,
            String opens,
            String closes,
            String... more) {
        var said = List.of(
                "question", question, "methode", method, "options", options, "secret", "OPEN", "egalite", "RETURN");
        return by.post(
                "/agora/" + hall.body.id() + "/votes/nouveau",
                Stream.of(said.stream(), Stream.of("ouvre", opens, "ferme", closes), Stream.of(more))
                        .flatMap(it -> it)
                        .toArray(String[]::new));
    }
}
