package org.fabcom.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.Dealing;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.PostDraft.Audience;
import org.fabcom.market.posts.Publishing;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What is kept beside a post follows it by itself, and {@code check} sees when it does not. */
@FabComTest
record MarketCheckTest(
        ApplicationContext application,
        Neighbours neighbours,
        Publishing publishing,
        Dealing dealing,
        List<Check> checks,
        Sql db) {

    private List<String> findings() {
        return checks.stream()
                .filter(it -> it.name().equals("market.posts"))
                .findFirst()
                .orElseThrow()
                .findings();
    }

    @Test
    void all_that_happens_to_posts_leaves_nothing_to_find() {
        var square = new Square(application);
        var oxana = neighbours.person("Oxana").id();
        var malo = neighbours.person("Malo").id();
        publishing.draft(oxana, square.draft(Post.Kind.OFFER, "Brouillon", 3, square.br(5)), oxana);
        var one = square.offer(oxana, "Semis", 2, square.h(15), square.br(100));
        publishing.change(one.id(), square.draft(Post.Kind.OFFER, "Semis de choux", 4, square.br(200)), one.version());
        dealing.accept(square.replied(square.post(one), malo, 4, square.br(200)), 1, "", Actor.self(oxana));
        assertThat(square.post(one).state()).isEqualTo(Post.State.CLOSED);
        var two = square.want(oxana, "Brouette");
        publishing.close(two.id());
        publishing.publish(two.id());
        publishing.change(
                two.id(),
                Square.shown(square.draft(Post.Kind.WANT, "Brouette", 1), Audience.MEMBERS),
                square.post(two).version());
        publishing.renew(two.id());
        publishing.cancel(square.offer(oxana, "Fourche", null).id());
        assertThat(findings()).isEmpty();
    }

    @Test
    void what_somebody_wrote_over_is_found_and_the_application_cannot() throws SQLException {
        var square = new Square(application);
        var oxana = neighbours.person("Oxana").id();
        var post = square.offer(oxana, "Semis", 2, square.h(15));
        for (var sql : List.of(
                "delete from market.shelf",
                "update market.shelf set expires_on = current_date",
                "delete from market.cell"))
            assertThatThrownBy(() -> db.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
        for (var spoilt : List.of(
                "update market.post set taken = 1 where id = '" + post.id() + "'",
                "update market.post set currencies = '{}' where id = '" + post.id() + "'",
                "update market.shelf set expires_on = expires_on + 1 where post = '" + post.id() + "'",
                "delete from market.shelf where post = '" + post.id() + "'"))
            try (var owner = CurrentBase.base().owner();
                    var statement = owner.createStatement()) {
                owner.setAutoCommit(false);
                statement.execute(spoilt);
                owner.commit();
                assertThat(findings())
                        .as(spoilt)
                        .isNotEmpty()
                        .allMatch(it -> it.startsWith(post.id().toString()));
            }
    }
}
