package org.fabcom.governance.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;
import org.fabcom.governance.proposals.ConsentRounds.Fallback;
import org.fabcom.kernel.Days;
import org.fabcom.membership.EndCause;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.NewMember;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.membership.leaving.Endings;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.web.texts.ArticleChange;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who is told of a proposal: those of the body today, and nobody who left it (E65). */
@FabComTest
class ToldOfProposalsTest extends WithProposals {

    private final Arguments arguments;
    private final Amendments amendments;
    private final Registers registers;
    private final Members members;
    private final Endings endings;

    ToldOfProposalsTest(ApplicationContext beans) {
        super(beans);
        arguments = beans.getBean(Arguments.class);
        amendments = beans.getBean(Amendments.class);
        registers = beans.getBean(Registers.class);
        members = beans.getBean(Members.class);
        endings = beans.getBean(Endings.class);
    }

    private Member enters(Person person, int daysAgo) {
        return members.admit(new NewMember(
                world.house.id(),
                person.id(),
                MemberKind.PERSON,
                new Member.Contact(person.name(), "", "", ""),
                List.of(),
                "",
                Days.today(clock).minusDays(daysAgo),
                MemberState.ACTIVE,
                "",
                false,
                world.aline.id()));
    }

    private long told(Person person, String kind) {
        return db.sql("select count(*) from talk.notice where person = :person and kind = :kind")
                .param("person", person.id().value(), "kind", kind)
                .single(Long.class);
    }

    private long unread(Person person, String kind) {
        return db.sql("select count(*) from talk.notice where person = :person and kind = :kind and read_at is null")
                .param("person", person.id().value(), "kind", kind)
                .single(Long.class);
    }

    private long letters(Person person) {
        return db.sql("select count(*) from post.letter where recipient = :to")
                .param("to", person.email().text())
                .single(Long.class);
    }

    @Test
    void whoever_left_is_told_of_nothing_more() {
        registers.open(world.house.id(), Register.Entry.ASKED, world.aline.id());
        enters(world.bruno, 60);
        var reader = neighbours.person("Rosa Vidal");
        enters(reader, 60);
        var gone = neighbours.person("Lucie Perrin");
        var line = enters(gone, 60);
        var suspended = neighbours.person("Omar Reyes");
        var his = enters(suspended, 60);
        members.move(
                his.id(),
                MemberState.SUSPENDED,
                null,
                Days.today(clock),
                "Le temps d’en parler",
                false,
                world.aline.id());
        endings.resign(line, "", false, Days.today(clock), gone.id());
        assertThat(members.find(line.id()).orElseThrow().cause()).isEqualTo(EndCause.RESIGNED);
        long before = letters(gone);
        UUID id = world.published(deliberation, "Prêter l’étuve aux écoles.", null);
        await().untilAsserted(() -> assertThat(told(reader, "agora.proposed")).isOne());
        assertThat(told(suspended, "agora.proposed"))
                .as("reads, and does not act")
                .isOne();
        assertThat(deliberation.freeze(id, "", world.member(world.bruno))).isEmpty();
        assertThat(consent.open(id, clock.instant().plus(Duration.ofDays(8)), Fallback.RETURN, world.manager()))
                .isEmpty();
        await().untilAsserted(() -> assertThat(told(reader, "agora.objecting")).isOne());
        clock.forward(Duration.ofDays(9));
        jobs.runNow("governance.proposals");
        assertThat(proposals.find(id).orElseThrow().state()).isEqualTo(Proposal.State.ADOPTED);
        assertThat(told(gone, "agora.proposed") + told(gone, "agora.objecting")).isZero();
        assertThat(letters(gone)).isEqualTo(before);
    }

    /** Whoever answers for a text may write an amendment anew, never in another’s mouth: the first words stay, and are said. */
    @Test
    void the_words_of_an_amendment_stay_with_who_wrote_them_and_both_sides_are_told() {
        var id = world.published(deliberation, "Le local ouvre le samedi.\n\nOn y vient à pied.", null);
        assertThat(deliberation.openAmendments(id, bruno)).isEmpty();
        var change = new ArticleChange(ArticleChange.Kind.REPLACE, 1, "Le local ouvre le jeudi.");
        assertThat(amendments.write(id, 1, change, "", chloe)).isEmpty();
        await().untilAsserted(
                        () -> assertThat(told(world.bruno, "agora.amended")).isOne());
        var one = amendments.of(id).getFirst().id();
        assertThat(amendments.rewrite(id, one, "Le local ouvre le mardi.", bruno))
                .isEmpty();
        await().untilAsserted(
                        () -> assertThat(told(world.chloe, "agora.reworded")).isOne());
        assertThat(amendments.accept(id, one, bruno)).isEmpty();
        await().untilAsserted(() -> assertThat(told(world.chloe, "agora.taken")).isOne());
        assertThat(neighbours.signedIn(world.chloe).get(find(id).url()).text())
                .contains("Réécrit par " + world.bruno.name())
                .contains("Le local ouvre le jeudi.");
        assertThat(amendments.write(id, 2, change, "", chloe)).isEmpty();
        var other = amendments.of(id).getLast().id();
        assertThat(amendments.rewrite(id, other, "Le local ouvre le dimanche.", bruno))
                .isEmpty();
        assertThat(amendments.rewrite(id, other, "Le local ouvre le lundi.", chloe))
                .isEmpty();
        assertThat(amendments.of(id).getLast().rewrittenBy()).as("hers again").isEmpty();
        assertThat(amendments.reject(id, other, "Fermé ce jour-là.", bruno)).isEmpty();
        await().untilAsserted(
                        () -> assertThat(told(world.chloe, "agora.turned")).isOne());
        assertThat(told(world.bruno, "agora.taken") + told(world.bruno, "agora.reworded"))
                .as("nobody hears of what they did")
                .isZero();
    }

    /** Aline manages the house and is in no register: she argued, so she hears what came of it; Chloé said nothing. */
    @Test
    void whoever_took_part_in_the_talk_hears_what_the_vote_said() {
        registers.open(world.house.id(), Register.Entry.ASKED, world.aline.id());
        enters(world.bruno, 60);
        UUID id = world.published(deliberation, "Prêter l’étuve aux écoles.", null);
        arguments.say(id, 1, Argument.Kind.FOR, "Elles en ont besoin.", "", world.manager());
        assertThat(deliberation.freeze(id, "", world.member(world.bruno))).isEmpty();
        await().untilAsserted(
                        () -> assertThat(unread(world.aline, "agora.frozen")).isOne());
        assertThat(told(world.bruno, "agora.frozen")).as("he froze it").isZero();
        var opens = clock.instant().plus(Duration.ofDays(8));
        voting.open(id, opens, opens.plus(Duration.ofDays(1)), false, world.manager());
        await().untilAsserted(
                        () -> assertThat(unread(world.aline, "agora.frozen")).isZero());
        clock.forward(Duration.ofDays(8).plusMinutes(1));
        jobs.runNow("governance.ballots");
        clock.forward(Duration.ofDays(2));
        jobs.runNow("governance.ballots");
        await().untilAsserted(() ->
                assertThat(told(world.bruno, "governance.voteended")).isOne());
        assertThat(told(world.aline, "governance.voteended")).isOne();
        assertThat(told(world.chloe, "governance.voteended")).isZero();
    }
}
