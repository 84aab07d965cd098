package org.fabcom.governance.barring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fabcom.governance.AgoraWorld;
import org.fabcom.governance.amending.AmendmentVotes;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.proposals.Amendments;
import org.fabcom.governance.proposals.Argument;
import org.fabcom.governance.proposals.Arguments;
import org.fabcom.governance.proposals.Consent;
import org.fabcom.governance.proposals.Deliberation;
import org.fabcom.kernel.Days;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.NewMember;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.texts.ArticleChange;
import org.junit.jupiter.api.Test;

/** A suspended member reads what is deliberated, and takes no part (E3). */
@FabComTest
record SuspendedMembersTest(
        Neighbours neighbours,
        Bodies bodies,
        Registers registers,
        Members members,
        Deliberation deliberation,
        Arguments arguments,
        Amendments amendments,
        Consent consent,
        AmendmentVotes votes) {

    @Test
    void whoever_is_suspended_reads_and_neither_argues_nor_objects() {
        var world = new AgoraWorld(neighbours, bodies);
        var today = Days.today(Clock.systemUTC());
        var proposal = world.body.url() + "/propositions/" + world.published(deliberation, "Ouvrir.", null);
        registers.open(world.house.id(), Register.Entry.ASKED, world.aline.id());
        var line = members.admit(new NewMember(
                world.house.id(),
                world.chloe.id(),
                MemberKind.PERSON,
                new Member.Contact("Chloé Merle", "", "", ""),
                List.of(),
                "",
                today.minusDays(30),
                MemberState.ACTIVE,
                "",
                false,
                world.aline.id()));
        var chloe = neighbours.signedIn(world.chloe);
        var argument = proposal + "/arguments";
        assertThat(chloe.post(argument, "texte", "Pour").status()).isNotEqualTo(403);
        members.move(line.id(), MemberState.SUSPENDED, null, today, "Attente", false, world.aline.id());
        assertThat(chloe.get(proposal).status()).isEqualTo(200);
        var home = chloe.get(world.body.url());
        assertThat(home.text()).contains("Votre adhésion est suspendue").doesNotContain("Écrire une proposition");
        var writing = chloe.get(world.body.url() + "/propositions/nouvelle");
        assertThat(writing.status()).as("told before anything is typed").isEqualTo(403);
        assertThat(chloe.get(proposal).page().select("form[action$=/arguments]"))
                .isEmpty();
        for (var path : List.of(argument, world.body.url() + "/propositions", world.body.url() + "/communs/nouveau"))
            assertThat(chloe.post(path).status()).as(path).isIn(403, 404, 405);
        var barred = chloe.post(world.body.url() + "/communs/nouveau", "nom", "La salle");
        assertThat(barred.status()).isEqualTo(403);
        assertThat(barred.text()).contains("Adhésion suspendue");
        var me = world.member(world.chloe);
        var about = world.published(deliberation, "Fermer.", null);
        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> deliberation.support(about, true, me),
                () -> arguments.say(about, 1, Argument.Kind.FOR, "Pour.", "", null, me),
                () -> amendments.write(
                        about, 1, new ArticleChange(ArticleChange.Kind.ADD, 0, "Et rouvrir."), "Mieux", me),
                () -> consent.agree(about, me),
                () -> votes.open(about, UUID.randomUUID(), Instant.now(), Instant.now(), me)))
            assertThatThrownBy(act)
                    .as("whatever the door")
                    .isInstanceOfSatisfying(
                            Problem.class, it -> assertThat(it.code()).isEqualTo("FC-4720"));
        members.move(line.id(), MemberState.ACTIVE, null, today, "", false, world.aline.id());
        assertThat(deliberation.support(about, true, me)).isEmpty();
        assertThat(chloe.post(world.body.url() + "/communs/nouveau", "nom", "La salle")
                        .status())
                .isNotEqualTo(403);
    }
}
