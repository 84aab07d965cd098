package org.fabcom.governance.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fabcom.governance.AgoraWorld;
import org.fabcom.governance.assemblies.Scic;
import org.fabcom.governance.bodies.Elector;
import org.fabcom.governance.bodies.Electors;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Members;
import org.fabcom.membership.leaving.Endings;
import org.fabcom.testing.FabComTest;
import org.fabcom.web.texts.Articles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Titles of proposals are the body's own: whoever left its register reads none of them in a letter. */
@FabComTest
class GoneMembersTest {

    private final ApplicationContext beans;
    private final Scic scic;

    GoneMembersTest(ApplicationContext beans) {
        this.beans = beans;
        this.scic = new Scic(beans);
    }

    @AfterEach
    void back() {
        scic.clock.back();
    }

    @Test
    void whoever_left_is_told_of_no_proposal_any_more() {
        var all = beans.getBean(Electors.class).on(scic.body, scic.today);
        var ugo = all.stream()
                .filter(it -> it.name().equals("Ugo Un"))
                .map(Elector::member)
                .findFirst()
                .orElseThrow();
        var line =
                beans.getBean(Members.class).find(Objects.requireNonNull(ugo)).orElseThrow();
        assertThat(beans.getBean(Endings.class).resign(line, "", false, scic.today, scic.nadia()))
                .isTrue();
        var nadia = new Visitor(scic.nadia(), "Nadia Benali", Set.of(), Map.of(scic.house.id(), Seat.MANAGER), null);
        var deliberation = beans.getBean(Deliberation.class);
        var said = AgoraWorld.said("Prêter l’étuve", "On nous la demande.", "Elle dort.");
        var id = deliberation.write(scic.body, said, Articles.first("On prête l’étuve."), nadia);
        assertThat(deliberation.publish(id, nadia)).isEmpty();
        await().untilAsserted(() -> assertThat(told("Ulla Deux")).isEqualTo(1));
        assertThat(told("Ugo Un")).isZero();
    }

    private int told(String name) {
        return beans.getBean(JdbcClient.class)
                .sql("select count(*) from talk.notice where person = :person and kind = 'agora.proposed'")
                .param("person", scic.by(name).value())
                .query(Integer.class)
                .single();
    }
}
